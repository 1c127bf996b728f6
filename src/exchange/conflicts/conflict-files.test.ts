import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { movesOf, stability, stateCount } from '../../stability/index.ts';
import { fishery, quarrel, readRight } from './conflict-text.case.ts';
import {
  type ConflictFile,
  conflictJson,
  conflictLimits,
  conflictSchema,
  readConflict,
  stabilityCsv,
  statePattern,
  writeGmcr,
} from './index.ts';

const merged = fishery
  .replace(
    'north: { ranking: [YYN, YYY, [NYN, NNN], { keep_south: no, keep_north: yes }] }',
    'north: { ranking: [5, 4, 3, 2, 1] }',
  )
  .replace('[1, 4, 2, 3, 0, 2.5]', '[1, 4, 2, 3, 0]')
  .replace('status_quo', 'merge: [{ patrol: yes }]\nstatus_quo');

const listed = `conflict: l
actors: { a: A, b: B }
states: { talk: they talk, wait: they wait, part: they part }
arcs:
  a: [talk -> wait, wait -> part]
  b: [part -> talk]
preferences:
  a: { ranking: [part, [talk, wait]] }
  b: { payoffs: { talk: 0 to 2, wait: 1, part: 0.5 } }
status_quo: talk
`;

const kinds = [
  ['options', fishery],
  ['merged states', merged],
  ['states and arcs', listed],
  [
    'issues before options, with coalitions',
    `conflict: i
actors: { a: A, b: B, c: C }
options: { go: { controller: a, moves: back } }
issues:
  road: { controller: b, options: [open, toll, shut], moves: { never: [shut -> open] } }
  work: { controller: [a, c], options: { none: Nothing, some: Something } }
infeasible:
  - { requires: { go: [road.open, work.some] }, because: so it is }
  - at_least_one: [road.toll, work.none, go]
preferences:
  a: { ranking: [{ go: yes }, { go: no }] }
  b: { ranking: [{ work: [none, some] }] }
  c: { payoffs: [1, 2, 3, 4, 5] }
coalitions: [[a, c]]
`,
  ],
] as const;

describe('a conflict file', () => {
  test('numbers states by their decimals, the first option the lowest bit', () => {
    const file = readRight(fishery);
    expect(Array.from(file.decimals ?? [])).toEqual([0, 1, 2, 3, 5, 7]);
    expect([0, 1, 2, 3, 4, 5].map((s) => statePattern(file, s))).toEqual([
      'NNN',
      'YNN',
      'NYN',
      'YYN',
      'YNY',
      'YYY',
    ]);
    expect(file.conflict.ranks.map((own) => [...own])).toEqual([
      [1, 0, 1, 3, 0, 2],
      [1, 5, 2, 4, 0, 3],
    ]);
    expect(file.conflict.actors).toEqual(['The north', 'The south']);
    expect(file.statusQuo).toBe(0);
  });

  test('lets an option that only goes forward never go back', () => {
    const { conflict } = readRight(fishery);
    expect(movesOf(conflict, 0, 5)).toEqual([]);
    expect(movesOf(conflict, 0, 2)).toEqual([3, 5]);
  });

  test('merges states: an actor moves between them where it moves between any of theirs', () => {
    const file = readRight(merged);
    expect(stateCount(file.conflict.graph)).toBe(5);
    expect([0, 1, 2, 3, 4].map((s) => statePattern(file, s))).toEqual(['NNN', 'YNN', 'NYN', 'YYN', 'Y-Y']);
    expect(movesOf(file.conflict, 0, 0)).toEqual([1, 4]);
    expect(file.decimals).toEqual([0, 1, 2, 3, 5]);
    expect(JSON.parse(conflictJson(file)).merge).toEqual([
      [
        { keep_north: 'yes', keep_south: 'no', patrol: 'yes' },
        { keep_north: 'yes', keep_south: 'yes', patrol: 'yes' },
      ],
    ]);
  });

  test('keeps ranges of payoffs, and ranks by their middle', () => {
    const { conflict, intervals } = readRight(listed);
    expect([...(conflict.ranks[1] ?? [])]).toEqual([1, 1, 0]);
    expect([...(intervals?.low[1] ?? [])]).toEqual([0, 1, 0.5]);
    expect([...(intervals?.high[1] ?? [])]).toEqual([2, 1, 0.5]);
  });

  test.each(kinds)('with %s comes back from what is written as the same model', (_, text) => {
    const file = readRight(text);
    const again = readRight(conflictJson(file));
    expect(again.conflict).toEqual(file.conflict);
    expect([again.statusQuo, again.coalitions, again.intervals]).toEqual([
      file.statusQuo,
      file.coalitions,
      file.intervals,
    ]);
    expect(conflictJson(again)).toBe(conflictJson(file));
  });

  test('goes out to GMCR+ and back where it is in option form, and says so where not', () => {
    const file = readRight(fishery);
    const again = readRight(writeGmcr(file) ?? '');
    expect(again.conflict).toEqual(file.conflict);
    expect(again.kind).toBe('gmcr');
    for (const [, text] of kinds.slice(1)) expect(writeGmcr(readRight(text))).toBeUndefined();
  });

  test('of GMCR+ is read with its older names, flags and coalitions, and what is unknown is passed over', () => {
    const { decisionMakers, useManualPreferenceRanking: _, ...rest } = quarrel;
    const older = {
      ...rest,
      somethingElse: 1,
      useManualPreferenceVectors: true,
      decisionMakers: decisionMakers.map(({ preferenceRanking, ...own }) => ({
        ...own,
        preferenceVector: preferenceRanking,
      })),
      coalitions: [[0, 1]],
    };
    const file = readRight(JSON.stringify(older));
    expect(file.conflict).toEqual(readRight(JSON.stringify(quarrel)).conflict);
    expect(file.coalitions).toEqual([[0, 1]]);
    const noFlag = readRight(JSON.stringify({ ...older, useManualPreferenceVectors: undefined }));
    expect(noFlag.conflict).toEqual(file.conflict);
    const { diagnostics, conflict } = readConflict(
      'a',
      JSON.stringify({ ...older, useManualPreferenceVectors: false }),
    );
    expect([...(conflict?.conflict.ranks[0] ?? [])]).toEqual([0, 1, 0, 1]);
    expect(diagnostics.map(({ message }) => message)).toEqual(["'Two' has no preferences: all states tie"]);
  });

  test('of GMCR+ warns of what would change the answers and is not modelled', () => {
    const [one, two] = quarrel.decisionMakers;
    const text = JSON.stringify({
      ...quarrel,
      decisionMakers: [{ ...one, misperceptions: [[[0, 'Y']]] }, two],
    });
    expect(readConflict('a', text).diagnostics.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'not-modelled'],
    ]);
  });
});

