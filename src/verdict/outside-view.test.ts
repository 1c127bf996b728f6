import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, small, smallStore } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';
import { makeStudy } from '../study/index.ts';
import { noInside, outsideView, pooled } from './outside-view.ts';
import { verdict } from './verdict.ts';

const support = { claims: [], assumption: 'made up', isInherited: false };
const like = (k: number, n: number) => ({ test: 'accepted' as const, k, n, what: 'like cases', support });
const view = (k: number, n: number) => {
  const [found] = outsideView({ referenceClasses: [like(k, n)], insideWeight: null }, noInside);
  if (found === undefined) throw new Error('no view');
  return found;
};

describe('like cases', () => {
  test('give the quantiles of Beta(k + ½, n − k + ½): one of one by its closed form', () => {
    // I_x(3/2, 1/2) = (2/π)(arcsin √x − √(x(1 − x)))
    const below = (x: number) => (2 / Math.PI) * (Math.asin(Math.sqrt(x)) - Math.sqrt(x * (1 - x)));
    const { low, median, high, mean } = view(1, 1);
    expect([below(low), below(median), below(high)].map((one) => Number(one.toFixed(12)))).toEqual([
      0.05, 0.5, 0.95,
    ]);
    expect(mean).toBe(0.75);
  });

  test('turned round give the same from the other end, and more of them a narrower range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 200 }), (n, part) => {
        const k = Math.min(n, part);
        const [one, other, more] = [view(k, n), view(n - k, n), view(10 * k, 10 * n)];
        expect(one.low).toBeCloseTo(1 - other.high, 9);
        expect(one.median).toBeCloseTo(1 - other.median, 9);
        expect(more.high - more.low).toBeLessThan(one.high - one.low);
      }),
      { numRuns: 50 },
    );
  });

  test('pool with the model by log odds, by hand', () => {
    // Odds of 9 and of 1: at one half their geometric mean, 3.
    const inside = { share: 0.905, draws: 99 };
    expect((0.905 * 99 + 0.5) / 100).toBeCloseTo(0.90095, 9);
    const own = 0.90095 / 0.09905;
    expect(pooled(inside, 0.5, 0.5)).toBeCloseTo(Math.sqrt(own) / (1 + Math.sqrt(own)), 12);
    expect(pooled(inside, 0.2, 0)).toBeCloseTo(0.2, 12);
    expect(pooled({ share: 0, draws: 99 }, 0.2, 1)).toBeCloseTo(0.005, 12);
    expect(pooled({ share: 1, draws: 99 }, 0.2, 1)).toBeCloseTo(0.995, 12);
  });

  test('pooled lie between the two views', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const inner = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(share, inner, share, (own, outside, weight) => {
        const entered = (own * 50 + 0.5) / 51;
        const both = pooled({ share: own, draws: 50 }, outside, weight);
        expect(both).toBeGreaterThanOrEqual(Math.min(entered, outside) - 1e-12);
        expect(both).toBeLessThanOrEqual(Math.max(entered, outside) + 1e-12);
      }),
    );
  });
});

describe('in a verdict', () => {
  const withClasses = (more: string) =>
    changed(small.situation, 'title: Water for trade,', `title: Water for trade, ${more},`);
  const classes =
    'reference_classes: [{ test: accepted, k: 3, n: 10, what: swaps since 1950, claims: [k2] }, { test: ratified, k: 1, n: 2, what: both houses, assumption: counted by us }]';
  const judged = async (text: string, asOf?: string) => {
    const loaded = await load(smallStore({ situation: text }), {
      situation: 'small',
      ...(asOf !== undefined && { asOf }),
    });
    const { situation } = loaded;
    if (situation === undefined) throw new Error(loaded.diagnostics[0]?.message);
    const [swap] = situation.proposals;
    if (swap === undefined) throw new Error('no proposal');
    return verdict(makeStudy(situation, { seed: 1, samples: 100 }), { ...swap, proposal: swap.id });
  };

  test('stand beside the model, pooled only where a weight is given', async () => {
    const plain = await judged(withClasses(classes));
    expect(plain.outside.map(({ test: name, k, n, pooled: both }) => [name, k, n, both])).toEqual([
      ['accepted', 3, 10, null],
      ['ratified', 1, 2, null],
    ]);
    expect(plain.outside[0]?.inside).toBe(plain.accepted.probability);
    expect(plain.outside[1]?.inside).toBeNull();
    const both = await judged(withClasses(`${classes}, inside_weight: 0.5`));
    const own = { share: both.accepted.probability, draws: both.past.effectiveSample };
    expect(both.outside[0]?.pooled).toBeCloseTo(pooled(own, 3.5 / 11, 0.5), 12);
    expect(both.outside[1]?.pooled).toBeNull();
    // They are beside the answer, never in it.
    expect(both.joint).toEqual((await judged(small.situation)).joint);
  });

  test('are not seen on a day on which nobody had counted', async () => {
    const dated = classes.replace('claims: [k2]', 'claims: [k2], known: 2026-01-08');
    const earlier = await judged(withClasses(dated), '2026-01-07');
    expect(earlier.outside.map(({ test: name }) => name)).toEqual(['ratified']);
  });
});
