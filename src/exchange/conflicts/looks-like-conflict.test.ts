import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { looksLikeDomain } from '../looks-like-domain.ts';
import { fishery, quarrel } from './conflict-text.case.ts';
import { looksLikeConflict } from './looks-like-conflict.ts';

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

describe('a conflict', () => {
  test.each([
    ['conflict.yaml', fishery],
    ['a.yml', `# a comment\n\n${fishery}`],
    ['b.yaml', 'title: x\nconflict: y\nactors: {}\n'],
    ['c.json', '{"title": "x", "conflict": "y"}'],
    ['d.gmcr', JSON.stringify(quarrel)],
    ['e.json', `\ufeff  ${JSON.stringify(quarrel, null, 2)}`],
    ['f.json', '{"a": "}{\\"", "b": {"c": [1]}, "decisionMakers": []}'],
  ])('is known: %s', (path, text) => {
    expect(looksLikeConflict(path, text)).toBe(true);
    expect(looksLikeDomain(path, text)).toBe(false);
  });

  test.each([
    ['a situation', 'situation.yaml', file('situations/us-russia-2025/situation.yaml')],
    ['its ledger', 'ledger.yaml', file('situations/us-russia-2025/ledger.yaml')],
    ['a roster', 'roster.json', file('catalog/council-eec-1958/roster.json')],
    ['a domain in XML', 'domain.xml', '<utility_space><!-- conflict: x\nconflict: y --></utility_space>'],
    ['a domain in JSON', 'domain.json', '{"issues": [{"conflict": 1, "decisionMakers": []}], "parties": []}'],
    ['a situation that speaks of one', 's.yaml', 'situation: s\nnote: |\n  conflict: of interests\n'],
    ['text', 'a.txt', 'the conflict: a history'],
    ['CSV', 'a.csv', 'a,b\nconflict: x,1\n'],
    ['nothing', 'a.yaml', ''],
  ])('is not %s', (_, path, text) => {
    expect(looksLikeConflict(path, text)).toBe(false);
  });

  test('is not found in a long hostile text', () => {
    expect(looksLikeConflict('a.json', `{"a": "${'\\"'.repeat(1_000_000)}`)).toBe(false);
    expect(looksLikeConflict('a.json', '{'.repeat(2_000_000))).toBe(false);
  });
});
