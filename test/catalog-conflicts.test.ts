import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ConflictFile, readConflict } from '../src/exchange/index.ts';
import { type Concept, concepts, movesOf, stability, statusQuoAnalysis } from '../src/stability/index.ts';
import { root } from './helpers.ts';

interface Expected {
  readonly decimals: readonly number[];
  readonly equilibria: Readonly<Record<Concept, readonly number[]>>;
  /** By actor: numbers from 1 of the states that are stable for it. */
  readonly stable: Readonly<Record<string, Readonly<Record<Concept, readonly number[]>>>>;
}

function textOf(folder: string, file: string): string {
  return readFileSync(resolve(root, 'catalog', folder, file), 'utf8');
}

function read(folder: string, edit = (text: string) => text): ConflictFile {
  const { conflict, diagnostics } = readConflict('conflict.yaml', edit(textOf(folder, 'conflict.yaml')));
  expect(diagnostics).toEqual([]);
  if (conflict === undefined) throw new Error(folder);
  return conflict;
}

function numbers(marks: Uint8Array | undefined): readonly number[] {
  return Array.from(marks ?? [], (mark, state) => (mark === 1 ? state + 1 : 0)).filter((state) => state > 0);
}

describe.each(['prisoners-dilemma', 'chicken', 'elmira-1991', 'cuban-missile-crisis', 'garrison-diversion'])(
  '%s',
  (folder) => {
    const file = read(folder);
    const expected: Expected = JSON.parse(textOf(folder, 'expected.json'));

    test('has the feasible states of the literature', () => {
      expect(Array.from(file.decimals ?? [])).toEqual(expected.decimals);
    });

    test.each(concepts)('is stable under %s where it is expected, for every actor', (concept) => {
      const { stable, equilibria } = stability(file.conflict);
      expect(numbers(equilibria[concept])).toEqual(expected.equilibria[concept]);
      for (const [i, actor] of file.actorIds.entries())
        expect(numbers(stable[concept][i]), actor).toEqual(expected.stable[actor]?.[concept]);
    });
  },
);

describe('Elmira', () => {
  const file = read('elmira-1991');

  test('moves from the status quo to state 7 by the local government alone (Kinsara 2014)', () => {
    expect(file.statusQuo).toBe(0);
    expect(movesOf(file.conflict, 2, 0)).toEqual([6]);
    expect(statusQuoAnalysis(file.conflict, 0).attainment(6)).toEqual({ kind: 'self-propelled', moves: 1 });
  });

  test('gets from state 7 to state 10 only with the ministry and Uniroyal together (Kinsara 2014)', () => {
    const attainment = statusQuoAnalysis(file.conflict, 6).attainment(9);
    expect(attainment).toMatchObject({ kind: 'needs-coalition', coalitions: [[0, 1]] });
  });

  test('has nine states when the abandoned plant is one: s5, s8 and s9 hold under every concept', () => {
    const merged = read('elmira-1991', (text) =>
      text
        .replace('# States by number', 'merge: [{ abandon: yes }]\n# States by number')
        .replaceAll('[5, 6, 11, 12]', '{ abandon: yes }')
        .replaceAll(/ranking: (\[.*\]) \}/g, (_, list: string) => `ranking: ${renumbered(list)} }`),
    );
    const { equilibria } = stability(merged.conflict);
    expect(merged.conflict.graph.kind).toBe('arcs');
    // 6 is delay with insistence (s5), 9 acceptance of the modified order (s8), 5 the abandoned plant (s9).
    for (const concept of concepts) {
      const extra = concept === 'gmr' || concept === 'smr' ? [1, 4] : [];
      expect(numbers(equilibria[concept]), concept).toEqual([...extra, 5, 6, 9]);
    }
    expect(merged.merged?.patterns[4]).toBe('-NNY-');
  });
});

/** Numbers of the unmerged file that stand after the abandoned plant, one lower each. */
function renumbered(list: string): string {
  return list.replaceAll(/\d+/g, (digits) =>
    String(Number(digits) > 6 ? Number(digits) - 1 : Number(digits)),
  );
}
