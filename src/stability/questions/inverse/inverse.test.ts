import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toNumber } from '../../../numeric/index.ts';
import { type Concept, type Conflict, concepts } from '../../types.ts';
import { conflicts } from '../conflicts.case.ts';
import { conflictOf, goldens, publishedCases } from '../golden.case.ts';
import { allStates, literalStable, range } from '../literal.case.ts';
import { plainNames } from '../names.ts';
import { elmira, euphrates, prisoners } from '../published.case.ts';
import { fieldOf, isStableFor } from '../search/outlook.ts';
import { inverse } from './inverse.ts';
import { inverseInWindow, profilesOf, reorderings } from './inverse-in-window.ts';
import { conditionWords, wishWords } from './inverse-words.ts';

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((one) =>
    permutations(items.filter((other) => other !== one)).map((rest) => [one, ...rest]),
  );
}

function withRank(conflict: Conflict, actor: number, rank: ArrayLike<number>): Conflict {
  return { ...conflict, ranks: conflict.ranks.map((own, k) => (k === actor ? Int32Array.from(rank) : own)) };
}

const small = conflicts.filter((conflict) => allStates(conflict).length <= 5);

describe('inverse analysis', () => {
  test('counts the rankings of Syria that keep the second state in the Euphrates conflict', () => {
    const counts = concepts.map((concept) => inverse(euphrates, [0], 1, concept).wishes[0]?.count?.stable);
    // Nash 240 of 720: Kinsara (2014), guide to GMCR+, section 4.2; the others by definition, brute force below.
    expect(counts.slice(0, 4)).toEqual([240n, 384n, 300n, 384n]);
    const { share } = inverse(euphrates, [0], 1, 'gmr');
    expect(share).toEqual({ numerator: 8n, denominator: 15n });
    expect(share === null ? 0 : toNumber(share)).toBeCloseTo(8 / 15, 15);
  });

  test('counts as many as trying every strict ranking finds', () => {
    fc.assert(
      fc.property(small, fc.constantFrom(...concepts), (conflict, concept) => {
        const { wishes } = inverse(conflict, [0, 1], 0, concept);
        for (const { actor, count, isStable } of wishes) {
          expect(isStable).toBe(literalStable(conflict, actor, 0, concept));
          const all = permutations(range(allStates(conflict).length));
          const stable = all.filter((rank) =>
            literalStable(withRank(conflict, actor, rank), actor, 0, concept),
          );
          expect(count).toEqual({ stable: BigInt(stable.length), of: BigInt(all.length) });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the smallest change is enough, and nothing smaller is', () => {
    fc.assert(
      fc.property(conflicts, fc.constantFrom(...concepts), (conflict, concept) => {
        const { wishes } = inverse(conflict, [0], 0, concept);
        const own = conflict.ranks[0] as Int32Array;
        const above = allStates(conflict).filter((s) => (own[s] as number) > (own[0] as number));
        const isEnough = (lower: readonly number[]) =>
          literalStable(
            withRank(
              conflict,
              0,
              own.map((r, s) => (lower.includes(s) ? (own[0] as number) : r)),
            ),
            0,
            0,
            concept,
          );
        const change = wishes[0]?.smallestChange ?? { lower: [-1], isSmallest: false };
        expect(change.isSmallest).toBe(true);
        expect(isEnough(change.lower)).toBe(true);
        for (let mask = 0; mask < 2 ** Math.min(above.length, 9); mask++) {
          const lower = above.filter((_, k) => (mask >> k) & 1);
          if (lower.length < change.lower.length) expect(isEnough(lower)).toBe(false);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('says which conditions a ranking must meet', () => {
    const asked = inverse(prisoners, [0], 3, 'nash');
    const [wish] = asked.wishes;
    if (wish === undefined) throw new Error('no wish');
    expect(conditionWords(wish, 3, plainNames(prisoners))).toEqual(['rank state 3 no higher than state 4']);
    expect(wishWords(wish, asked, plainNames(prisoners))).toBe(
      'Row would stay if it ranked state 3 no higher than state 4.',
    );
    const [other] = inverse(prisoners, [0], 3, 'gmr').wishes;
    expect(other && conditionWords(other, 3, plainNames(prisoners))).toEqual([
      'rank state 3 or state 1 no higher than state 4',
    ]);
    expect(other?.smallestChange).toEqual({ lower: [], rankSteps: 0, isSmallest: true });
  });

  test('gives no joint share where what one wants decides about another', () => {
    expect(inverse(euphrates, [0, 1], 1, 'seq')).toMatchObject({
      share: null,
      why: expect.stringContaining('windows'),
    });
    expect(inverse(euphrates, [0, 1], 1, 'nash').share).toEqual({ numerator: 1n, denominator: 6n });
    expect(inverse(euphrates, [1], 1, 'nash')).toMatchObject({
      othersWhoLeave: [0],
      share: { numerator: 0n },
    });
  });
});

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
