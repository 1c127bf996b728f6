import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { improvementsOf, movesOf } from '../moves.ts';
import { type Conflict, concepts } from '../types.ts';
import { conflicts } from './conflicts.case.ts';
import { conflictOf, goldens, publishedCases, randomCases } from './golden.case.ts';
import { allStates, literalStable } from './literal.case.ts';
import { chicken, elmira, prisoners } from './published.case.ts';
import { answeringConcepts, type Deterrent, type Why, whyStable, whyStableForAll } from './why-stable.ts';

/** States (from 1) in which every actor stays. */
function equilibria(conflict: Conflict, concept: (typeof concepts)[number]): number[] {
  return allStates(conflict)
    .filter((s) => whyStableForAll(conflict, s).every(({ stable }) => stable[concept]))
    .map((s) => s + 1);
}

/** Throws unless a deterrent is a legal sequence of the others' moves to what is not better. */
function expectLegal(
  conflict: Conflict,
  why: Why,
  left: number,
  { steps, outcome }: Deterrent,
  wanted: boolean,
): void {
  let at = left;
  let last = why.actor;
  for (const { mover, from, to } of steps) {
    expect(from).toBe(at);
    expect(mover).not.toBe(last);
    expect(mover).not.toBe(why.actor);
    expect(wanted ? improvementsOf(conflict, mover, from) : movesOf(conflict, mover, from)).toContain(to);
    at = to;
    last = mover;
  }
  expect(at).toBe(outcome);
  const rank = conflict.ranks[why.actor] as Int32Array;
  expect(rank[outcome]).toBeLessThanOrEqual(rank[why.state] as number);
}

describe('why a state is stable', () => {
  test('agrees with the definitions word for word on random conflicts', () => {
    fc.assert(
      fc.property(conflicts, (conflict) => {
        for (const state of allStates(conflict))
          for (const why of whyStableForAll(conflict, state))
            for (const concept of concepts)
              expect([concept, why.stable[concept]]).toEqual([
                concept,
                literalStable(conflict, why.actor, state, concept),
              ]);
      }),
      { numRuns: 150 },
    );
  });

  test('shows legal answers that leave the actor no better off, with no escape where none may be', () => {
    fc.assert(
      fc.property(conflicts, (conflict) => {
        for (const state of allStates(conflict))
          for (const why of whyStableForAll(conflict, state))
            for (const { to, deterrents } of why.temptations)
              for (const concept of answeringConcepts) {
                const deterrent = deterrents[concept];
                if (deterrent === null) continue;
                expectLegal(conflict, why, to, deterrent, concept === 'seq' || concept === 'sseq');
                if (concept === 'gmr' || concept === 'seq') continue;
                const rank = conflict.ranks[why.actor] as Int32Array;
                for (const x of movesOf(conflict, why.actor, deterrent.outcome))
                  expect(rank[x]).toBeLessThanOrEqual(rank[state] as number);
              }
      }),
      { numRuns: 100 },
    );
  });

  test('finds the equilibria of Elmira (Hipel, Fang, Kilgour & Haight 1993)', () => {
    for (const concept of ['nash', 'seq'] as const)
      expect(equilibria(elmira, concept)).toEqual([5, 6, 7, 10, 11, 12]);
    for (const concept of ['gmr', 'smr'] as const)
      expect(equilibria(elmira, concept)).toEqual([1, 4, 5, 6, 7, 10, 11, 12]);
  });

  test('holds both prisoners in cooperation by the threat of the other to defect as well', () => {
    const why = whyStable(prisoners, 0, 3);
    expect(why.hold).toEqual({ kind: 'threat', under: ['gmr', 'smr', 'seq', 'sseq'] });
    expect(why.temptations).toHaveLength(1);
    expect(why.temptations[0]?.deterrents.seq).toEqual({
      steps: [{ mover: 1, from: 2, to: 0 }],
      outcome: 0,
      rankLoss: 1,
    });
    expect(whyStable(prisoners, 0, 0).hold).toEqual({ kind: 'inducement', nextBest: 1, rankLoss: 1 });
  });

  test('names what tempts a driver whom nobody who could answer would want to answer', () => {
    const why = whyStable(chicken, 0, 3);
    expect(why.stable).toEqual({ nash: false, gmr: true, smr: true, seq: false, sseq: false });
    expect(why.mostTempting.seq).toMatchObject({ to: 2, rankGain: 1 });
    expect(why.mostTempting.gmr).toBeNull();
  });
});

goldens.describe('against an independent reference', () => {
  test('every verdict of every actor in the published and the random conflicts', () => {
    for (const golden of [...publishedCases(), ...randomCases()]) {
      const conflict = conflictOf(golden);
      const whys = allStates(conflict).map((s) => whyStableForAll(conflict, s));
      for (const [actor, expected] of golden.stable.entries())
        for (const concept of concepts)
          expect(
            whys.flatMap((own, s) => (own[actor]?.stable[concept] ? [s + 1] : [])),
            `${golden.id ?? golden.seed} ${actor} ${concept}`,
          ).toEqual(expected[concept]);
    }
  });
});
