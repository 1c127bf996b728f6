import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { powerIndices } from './indices/index.ts';
import { readRoster } from './read-roster.ts';
import { rosterAnswer } from './roster-answer.ts';

interface Case {
  readonly title: string;
  /** What is different from the roster's rule. */
  readonly rule: object;
  readonly tolerance: number;
  readonly winningCoalitions: string;
  readonly minimalWinningCoalitions?: string;
  readonly members: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
}

const folder = new URL('../../catalog/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');

describe.each(['council-eec-1958', 'council-nice-2003', 'council-lisbon-2014'])('%s', (name) => {
  const text = read(`${name}/roster.json`);
  const { cases } = JSON.parse(read(`${name}/expected.json`)) as { readonly cases: readonly Case[] };

  test('is a sound roster', () => {
    expect(readRoster('roster.json', text).diagnostics).toEqual([]);
  });

  test.each(cases)('$title', ({ rule, tolerance, winningCoalitions, minimalWinningCoalitions, members }) => {
    const roster = JSON.parse(text) as { readonly rule: object };
    const changed = JSON.stringify({ ...roster, rule: { ...roster.rule, ...rule } });
    const { body } = readRoster('roster.json', changed);
    if (body === undefined) throw new Error('catalog');
    const answer = rosterAnswer(powerIndices(body));
    expect(answer.winningCoalitions).toBe(winningCoalitions);
    if (minimalWinningCoalitions !== undefined)
      expect(answer.minimalWinningCoalitions).toBe(minimalWinningCoalitions);
    for (const [member, expected] of Object.entries(members)) {
      const found = answer.members[member] as unknown as Readonly<Record<string, number | string>>;
      for (const [index, value] of Object.entries(expected)) {
        const [shown, place] = [found[index], `${member} ${index}`];
        if (typeof value === 'string') expect(shown, place).toBe(value);
        else expect(Math.abs((shown as number) - value), place).toBeLessThanOrEqual(tolerance);
      }
    }
  });
});
