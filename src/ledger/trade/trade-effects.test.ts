import { describe, expect, test } from 'vitest';
import {
  aggregateTable,
  type TradeEffects,
  type TradeQuestion,
  type TradeShock,
  type TradeTable,
  tradeEffects,
  tradeShock,
} from './index.ts';

const table: TradeTable = {
  countries: ['a', 'b', 'c', 'd'],
  flows: Float64Array.of(90, 4, 3, 2, 5, 120, 6, 4, 2, 7, 60, 1, 3, 3, 2, 40),
  year: 2014,
};
const inf = Number.POSITIVE_INFINITY;
const embargo: TradeShock = { a: ['a', 'b'], b: ['c'], direction: 'both', change: { kind: 'embargo' } };

function solved(question: Partial<TradeQuestion>): TradeEffects {
  const found = tradeEffects(table, {
    shocks: [embargo],
    elasticity: 4,
    closure: 'multiplicative',
    ...question,
  });
  if (found.kind !== 'solved') throw new Error(found.kind);
  return found;
}

describe('a shock between groups of countries', () => {
  test('hits every pair between them both ways, and nothing else', () => {
    expect([...tradeShock(table.countries, [embargo])]).toEqual([
      1,
      1,
      inf,
      1,
      1,
      1,
      inf,
      1,
      inf,
      inf,
      1,
      1,
      1,
      1,
      1,
      1,
    ]);
  });
  test('may be one way, and shocks on one pair multiply', () => {
    const cost = (a: string, b: string, multiplier: number): TradeShock => ({
      a: [a],
      b: [b],
      direction: 'a-to-b',
      change: { kind: 'cost', multiplier },
    });
    const found = tradeShock(table.countries, [cost('a', 'b', 2), cost('a', 'b', 1.5), cost('b', 'a', 3)]);
    expect([found[1], found[4]]).toEqual([3, 3]);
    expect(found.filter((factor) => factor !== 1)).toHaveLength(2);
  });
  test('hits a country in both groups once, and never its home trade', () => {
    const all: TradeShock = {
      a: table.countries,
      b: table.countries,
      direction: 'both',
      change: { kind: 'cost', multiplier: 2 },
    };
    expect([...tradeShock(table.countries, [all])]).toEqual([1, 2, 2, 2, 2, 1, 2, 2, 2, 2, 1, 2, 2, 2, 2, 1]);
  });
  test('of unknown countries or no multiplier is the caller’s mistake', () => {
    expect(() => tradeShock(table.countries, [{ ...embargo, a: ['x'] }])).toThrow('not in the table: x');
    const change = { kind: 'cost', multiplier: 0 } as const;
    expect(() => tradeShock(table.countries, [{ ...embargo, change }])).toThrow('multiplier: 0');
  });
});

describe('effects of a shock', () => {
  test('are losses for those who trade less, largest for the smallest partner', () => {
    const { countries } = solved({});
    const [a = 0, b = 0, c = 0, d = 0] = countries.map(({ welfarePercent }) => welfarePercent);
    expect(c).toBeLessThan(b);
    expect(b).toBeLessThan(a);
    expect(a).toBeLessThan(0);
    expect(d).toBeGreaterThan(c);
    expect(countries[2]?.exportsPercent).toBeLessThan(-50);
  });
  test('grow with the multiplier up to the embargo', () => {
    const loss = (multiplier: number) =>
      solved({ shocks: [{ ...embargo, change: { kind: 'cost', multiplier } }] }).countries[2]
        ?.welfarePercent ?? 0;
    const losses = [1, 1.1, 1.5, 2, 4, 100].map(loss);
    for (const [k, value] of losses.entries()) if (k > 0) expect(value).toBeLessThan(losses[k - 1] as number);
    expect(losses.at(-1)).toBeCloseTo(solved({}).countries[2]?.welfarePercent ?? 0, 6);
  });
  test('are larger where goods are harder to replace, and both ends are given', () => {
    const [, , c] = solved({}).countries;
    expect(c?.welfareAtHalfElasticity).toBeLessThan(c?.welfarePercent ?? 0);
    expect(c?.welfareAtTwiceElasticity).toBeGreaterThan(c?.welfarePercent ?? 0);
    const half = solved({ elasticity: 2 }).countries[2];
    expect(c?.welfareAtHalfElasticity).toBe(half?.welfarePercent);
  });
  test('of cutting off everybody are the gain from trade', () => {
    const shocks: readonly TradeShock[] = [{ ...embargo, a: ['c'], b: table.countries }];
    const { countries, parts } = solved({ shocks });
    expect(parts).toBe(2);
    expect(countries[2]?.welfarePercent).toBeCloseTo(-(countries[2]?.gainFromTradePercent ?? 0), 10);
    expect(countries[2]?.exportsPercent).toBe(-100);
  });
  test('of nothing are none', () => {
    for (const { welfarePercent, wagePercent, pricePercent, exportsPercent } of solved({ shocks: [] })
      .countries)
      for (const value of [welfarePercent, wagePercent, pricePercent, exportsPercent])
        expect(value).toBeCloseTo(0, 10);
  });
  test('leave exports of a country without exports open', () => {
    const quiet = { ...table, flows: table.flows.map((flow, k) => (k > 7 && k < 12 && k !== 10 ? 0 : flow)) };
    const found = tradeEffects(quiet, { shocks: [], elasticity: 4, closure: 'additive' });
    expect(found.kind === 'solved' && found.countries[2]?.exportsPercent).toBe(null);
  });
});

describe('regions', () => {
  const regions = [
    { name: 'ab', members: ['a', 'b'] },
    { name: 'cd', members: ['d', 'c'] },
  ];
  test('sell what their members sell; trade among members becomes home trade', () => {
    expect(aggregateTable(table, regions)).toEqual({
      countries: ['ab', 'cd'],
      flows: Float64Array.of(219, 15, 15, 103),
      year: 2014,
    });
  });
  test('must hold every country', () => {
    expect(() => aggregateTable(table, regions.slice(1))).toThrow('in no region: a');
  });
});
