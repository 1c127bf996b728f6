import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { setKeys } from './set-key.ts';

test.each([
  ['in braces', 'a: { b: 1, c: "x" } # one\n', 'a: { b: 2, c: "x" } # one\n'],
  ['in lines, its comment kept', 'a:\n  b: 1 # why\n  c: x\n', 'a:\n  b: 2 # why\n  c: x\n'],
  ['quoted', "a:\n  b: '1'\n", 'a:\n  b: 2\n'],
  ['where it was not there', 'a:\n  c: x # y\nd: 1\n', 'a:\n  c: x # y\n  b: 2\nd: 1\n'],
  ['in braces without it', 'a: { c: x }\n', 'a: { c: x, b: 2 }\n'],
])('a key is set %s', (_, text, wanted) => {
  const found = setKeys(text, [{ path: ['a'], key: 'b', value: '2' }]);
  expect(found).toBe(wanted);
  expect(parse(found)).toEqual({ ...parse(text), a: { ...parse(text).a, b: 2 } });
});

test('several keys are set at once, whatever their order', () => {
  const text = 'a: { s: x }\nb: { t: 1 }\nc:\n  s: y\n';
  const keys = ['c', 'b', 'a'].map((name) => ({ path: [name], key: 's', value: 'z' }));
  expect(setKeys(text, keys)).toBe('a: { s: z }\nb: { t: 1, s: z }\nc:\n  s: z\n');
});

/** An entry of a map as written at an indentation, from its key to the break behind its last line. */
const entries: readonly ((name: string, at: string) => string)[] = [
  (name, at) => `${at}${name}: 1 # of ${name}\n`,
  (name, at) => `${at}${name}: 'it''s' # of ${name}\n`,
  (name, at) => `${at}${name}:\n`,
  (name, at) => `${at}${name}: # nothing yet\n`,
  (name, at) => `${at}${name}: { x: 1, y: [2, 3] } # of ${name}\n`,
  (name, at) => `${at}${name}: [ 1,\n${at}  2 ]\n`,
  (name, at) => `${at}${name}:\n${at}  - 1\n${at}  - 2 # the last\n`,
  (name, at) => `${at}${name}:\n${at}- 1\n${at}- x: 2\n${at}  y:\n`,
  (name, at) => `${at}${name}: # a map\n${at}  x: 1\n${at}  y:\n${at}    - { z: 1 }\n`,
  (name, at) => `${at}${name}: |\n${at}  two\n${at}  lines\n`,
  (name, at) => `${at}${name}: >-\n${at}  two\n\n${at}  lines\n`,
  (name, at) => `${at}${name}: runs\n${at}  on\n`,
];

test('whatever was written for a key, other keys and the comments between them stay the same bytes', () => {
  const entry = fc.record({
    form: fc.constantFrom(...entries),
    before: fc.constantFrom('', '\n', '# between\n', '\n# between\n\n'),
  });
  const written = fc.record({
    all: fc.array(entry, { minLength: 1, maxLength: 4 }),
    at: fc.nat(3),
    nested: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    isClosed: fc.boolean(),
  });
  fc.assert(
    fc.property(written, ({ all, at, nested, lineEnd, isClosed }) => {
      const chosen = at % all.length;
      const indent = nested ? '  ' : '';
      const parts = all.map(({ form, before }, i) => [before, form(`k${i}`, indent)] as const);
      const head = nested ? 'top:\n  first: 0\n' : 'first: 0\n';
      const broken = (lines: string) => lines.replaceAll('\n', lineEnd);
      const before = broken(`${head}${parts.slice(0, chosen).flat().join('')}${parts[chosen]?.[0] ?? ''}`);
      const after = broken(
        parts
          .slice(chosen + 1)
          .flat()
          .join(''),
      );
      const whole = `${before}${broken(parts[chosen]?.[1] ?? '')}${after}`;
      const text = isClosed || after !== '' ? whole : whole.replace(/[\r\n]+$/, '');
      const found = setKeys(text, [{ path: nested ? ['top'] : [], key: `k${chosen}`, value: '{ v: 7 }' }]);
      expect(found.startsWith(before)).toBe(true);
      expect(found.endsWith(`${/[\r\n]*$/.exec(text)?.[0] ?? ''}`)).toBe(true);
      if (after !== '') expect(found.endsWith(`${lineEnd}${after}`)).toBe(true);
      const was = parse(text) as Record<string, Record<string, unknown>>;
      const own = { [`k${chosen}`]: { v: 7 } };
      expect(parse(found)).toEqual(nested ? { top: { ...was['top'], ...own } } : { ...was, ...own });
    }),
    { numRuns: 500 },
  );
});
