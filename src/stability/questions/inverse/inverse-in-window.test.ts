import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Concept, type Conflict, concepts } from '../../types.ts';
import { conflicts } from '../conflicts.case.ts';
import { conflictOf, goldens, publishedCases } from '../golden.case.ts';
import { allStates, literalStable, permutations } from '../literal.case.ts';
import { elmira, euphrates, prisoners } from '../published.case.ts';
import { fieldOf, isStableFor } from '../search/outlook.ts';
import { inverseInWindow, profilesOf, reorderings } from './inverse-in-window.ts';

/** Which level each level becomes, and how many pairs of them are turned around. */
interface Ordered {
  readonly to: ReadonlyMap<number, number>;
  readonly swaps: number;
}

/** Every order of the levels, best first, that stand in a window. */
function orders(levels: readonly number[], [from, to]: readonly [number, number]): Ordered[] {
  const inside = levels.slice(from, to);
  return permutations(inside).map((order) => ({
    to: new Map(order.map((level, k) => [level, inside[k] ?? level])),
    swaps: order.flatMap((one, k) => order.slice(k + 1).filter((other) => other > one)).length,
  }));
}

const small = conflicts.filter((conflict) => allStates(conflict).length <= 5);

describe('inverse analysis in a window', () => {
  test('tries every ranking of Syria', () => {
    const stable = (concept: Concept) =>
      inverseInWindow(
        euphrates,
        [
          [0, 6],
          [0, 0],
        ],
        1,
        concept,
      );
    expect(stable('nash')).toMatchObject({ profiles: 720n, stable: 240n });
    expect(stable('seq')).toMatchObject({ stable: 384n });
    expect(stable('gmr')).toMatchObject({ stable: 384n });
    expect(stable('smr')).toMatchObject({ stable: 300n });
  });

  test('counts as many as trying every order of what stands in the windows, and finds the nearest', () => {
    const windows = fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(small, windows, fc.constantFrom(...concepts), (conflict, drawn, concept) => {
        const levels = conflict.ranks.map((rank) => [...new Set(rank)].sort((a, b) => b - a));
        const bounds = levels.map(({ length }, k): [number, number] => {
          const [from, size] = drawn[k] ?? [0, 0];
          return [Math.min(from, length), Math.min(from + size, length)];
        });
        const choices = levels.map((own, k) => orders(own, bounds[k] ?? [0, 0]));
        const all = choices.reduce<Ordered[][]>(
          (before, own) => before.flatMap((some) => own.map((one) => [...some, one])),
          [[]],
        );
        const turned = (some: readonly Ordered[]) => some.reduce((sum, { swaps }) => sum + swaps, 0);
        const good = all.filter((some) => {
          const ranks = conflict.ranks.map((rank, k) => rank.map((level) => some[k]?.to.get(level) ?? level));
          return conflict.actors.every((_, k) => literalStable({ ...conflict, ranks }, k, 0, concept));
        });
        const answer = inverseInWindow(conflict, bounds, 0, concept);
        expect(answer).toMatchObject({ profiles: BigInt(all.length), stable: BigInt(good.length) });
        const nearest = answer.kind === 'answer' ? answer.nearest : null;
        const fewest = nearest?.reduce((sum, { swaps }) => sum + swaps, 0) ?? Infinity;
        expect(fewest).toBe(Math.min(Infinity, ...good.map(turned)));
      }),
      { numRuns: 100 },
    );
  });

  test('finds the nearest ranking, and none where none does', () => {
    const answer = inverseInWindow(
      prisoners,
      [
        [0, 4],
        [0, 4],
      ],
      3,
      'nash',
    );
    expect(answer.kind === 'answer' && answer.nearest?.map(({ swaps }) => swaps)).toEqual([1, 1]);
    expect(
      inverseInWindow(
        prisoners,
        [
          [0, 0],
          [0, 0],
        ],
        3,
        'nash',
      ),
    ).toMatchObject({ stable: 0n, nearest: null });
    const wide = inverseInWindow(
      elmira,
      [
        [0, 9],
        [0, 9],
        [0, 9],
      ],
      0,
      'seq',
    );
    expect(wide).toMatchObject({ kind: 'refused', why: expect.stringContaining('make the windows smaller') });
  });

  test('refuses by the rankings it would try: their product where one asks what another wants, else their sum', () => {
    // Four places of two actors: 24 rankings each.
    const windows = [
      [0, 4],
      [0, 4],
    ] as const;
    const tried: Record<Concept, number> = { nash: 48, gmr: 48, smr: 48, seq: 576, sseq: 576 };
    for (const concept of concepts) {
      const most = tried[concept];
      expect(inverseInWindow(prisoners, windows, 3, concept, most).kind, concept).toBe('answer');
      expect(inverseInWindow(prisoners, windows, 3, concept, most - 1), concept).toEqual({
        kind: 'refused',
        why: `${most} rankings to try; up to ${most - 1} are: make the windows smaller`,
      });
    }
  });

  test('begins with the ranking of today and counts the pairs turned around', () => {
    const rank = Int32Array.from([2, 7, 7, 5]);
    const all = [...reorderings(rank, [0, 3])];
    expect(all.map(({ swaps }) => swaps)).toEqual([0, 1, 1, 2, 2, 3]);
    expect([...(all[0]?.rank ?? [])]).toEqual([2, 7, 7, 5]);
    expect([...(all[5]?.rank ?? [])]).toEqual([7, 2, 2, 5]);
  });
});

goldens.describe('inverse analysis against an independent reference', () => {
  const files: Record<string, string> = {
    SyriaIraq: 'syria-iraq',
    Prisoners: 'prisoners-dilemma',
    Elmira: 'elmira',
    Garrison: 'garrison',
  };
  test('the stable profiles in every window', () => {
    const cases = publishedCases();
    for (const { file, vary, desired, profiles, checked, reference } of JSON.parse(
      goldens.text('inverse-check.json'),
    )) {
      const golden = cases.find(({ id }) => id === files[file]);
      if (golden === undefined) throw new Error(file);
      const conflict = conflictOf(golden);
      for (const concept of ['nash', 'seq', 'gmr', 'smr'] as const) {
        const answer = inverseInWindow(conflict, vary, desired - 1, concept);
        expect(answer).toMatchObject({ kind: 'answer', profiles: BigInt(profiles) });
        const counted =
          checked < profiles
            ? firstStable(conflict, vary, desired - 1, concept, checked)
            : answer.kind === 'answer' && Number(answer.stable);
        expect(counted, `${file} ${desired} ${concept}`).toBe(reference[concept]);
      }
    }
  });

  function firstStable(
    conflict: Conflict,
    vary: [number, number][],
    state: number,
    concept: Concept,
    most: number,
  ): number {
    const ranks = [...conflict.ranks];
    const field = fieldOf({ ...conflict, ranks });
    let [tried, stable] = [0, 0];
    for (const profile of profilesOf(
      conflict.ranks.map((rank, k) => [...reorderings(rank, vary[k] ?? [0, 0])]),
    )) {
      if (tried++ === most) break;
      for (const [k, { rank }] of profile.entries()) ranks[k] = rank;
      if (profile.every((_, k) => isStableFor(field, k, state, concept))) stable++;
    }
    return stable;
  }
});
