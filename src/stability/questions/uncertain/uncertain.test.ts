import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movesOf } from '../../moves.ts';
import { type Conflict, concepts } from '../../types.ts';
import { conflicts } from '../conflicts.case.ts';
import { allStates, literalStable, range, reachedBy } from '../literal.case.ts';
import { prisoners } from '../published.case.ts';
import { probabilisticStability } from './probabilistic-stability.ts';
import { type IntervalConflict, type PreferenceRelations, relationsOf } from './relations.ts';
import { type Robustness, robustStability } from './robust-stability.ts';
import {
  type UnknownConcept,
  type UnknownIndex,
  unknownConcepts,
  unknownIndices,
  unknownPreferenceStability,
} from './unknown-preference.ts';

const uncertain = fc
  .record({ conflict: conflicts, widths: fc.infiniteStream(fc.nat(2)) })
  .map(({ conflict, widths }) => {
    const wide = conflict.ranks.map((own) =>
      Float64Array.from(own, (r) => r + (widths.next().value as number)),
    );
    const intervals: IntervalConflict = {
      ...conflict,
      low: conflict.ranks.map((own) => Float64Array.from(own)),
      high: wide,
    };
    return { conflict, intervals };
  });

/** Li, Hipel, Kilgour & Xu 2004 word for word. */
function literalIndex(
  conflict: Conflict,
  relations: PreferenceRelations,
  actor: number,
  state: number,
  index: UnknownIndex,
  concept: UnknownConcept,
): boolean {
  const rel = (j: number, from: number, to: number) => relations(j, from, to);
  const isPlusOrU = (j: number, from: number, to: number) => ['better', 'unknown'].includes(rel(j, from, to));
  const leaves = (t: number) =>
    index === 'a' || index === 'c' ? isPlusOrU(actor, state, t) : rel(actor, state, t) === 'better';
  const deters = (t: number) =>
    ['worse', 'equal', ...(index === 'c' || index === 'd' ? ['unknown'] : [])].includes(rel(actor, state, t));
  const saves = (t: number) =>
    index === 'a' || index === 'b' ? isPlusOrU(actor, state, t) : rel(actor, state, t) === 'better';
  const others = range(conflict.actors.length).filter((k) => k !== actor);
  return movesOf(conflict, actor, state)
    .filter(leaves)
    .every((left) => {
      if (concept === 'nash') return false;
      const answers = reachedBy(others, left, (j, s) =>
        movesOf(conflict, j, s).filter((t) => concept !== 'seq' || isPlusOrU(j, s, t)),
      );
      return [...answers].some(
        (t) => deters(t) && (concept !== 'smr' || !movesOf(conflict, actor, t).some(saves)),
      );
    });
}