describe('stability as a table', () => {
  test('says by state, concept and actor what is stable', () => {
    const file = readRight(JSON.stringify(quarrel));
    const rows = stabilityCsv(file, stability(file.conflict)).split('\r\n');
    expect(rows[0]).toBe(
      'state,decimal,pattern,nash One,nash Two,nash equilibrium,gmr One,gmr Two,gmr equilibrium,smr One,smr Two,smr equilibrium,seq One,seq Two,seq equilibrium,sseq One,sseq Two,sseq equilibrium',
    );
    expect(rows[1]).toBe('1,0,NN,1,0,0,1,0,0,1,0,0,1,0,0,1,0,0');
    expect(rows.length).toBe(6);
  });

  test('keeps names from being taken for formulas', () => {
    const file: ConflictFile = { ...readRight(JSON.stringify(quarrel)) };
    const named = { ...file, conflict: { ...file.conflict, actors: ['=cmd', 'a,"b"'] } };
    const csv = stabilityCsv(named, stability(named.conflict));
    expect(csv.split('\r\n')[0]).toContain('nash =cmd,"nash a,""b""",');
  });
});

test('a hostile file is refused before anything is enumerated', () => {
  const options = Array.from({ length: 22 }, (_, o) => ({ name: `o${o}` }));
  const infeasibles = Array.from({ length: 9_000 }, (_, k) => [
    [k % 22, 'Y'],
    [(k + 7) % 22, 'N'],
  ]);
  const text = JSON.stringify({
    options,
    infeasibles,
    decisionMakers: [{ name: 'A', options: options.map((_, o) => o) }],
  });
  const { diagnostics } = readConflict('a', text);
  expect(diagnostics.map(({ message }) => message)).toContain(
    '9000 patterns over 4194304 combinations take too long',
  );
  expect(conflictLimits.combinations).toBe(2 ** 22);
});

test('statements without end over many states are refused, not worked through', () => {
  const options = Array.from({ length: 20 }, (_, o) => ({ name: `o${o}` }));
  const preferences = Array.from({ length: 2_000 }, (_, k) => [[k % 20, 'Y']]);
  const decisionMakers = [{ name: 'A', options: options.map((_, o) => o), preferences }];
  const { diagnostics } = readConflict('a', JSON.stringify({ options, decisionMakers }));
  expect(diagnostics.map(({ message }) => message)).toEqual(['this takes too long for so many states']);
});

describe('the documentation', () => {
  const text = readFileSync(new URL('../../../docs/conflict-files.md', import.meta.url), 'utf8');
  const [example = ''] = /^conflict: fishery\n[^`]*/m.exec(text) ?? [];

  test('has an example that is read as it says', () => {
    const file = readRight(example);
    expect([0, 1, 2, 3, 4, 5].map((state) => statePattern(file, state)).join(', ')).toBe(
      'NNN, YNN, NYN, YYN, YNY, YYY',
    );
    expect(text).toContain('1 is NNN, 2 YNN, 3 NYN, 4 YYN, 5 YNY, 6 YYY');
  });

  test('names every key of the format, and the limits', () => {
    const { properties = {} } = z.toJSONSchema(conflictSchema);
    for (const key of Object.keys(properties)) expect(text, key).toContain(key);
    for (const limit of Object.values(conflictLimits)) expect(text).toContain(limit.toLocaleString('en'));
  });
});
