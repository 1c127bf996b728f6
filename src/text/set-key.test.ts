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
