import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Concept, type Conflict, concepts } from '../types.ts';
import { breakingChanges, changedRank, type PreferenceChange } from './breaking-changes.ts';
import { conflicts, optionForm } from './conflicts.case.ts';
import { allStates, literalStable, range } from './literal.case.ts';
import { prisoners } from './published.case.ts';

function isHeld(conflict: Conflict, state: number, concept: Concept): boolean {
  return conflict.actors.every((_, actor) => literalStable(conflict, actor, state, concept));
}

/** Every single change, written out anew: a list best to worst with one state put elsewhere, or two groups swapped. */
function everyChange(rank: Int32Array, state: number): { name: string; rank: Int32Array; steps: number }[] {
  const levels = [...new Set(rank)].sort((a, b) => a - b);
  const groups = levels.map((level) => [...rank.keys()].filter((s) => rank[s] === level));
  const toRank = (list: number[][]) => rank.map((_, s) => list.findIndex((group) => group.includes(s)));
  const at = groups.findIndex((group) => group.includes(state));
  const moves = [...rank.keys()].flatMap((s) => {
    if (s === state) return [];
    const from = groups.findIndex((group) => group.includes(s));
    const rest = groups.map((group) => group.filter((other) => other !== s));
    const side = from > at ? 'below' : 'above';
    rest.splice(side === 'above' ? at + 1 : at, 0, [s]);
    return [{ name: `${s} ${side}`, rank: toRank(rest), steps: from === at ? 1 : Math.abs(from - at) }];
  });
  const flips = range(groups.length - 1).map((k) => {
    const list = [...groups];
    [list[k], list[k + 1]] = [groups[k + 1] as number[], groups[k] as number[]];
    return { name: `${groups[k]} up`, rank: toRank(list), steps: 1 };
  });
  return [...moves, ...flips];
}

function nameOf(change: PreferenceChange): string {
  const what = change.kind === 'move' ? `${change.moved} ${change.side}` : `${change.raised} up`;
  return `${change.actor}: ${what} ${change.rankSteps}`;
}

describe('breaking changes', () => {
  test('are those and only those that trying every single change finds', () => {
    fc.assert(
      fc.property(conflicts, fc.constantFrom(...concepts), fc.nat(), (conflict, concept, pick) => {
        const state = pick % allStates(conflict).length;
        const { changes, isEquilibrium, isComplete } = breakingChanges(conflict, state, concept);
        expect(isComplete).toBe(true);
        expect(isEquilibrium).toBe(isHeld(conflict, state, concept));
        const expected = conflict.ranks.flatMap((own, actor) =>
          everyChange(own, state).flatMap(({ name, rank, steps }) => {
            const ranks = conflict.ranks.map((other, k) => (k === actor ? rank : other));
            const flips = isHeld({ ...conflict, ranks }, state, concept) !== isEquilibrium;
            return flips ? [`${actor}: ${name} ${steps}`] : [];
          }),
        );
        expect(changes.map(nameOf).sort()).toEqual(expected.sort());
      }),
      { numRuns: 150 },
    );
  });

  test('the prisoners stop cooperating once one of them fears mutual defection no longer', () => {
    const { changes, fewestSteps, isEquilibrium } = breakingChanges(prisoners, 3, 'seq');
    expect(isEquilibrium).toBe(true);
    expect(fewestSteps).toBe(1);
    expect(changes).toContainEqual({ kind: 'move', actor: 0, moved: 0, side: 'above', rankSteps: 1 });
    expect(breakingChanges(prisoners, 3, 'nash')).toMatchObject({
      isEquilibrium: false,
      changes: [],
      fewestSteps: null,
    });
  });

  test('says when a large conflict was looked at in part only', () => {
    const large = optionForm({ owners: range(9).map((k) => k % 3), actors: 3 }, (states) =>
      range(3).map((k) => range(states).map((s) => (s * (2 * k + 37)) % states)),
    );
    expect(breakingChanges(large, 5, 'seq').isComplete).toBe(false);
    expect(breakingChanges(large, 5, 'gmr').isComplete).toBe(true);
  });

  test('a changed ranking has the state where it was put', () => {
    const rank = Int32Array.from([10, 20, 20, 30]);
    const above = { kind: 'move', actor: 0, moved: 0, side: 'above', rankSteps: 1 } as const;
    expect([...changedRank(rank, 1, above)]).toEqual([3, 2, 2, 4]);
  });
});
