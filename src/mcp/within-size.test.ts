import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withinSize } from './within-size.ts';

const sizeOf = (value: unknown) => JSON.stringify(value).length;

describe('a result within the size that a door sends', () => {
  test('is the result itself where it fits', () => {
    const result = { a: 1, b: ['x'] };
    expect(withinSize(result, 100)).toEqual({ value: result, leftOut: [] });
  });
  test('keeps what is small and says what was left out of the rest', () => {
    const draws = Array.from({ length: 1000 }, (_, i) => i);
    const files = [{ path: 'report.html', text: 'x'.repeat(5000) }];
    const { value, leftOut } = withinSize({ title: 'a', verdict: { word: 'yes', draws }, files }, 1000);
    expect(value).toMatchObject({ title: 'a', verdict: { word: 'yes' }, files: [{ path: 'report.html' }] });
    expect(leftOut).toEqual([expect.stringMatching(/^verdict\.draws \(\d+ of 1000\)$/), 'files[0].text']);
    expect(sizeOf(value)).toBeLessThanOrEqual(1000);
    expect(sizeOf(value)).toBeGreaterThan(400);
  });
  test('is never larger, whatever it is made of', () => {
    const result = fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 5 });
    fc.assert(
      fc.property(result, fc.integer({ min: 200, max: 400 }), (given, most) => {
        const { value, leftOut } = withinSize(given, most);
        expect(sizeOf(value)).toBeLessThanOrEqual(most);
        if (sizeOf(given) <= most) expect([value, leftOut]).toEqual([given, []]);
        else expect(leftOut.length).toBeGreaterThan(0);
      }),
    );
  });
});
