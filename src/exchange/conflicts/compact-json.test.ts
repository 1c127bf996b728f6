import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactJson } from './compact-json.ts';

test('JSON on few lines says the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(JSON.parse(compactJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a list that fits stands on one line, a longer one below itself', () => {
  expect(compactJson({ a: [1, [2, 3]], b: 'x' })).toBe('{ "a": [1, [2, 3]], "b": "x" }\n');
  expect(compactJson({ a: ['x'.repeat(95), 1], b: [1, 2] })).toBe(
    `{\n  "a": [\n    "${'x'.repeat(95)}",\n    1\n  ],\n  "b": [1, 2]\n}\n`,
  );
});
