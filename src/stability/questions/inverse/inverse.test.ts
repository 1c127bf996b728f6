import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toNumber } from '../../../numeric/index.ts';
import { type Conflict, concepts } from '../../types.ts';
import { conflicts } from '../conflicts.case.ts';
import { allStates, literalStable, permutations, range } from '../literal.case.ts';
import { plainNames } from '../names.ts';
import { euphrates, prisoners } from '../published.case.ts';
import { inverse } from './inverse.ts';
import { conditionWords, wishWords } from './inverse-words.ts';

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
