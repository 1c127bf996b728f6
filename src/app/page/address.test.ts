import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, viewOf } from './address.ts';
import { firstView, screens, type View } from './state.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const path = text.map((one) => one.replaceAll('=', '-'));
const plain = path.map((one) => one.replaceAll('~', '-'));
const views: fc.Arbitrary<View> = fc.record({
  screen: fc.constantFrom(...screens),
  proposal: fc.option(text),
  changes: fc.array(fc.record({ path, value: text }), { maxLength: 4 }),
  variants: fc.array(
    fc.record({ name: plain, changes: fc.array(fc.record({ path: plain, value: plain }), { maxLength: 3 }) }),
    { maxLength: 3 },
  ),
  against: fc.option(text),
  package: fc.option(
    fc.dictionary(
      path.filter((one) => one !== '__proto__'),
      text,
      { minKeys: 1, maxKeys: 4, noNullPrototype: true },
    ),
  ),
});

test('an address restores the view that it was made of', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(viewOf(addressOf(view))).toEqual(view);
      expect(viewOf(addressOf(view, 'de'))).toEqual(view);
    }),
  );
});

test('an address that says nothing of use is the first screen', () => {
  for (const address of ['', '#', '#/', '#/nonsense', '#/brief?what=1', '#?set', '#/brief/%E0%A4%A'])
    expect(viewOf(address).screen, address).toBe('brief');
  expect(viewOf('')).toEqual(firstView);
});
