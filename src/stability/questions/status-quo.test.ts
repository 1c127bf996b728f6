import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { improvementsOf, movesOf } from '../moves.ts';
import type { Conflict } from '../types.ts';
import { conflicts } from './conflicts.case.ts';
import { conflictOf, goldens, publishedCases } from './golden.case.ts';
import { legalPaths } from './legal-paths.ts';
import { allStates, range } from './literal.case.ts';
import { elmira } from './published.case.ts';
import { statusQuoAnalysis } from './status-quo.ts';

/** All legal sequences of a length, written out. */
function sequences(conflict: Conflict, from: number, length: number, list: typeof movesOf): number[][] {
  let open = [{ path: [from], last: -1 }];
  for (let k = 0; k < length; k++)
    open = open.flatMap(({ path, last }) =>
      range(conflict.actors.length)
        .filter((mover) => mover !== last)
        .flatMap((mover) =>
          list(conflict, mover, path.at(-1) as number).map((to) => ({ path: [...path, to], last: mover })),
        ),
    );
  return open.map(({ path }) => path);
}

describe('status quo analysis', () => {
  test('in Elmira the local government alone leads to the deadlock, and two together out of it', () => {
    const analysis = statusQuoAnalysis(elmira, 0);
    expect(analysis.attainment(6)).toEqual({ kind: 'self-propelled', moves: 1 });
    expect(legalPaths(elmira, 0, 6, 'improvements').paths).toEqual([[{ mover: 2, from: 0, to: 6 }]]);
    const ten = analysis.attainment(9);
    expect(ten).toMatchObject({ kind: 'needs-coalition', coalitions: [[0, 1]] });
    expect(ten.kind === 'needs-coalition' && ten.steps.at(-1)).toMatchObject({ coalition: [0, 1], to: 9 });
    const onward = statusQuoAnalysis(elmira, 6).attainment(9);
    expect(onward).toEqual({
      kind: 'needs-coalition',
      coalitions: [[0, 1]],
      steps: [
        {
          coalition: [0, 1],
          from: 6,
          to: 9,
          moves: [
            { mover: 0, from: 6, to: 7 },
            { mover: 1, from: 7, to: 9 },
          ],
        },
      ],
    });
    expect(analysis.attainment(4)).toEqual({ kind: 'attainable', moves: 1 });
    expect(statusQuoAnalysis(elmira, 9).attainment(0)).toEqual({ kind: 'unattainable' });
  });

  test('lists every shortest legal sequence and no other', () => {
    fc.assert(
      fc.property(conflicts, fc.constantFrom('moves', 'improvements'), (conflict, by) => {
        const analysis = statusQuoAnalysis(conflict, 0);
        const list = by === 'moves' ? movesOf : improvementsOf;
        for (const to of allStates(conflict).slice(1)) {
          const { moves, count, paths } = legalPaths(conflict, 0, to, by as 'moves', 1e6);
          expect(moves).toBe(analysis[by as 'moves'][to]);
          if (moves < 0) continue;
          const all = sequences(conflict, 0, moves, list).filter((path) => path.at(-1) === to);
          expect(paths.map((path) => [0, ...path.map((step) => step.to)]).sort()).toEqual(all.sort());
          expect(count).toBe(all.length);
          for (const shorter of range(moves))
            expect(sequences(conflict, 0, shorter, list).some((path) => path.at(-1) === to)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('says how many shortest sequences there are where it does not list them all', () => {
    expect(legalPaths(elmira, 0, 9, 'moves', 2)).toMatchObject({ moves: 3, count: 6 });
    expect(legalPaths(elmira, 0, 9, 'moves', 2).paths).toHaveLength(2);
    expect(legalPaths(elmira, 3, 3)).toEqual({ moves: 0, count: 1, paths: [[]] });
  });

  test('coalitions reach all that single actors reach, in no more steps', () => {
    fc.assert(
      fc.property(conflicts, (conflict) => {
        const { improvements, coalitional } = statusQuoAnalysis(conflict, 0);
        for (const [s, steps] of improvements.entries())
          if (steps !== -1) {
            expect(coalitional?.[s]).toBeGreaterThanOrEqual(0);
            expect(coalitional?.[s]).toBeLessThanOrEqual(steps);
          }
      }),
    );
  });
});

goldens.describe('evolution against an independent reference', () => {
  test('distances by moves and by improvements from the first state', () => {
    for (const golden of publishedCases()) {
      const { moves, improvements } = statusQuoAnalysis(conflictOf(golden), 0);
      const reached = (distance: Int32Array) =>
        Object.fromEntries([...distance].flatMap((d, s) => (d === -1 ? [] : [[s + 1, d]])));
      expect(reached(moves)).toEqual(golden.evolutionFrom1?.moves);
      expect(reached(improvements)).toEqual(golden.evolutionFrom1?.improvements);
    }
  });
});
