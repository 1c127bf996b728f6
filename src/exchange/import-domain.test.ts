import { describe, expect, test } from 'vitest';
import { wordsOf } from './genius.case.ts';
import { importDomain } from './import-domain.ts';
import { read } from './json.case.ts';

const web = { 'one.json': { LinearAdditiveUtilitySpace: {} } };
const folder = { 'a.json': { issueWeights: {}, issues: {} } };
const normalised = {
  issues: [{ name: 'a', type: 'discrete', values: ['x'] }],
  parties: [{ kind: 'linear', values: [{ w: 1, v: [1] }] }],
};

describe('several files', () => {
  test('of several formats are refused', () => {
    const { imported } = read({ ...web, ...folder });
    expect(wordsOf(imported)).toEqual([
      expect.stringContaining('error mixed-formats: the files are of several formats: GeniusWeb, NegoLog'),
    ]);
  });
  test('with two domains are refused', () => {
    const { imported } = read({ 'a.json': normalised, 'b.json': normalised });
    expect(wordsOf(imported)).toEqual([
      expect.stringContaining('error several-domains: this is a second domain'),
    ]);
  });
  test('without any domain are refused', () => {
    expect(wordsOf(read({ 'a.txt': 'hello', 'b.json': '{}' }).imported).at(-1)).toContain(
      'error no-domain: no file holds a negotiation domain',
    );
    expect(wordsOf(importDomain([]))).toEqual([expect.stringContaining('error no-domain')]);
  });
});