describe('unknown preferences', () => {
  test('the four indices agree with their definitions word for word', () => {
    fc.assert(
      fc.property(uncertain, ({ conflict, intervals }) => {
        const relations = relationsOf(intervals);
        for (const state of allStates(conflict).slice(0, 6)) {
          const found = unknownPreferenceStability(
            conflict.graph,
            conflict.actors.length,
            relations,
            0,
            state,
          );
          for (const index of unknownIndices)
            for (const concept of unknownConcepts)
              expect([index, concept, found[index][concept]]).toEqual([
                index,
                concept,
                literalIndex(conflict, relations, 0, state, index, concept),
              ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('where all is known the four are one', () => {
    const relations = relationsOf({
      ...prisoners,
      low: prisoners.ranks.map((r) => Float64Array.from(r)),
      high: prisoners.ranks.map((r) => Float64Array.from(r)),
    });
    const found = unknownPreferenceStability(prisoners.graph, 2, relations, 0, 3);
    for (const index of unknownIndices)
      expect(found[index]).toEqual({ nash: false, gmr: true, smr: true, seq: true });
  });
});

/** Values at the ends and the middle of each interval: the ends are where the extremes lie. */
function* completions({ low, high }: IntervalConflict, actor: number): Generator<Int32Array> {
  const choices = [...(low[actor] ?? [])].map((bottom, s) => {
    const top = high[actor]?.[s] as number;
    return [...new Set([2 * bottom, bottom + top, 2 * top])];
  });
  function* pick(before: number[]): Generator<number[]> {
    const own = choices[before.length];
    if (own === undefined) yield before;
    else for (const value of own) yield* pick([...before, value]);
  }
  for (const values of pick([])) yield Int32Array.from(values);
}

function verdict(answers: readonly boolean[]): Robustness {
  return answers.every(Boolean) ? 'always' : answers.some(Boolean) ? 'depends' : 'never';
}

const tiny = uncertain.filter(
  ({ conflict }) => conflict.actors.length === 2 && allStates(conflict).length <= 4,
);

describe('robust stability', () => {
  test('is exact for Nash, GMR and SMR', () => {
    fc.assert(
      fc.property(tiny, ({ conflict, intervals }) => {
        for (const state of allStates(conflict)) {
          const found = robustStability(intervals, state);
          for (const concept of ['nash', 'gmr', 'smr'] as const)
            for (const actor of [0, 1]) {
              const answers = [...completions(intervals, actor)].map((rank) =>
                literalStable(
                  { ...conflict, ranks: conflict.ranks.map((own, k) => (k === actor ? rank : own)) },
                  actor,
                  state,
                  concept,
                ),
              );
              expect([concept, found.actors[actor]?.[concept]]).toEqual([concept, verdict(answers)]);
            }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('claims nothing about SEQ and SSEQ that a completion contradicts', () => {
    fc.assert(
      fc.property(tiny, fc.constantFrom('seq', 'sseq'), ({ conflict, intervals }, concept) => {
        const joint = [...completions(intervals, 0)].flatMap((a) =>
          [...completions(intervals, 1)].map((b) => [a, b]),
        );
        const some = joint.filter((_, k) => joint.length < 400 || k % 17 === 0);
        for (const state of allStates(conflict)) {
          const found = robustStability(intervals, state);
          const answers = some.map((ranks) =>
            [0, 1].map((k) => literalStable({ ...conflict, ranks }, k, state, concept as 'seq')),
          );
          for (const actor of [0, 1]) {
            const own = answers.map((one) => one[actor] as boolean);
            if (found.actors[actor]?.[concept as 'seq'] === 'always') expect(own).not.toContain(false);
            if (found.actors[actor]?.[concept as 'seq'] === 'never') expect(own).not.toContain(true);
          }
          const held = answers.map((one) => one.every(Boolean));
          if (found.equilibrium[concept as 'seq'] === 'always') expect(held).not.toContain(false);
          if (found.equilibrium[concept as 'seq'] === 'never') expect(held).not.toContain(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('without uncertainty it is the stability of the graph model', () => {
    fc.assert(
      fc.property(conflicts, (conflict) => {
        const values = conflict.ranks.map((own) => Float64Array.from(own));
        const found = robustStability({ ...conflict, low: values, high: values }, 0);
        for (const concept of concepts)
          for (const [actor, own] of found.actors.entries())
            expect(own[concept]).toBe(literalStable(conflict, actor, 0, concept) ? 'always' : 'never');
      }),
      { numRuns: 60 },
    );
  });
});

describe('probabilistic stability', () => {
  test('a margin is not negative exactly where the state is stable', () => {
    fc.assert(
      fc.property(conflicts, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (conflict, tau) => {
        const sure = (actor: number, from: number, to: number) =>
          (conflict.ranks[actor]?.[to] as number) > (conflict.ranks[actor]?.[from] as number) ? 1 : 0;
        for (const state of allStates(conflict)) {
          const margins = probabilisticStability(conflict.graph, conflict.actors.length, sure, tau, 0, state);
          for (const concept of concepts) {
            expect([concept, margins[concept] >= 0]).toEqual([
              concept,
              literalStable(conflict, 0, state, concept),
            ]);
            expect(margins[concept]).toBeCloseTo(margins[concept] >= 0 ? tau : tau - 1, 12);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the threat that holds a prisoner is as strong as the surer of its two parts', () => {
    // Row leaves cooperation with probability 0.8; that mutual defection is better has probability 0.3.
    const chance = (actor: number, from: number, to: number) => {
      if (actor === 1) return to < from ? 0.9 : 0.1;
      return to === 2 ? 0.8 : 0.3;
    };
    const margins = probabilisticStability(prisoners.graph, 2, chance, 0.5, 0, 3);
    expect(margins.nash).toBeCloseTo(-0.3, 12);
    expect(margins.gmr).toBeCloseTo(0.2, 12);
    expect(margins.seq).toBeCloseTo(0.2, 12);
    // From mutual defection Row can go on to the second state, which is as unsure.
    expect(margins.smr).toBeCloseTo(0.2, 12);
    expect(probabilisticStability(prisoners.graph, 2, chance, 0.2, 0, 3).gmr).toBeCloseTo(-0.1, 12);
  });
});
