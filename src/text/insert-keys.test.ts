import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { insertKeys } from './insert-keys.ts';

const line = 'd: 3';

test.each([
  ['a map in lines', 'a:\n  b: 1\nc: 2\n', 'a:\n  b: 1\n  d: 3\nc: 2\n'],
  ['behind a comment of the last line', 'a:\n  b: 1 # one\nc: 2\n', 'a:\n  b: 1 # one\n  d: 3\nc: 2\n'],
  ['behind nested lines', 'a:\n  b:\n    - 1\n    - 2\nc: 2\n', 'a:\n  b:\n    - 1\n    - 2\n  d: 3\nc: 2\n'],
  [
    'behind folded text',
    'a:\n  b: >-\n    one\n    two\nc: 2\n',
    'a:\n  b: >-\n    one\n    two\n  d: 3\nc: 2\n',
  ],
  [
    'behind braces over lines',
    'a:\n  b: {\n    x: 1\n  }\nc: 2\n',
    'a:\n  b: {\n    x: 1\n  }\n  d: 3\nc: 2\n',
  ],
  ['without a line end', 'a:\n  b: 1', 'a:\n  b: 1\n  d: 3'],
  ['in braces', 'a: { b: 1 }\n', 'a: { b: 1, d: 3 }\n'],
  ['in braces with a comma at the end', 'a: { b: 1, }\n', 'a: { b: 1, d: 3, }\n'],
  ['in empty braces', 'a: {}\n', 'a: { d: 3}\n'],
  ['in braces over lines', 'a: { b: 1,\n  c: "x" } # two\n', 'a: { b: 1,\n  c: "x", d: 3 } # two\n'],
  ['behind an empty value', 'a:\n  b:\nc: 2\n', 'a:\n  b:\n  d: 3\nc: 2\n'],
])('%s', (_, text, wanted) => {
  const found = insertKeys(text, [{ path: ['a'], line }]);
  expect(found).toBe(wanted);
  expect(parse(found)).toMatchObject({ a: { ...parse(text).a, d: 3 } });
});

test('several lines stand in the order given, comments too, and not in braces', () => {
  const insertions = [line, '# e: 4', 'f: 5'].map((one) => ({ path: ['a', 0], line: one }));
  expect(insertKeys('a:\n  - b: 1\n', insertions)).toBe('a:\n  - b: 1\n    d: 3\n    # e: 4\n    f: 5\n');
  expect(insertKeys('a: [{ b: 1 }]\n', insertions)).toBe('a: [{ b: 1, d: 3, f: 5 }]\n');
  expect(insertKeys('a: [{}]\n', insertions)).toBe('a: [{ d: 3, f: 5}]\n');
});
