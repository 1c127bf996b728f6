import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateCount } from '../moves.ts';
import { conflicts, inOptionForm, optionForm, ranksFrom } from '../questions/conflicts.case.ts';
import { conflictOf, type Golden, goldens, publishedCases, randomCases } from '../questions/golden.case.ts';
import { allStates, literalStable } from '../questions/literal.case.ts';
import { type Concept, type Conflict, concepts } from '../types.ts';
import { generalConflicts, steepConflicts } from './random-graphs.case.ts';
import { stability } from './stability.ts';

/** Numbers of the marked states, counted from 1. */
function numbers(set: Uint8Array | undefined): number[] {
  return Array.from(set ?? []).flatMap((is, state) => (is === 1 ? [state + 1] : []));
}

function literal(conflict: Conflict, concept: Concept): number[][] {
  return conflict.actors.map((_, actor) =>
    allStates(conflict).flatMap((s) => (literalStable(conflict, actor, s, concept) ? [s + 1] : [])),
  );
}

function agrees(conflict: Conflict): void {
  const found = stability(conflict);
  for (const concept of concepts)
    expect(found.stable[concept].map(numbers), concept).toEqual(literal(conflict, concept));
}

describe('published games', () => {
  const game = (row: number[], column: number[]) =>
    optionForm({ owners: [0, 1], actors: 2 }, (states) => [
      ranksFrom(row, states),
      ranksFrom(column, states),
    ]);
  const equilibria = (conflict: Conflict) => {
    const { equilibria: found } = stability(conflict);
    return Object.fromEntries(concepts.map((concept) => [concept, numbers(found[concept])]));
  };
  // Option: cooperate. States: both defect, row cooperates, column cooperates, both.
  test('prisoner’s dilemma: cooperation holds once reached, for whoever looks ahead (Howard 1971)', () => {
    const all = { gmr: [1, 4], smr: [1, 4], seq: [1, 4], sseq: [1, 4] };
    expect(equilibria(game([3, 4, 1, 2], [2, 4, 1, 3]))).toEqual({ nash: [1], ...all });
  });
  test('chicken: both swerving is deterred by a crash that nobody wants', () => {
    expect(equilibria(game([3, 4, 2, 1], [2, 4, 3, 1]))).toEqual({
      nash: [2, 3],
      gmr: [2, 3, 4],
      smr: [2, 3, 4],
      seq: [2, 3],
      sseq: [2, 3],
    });
  });
});

describe('the engine and the definitions word for word', () => {
  test('agree on factors of many options, shared control, barred moves and infeasible states', () => {
    fc.assert(fc.property(generalConflicts, agrees), { numRuns: 700 });
  });
  test('agree where one actor holds many irreversible options', () => {
    fc.assert(fc.property(steepConflicts, agrees), { numRuns: 200 });
  });
  test('agree in option form with irreversible options, and on arcs that are not transitive', () => {
    fc.assert(fc.property(conflicts, agrees), { numRuns: 700 });
  });
});

describe('properties', () => {
  const within: readonly (readonly [Concept, Concept])[] = [
    ['nash', 'sseq'],
    ['sseq', 'smr'],
    ['smr', 'gmr'],
    ['nash', 'seq'],
    ['seq', 'gmr'],
    ['sseq', 'seq'],
  ];
  test('the concepts contain each other as the literature says', () => {
    fc.assert(
      fc.property(fc.oneof(generalConflicts, conflicts), (conflict) => {
        const { stable, equilibria } = stability(conflict);
        for (const [inner, outer] of within) {
          for (const [actor, set] of stable[inner].entries())
            expect(set.every((is, s) => is <= (stable[outer][actor]?.[s] ?? 0))).toBe(true);
          expect(equilibria[inner].every((is, s) => is <= (equilibria[outer][s] ?? 0))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
  test('actors in another order are stable in the same states', () => {
    fc.assert(
      fc.property(generalConflicts, (conflict) => {
        const { graph } = conflict;
        if (graph.kind !== 'product') return;
        const last = conflict.actors.length - 1;
        const factors = graph.factors.map((factor) => ({
          ...factor,
          controllers: factor.controllers.map((actor) => last - actor),
        }));
        const turned = stability({
          actors: [...conflict.actors].reverse(),
          graph: { ...graph, factors },
          ranks: [...conflict.ranks].reverse(),
        });
        const found = stability(conflict);
        for (const concept of concepts)
          expect([...turned.stable[concept]].reverse()).toEqual(found.stable[concept]);
      }),
      { numRuns: 200 },
    );
  });
  test('options turned over, and directions with them, give the mirrored states', () => {
    fc.assert(
      fc.property(inOptionForm, (conflict) => {
        const { graph } = conflict;
        if (graph.kind !== 'product') return;
        const top = 2 ** graph.factors.length - 1;
        const factors = graph.factors.map((factor) =>
          factor.allowed === undefined
            ? factor
            : { ...factor, allowed: Uint8Array.from([...factor.allowed].reverse()) },
        );
        const decimals = Int32Array.from(graph.decimals, (decimal) => top - decimal).reverse();
        const stateOf = new Int32Array(top + 1).fill(-1);
        for (const [state, decimal] of decimals.entries()) stateOf[decimal] = state;
        const mirrored = stability({
          ...conflict,
          graph: { kind: 'product', factors, decimals, stateOf },
          ranks: conflict.ranks.map((rank) => Int32Array.from(rank).reverse()),
        });
        const found = stability(conflict);
        for (const concept of concepts)
          expect(mirrored.stable[concept].map((set) => Uint8Array.from(set).reverse())).toEqual(
            found.stable[concept],
          );
      }),
      { numRuns: 200 },
    );
  });
  test('only the order of ranks counts, not their size', () => {
    fc.assert(
      fc.property(generalConflicts, (conflict) => {
        const far = conflict.ranks.map((rank) => rank.map((value) => value * 10_000_000 - 5));
        expect(stability({ ...conflict, ranks: far })).toEqual(stability(conflict));
      }),
      { numRuns: 100 },
    );
  });
  test('a conflict in which nobody can move is stable everywhere', () => {
    const still = optionForm({ owners: [0, 0], actors: 2, feasible: (d) => d === 2 }, () => [[0], [5]]);
    for (const concept of concepts) expect(numbers(stability(still).equilibria[concept])).toEqual([1]);
    expect(stateCount(still.graph)).toBe(1);
  });
});

goldens.describe('independent answers', () => {
  const holds = (golden: Golden) => {
    const found = stability(conflictOf(golden));
    for (const concept of concepts) {
      const label = `${golden.id ?? golden.seed} ${concept}`;
      expect(found.stable[concept].map(numbers), label).toEqual(golden.stable.map((one) => one[concept]));
      expect(numbers(found.equilibria[concept]), label).toEqual(golden.equilibria[concept]);
    }
  };
  test('on the published cases', () => {
    for (const golden of publishedCases()) holds(golden);
  });
  test('on 100 random conflicts', () => {
    for (const golden of randomCases()) holds(golden);
  });
});
