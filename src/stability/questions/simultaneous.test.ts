import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { improvementsOf } from '../moves.ts';
import type { Conflict } from '../types.ts';
import { arcForm, inOptionForm } from './conflicts.case.ts';
import { conflictOf, goldens, publishedCases, randomCases } from './golden.case.ts';
import { allStates, range } from './literal.case.ts';
import { chicken, prisoners } from './published.case.ts';
import { simultaneousStability } from './simultaneous.ts';

function stableFor(conflict: Conflict, actor: number): number[] {
  const answer = simultaneousStability(conflict);
  if (answer.kind === 'refused') throw new Error(answer.why);
  return [...(answer.stable[actor] ?? [])].flatMap((one, s) => (one === 1 ? [s + 1] : []));
}

/** The definition word for word: all that leave at once change their own options, each from the same state. */
function literal(conflict: Conflict, actor: number, state: number): boolean {
  if (conflict.graph.kind === 'arcs') throw new Error('no options');
  const decimals = [...conflict.graph.decimals];
  const change = (to: number) => (decimals[to] ?? 0) ^ (decimals[state] ?? 0);
  const rank = (s: number) => conflict.ranks[actor]?.[s] ?? Number.NaN;
  return improvementsOf(conflict, actor, state).every((left) => {
    const ends = range(conflict.actors.length)
      .filter((other) => other !== actor)
      .reduce(
        (at, other) =>
          at.flatMap((d) => [d, ...improvementsOf(conflict, other, state).map((to) => d ^ change(to))]),
        [decimals[left] ?? 0],
      );
    return ends.some((d) => decimals.includes(d) && rank(decimals.indexOf(d)) <= rank(state));
  });
}

describe('simultaneous stability', () => {
  test('agrees with the definition word for word on random conflicts', () => {
    fc.assert(
      fc.property(inOptionForm, (conflict) => {
        for (const actor of range(conflict.actors.length))
          expect(stableFor(conflict, actor)).toEqual(
            allStates(conflict).flatMap((s) => (literal(conflict, actor, s) ? [s + 1] : [])),
          );
      }),
      { numRuns: 300 },
    );
  });

  test('prisoners who defect together end worse than if they had stayed', () => {
    expect(stableFor(prisoners, 0)).toEqual([1, 3, 4]);
    expect(stableFor(chicken, 0)).toEqual([2, 3, 4]);
  });

  test('is refused where states are not made of options', () => {
    expect(simultaneousStability(arcForm([[[1], []]], [[0, 1]]))).toMatchObject({ kind: 'refused' });
  });
});

goldens.describe('simultaneous stability against an independent reference', () => {
  test('every actor of the published and the random conflicts', () => {
    for (const golden of [...publishedCases(), ...randomCases()])
      for (const [actor, { sim }] of golden.stable.entries())
        expect(stableFor(conflictOf(golden), actor), `${golden.id ?? golden.seed}`).toEqual(sim);
  });
});
