import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from './helpers.ts';
import { sentenceScore } from './reading-sentences.case.ts';

/** The figures of docs/reading.md: where a rule changes one, both change. */
test.each([
  ['sentences', { labelled: 141, emitted: 141, found: 139, f1: 0.99 }],
  ['sentences-held-out', { labelled: 50, emitted: 48, found: 44, f1: 0.9 }],
])('labelled sentences: %s', (name, wanted) => {
  const { faults, ...figures } = sentenceScore(readFileSync(`${root}/test/reading/${name}.txt`, 'utf8'));
  expect(figures, faults.join('\n')).toEqual(wanted);
});
