import { describe, expect, test } from 'vitest';
import { autarkyGain, autarkyGains, type Closure, closures, exactHat, type TradeChange } from './index.ts';
import { costs, distance, flat, solved, three } from './worlds.case.ts';

describe('a world of equal countries has an answer on paper', () => {
  test.each([
    [3, 4, 2],
    [3, 5, 1.1],
    [7, 8, 0.5],
    [2, 1.5, 30],
  ])('%d countries, elasticity %d, costs times %d', (n, elasticity, t) => {
    const flows = Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 80 : 20 / (n - 1)));
    for (const closure of closures) {
      const world = solved(exactHat(flows, { elasticity, closure, change: costs(n, () => t) }));
      const welfare = (0.8 + 0.2 * t ** -elasticity) ** (1 / elasticity);
      for (let i = 0; i < n; i++) {
        expect(world.welfare[i]).toBeCloseTo(welfare, 12);
        expect(world.wages[i]).toBeCloseTo(1, 12);
      }
    }
  });
  test('two unequal countries without trade lose what the formula of Arkolakis, Costinot and Rodríguez-Clare says', () => {
    const flows = Float64Array.of(90, 10, 10, 30);
    const world = solved(
      exactHat(flows, {
        elasticity: 4,
        closure: 'additive',
        change: costs(2, () => Number.POSITIVE_INFINITY),
      }),
    );
    expect(world.welfare[0]).toBeCloseTo(0.9 ** 0.25, 14);
    expect(world.welfare[1]).toBeCloseTo(0.75 ** 0.25, 14);
    expect(world.parts).toBe(2);
  });
});

describe('what must hold of any answer', () => {
  const shock = costs(3, (i, j) => (i + j === 3 ? 2 : 1));
  const solve = (flows: Float64Array, closure: Closure, change = shock) =>
    solved(exactHat(flows, { elasticity: 4, closure, change }));

  test.each(closures)('nothing changes without a shock (%s)', (closure) => {
    const world = solve(
      flat(three),
      closure,
      costs(3, () => 1),
    );
    for (const values of [world.wages, world.prices, world.welfare])
      expect(distance(values, [1, 1, 1])).toBeLessThan(1e-14);
    expect(distance(world.flows, flat(three))).toBeLessThan(1e-12);
    expect(world.iterations).toBe(0);
  });
  test.each(closures)('the unit of money does not matter (%s)', (closure) => {
    const one = solve(flat(three), closure);
    const other = solve(
      flat(three).map((flow) => flow * 1e6),
      closure,
    );
    expect(distance(other.welfare, one.welfare)).toBeLessThan(1e-12);
    expect(
      distance(
        other.flows,
        one.flows.map((flow) => flow * 1e6),
      ),
    ).toBeLessThan(1e-4);
  });
  test.each(closures)('the order of countries does not matter (%s)', (closure) => {
    const order = [2, 0, 1];
    const permuted = order.map((i) => order.map((j) => three[i]?.[j] ?? 0));
    const change = costs(3, (i, j) => ((order[i] as number) + (order[j] as number) === 3 ? 2 : 1));
    const one = solve(flat(three), closure);
    const other = solve(flat(permuted), closure, change);
    expect(
      distance(
        other.welfare,
        order.map((i) => one.welfare[i] as number),
      ),
    ).toBeLessThan(1e-12);
  });
  test('additive imbalances are kept to the cent, and sum to zero', () => {
    const { flows, wages } = solve(flat(three), 'additive');
    let sum = 0;
    for (let i = 0; i < 3; i++) {
      let [sold, bought, soldBefore, boughtBefore] = [0, 0, 0, 0];
      for (let j = 0; j < 3; j++) {
        sold += flows[3 * i + j] as number;
        bought += flows[3 * j + i] as number;
        soldBefore += three[i]?.[j] ?? 0;
        boughtBefore += three[j]?.[i] ?? 0;
      }
      expect(bought - sold).toBeCloseTo(boughtBefore - soldBefore, 9);
      expect(sold).toBeCloseTo(soldBefore * (wages[i] as number), 9);
      sum += bought - sold;
    }
    expect(sum).toBeCloseTo(0, 10);
  });
  test('partial effects and cost multipliers are two ways to say the same', () => {
    const beta = Float64Array.from({ length: 9 }, (_, k) => (k % 4 === 0 ? 0 : -4 * Math.log(1.7)));
    const one = solve(flat(three), 'additive', { kind: 'partial-effect', beta });
    const other = solve(
      flat(three),
      'additive',
      costs(3, () => 1.7),
    );
    expect(distance(one.welfare, other.welfare)).toBeLessThan(1e-13);
  });
  test('costs that rise without end lead to autarky', () => {
    const balanced = Float64Array.of(80, 12, 5, 9, 150, 14, 8, 11, 60);
    const autarky = autarkyGains(balanced, 4).map((gain) => 1 - gain);
    const gaps = [2, 10, 100].map((t) =>
      distance(
        solve(
          balanced,
          'additive',
          costs(3, () => t),
        ).welfare,
        autarky,
      ),
    );
    expect(gaps[1]).toBeLessThan((gaps[0] as number) / 100);
    expect(gaps[2]).toBeLessThan(1e-8);
  });
  test('a country that is all but cut off is solved, too', () => {
    for (const t of [1e2, 1e4, 1e6]) {
      const change = costs(3, (i, j) => (i === 0 || j === 0 ? t : 1));
      expect(solve(flat(three), 'multiplicative', change).residual).toBeLessThanOrEqual(1e-12);
    }
  });
});

describe('where there is no answer, it says why', () => {
  const embargo = costs(3, (i, j) => (i === 0 || j === 0 ? Number.POSITIVE_INFINITY : 1));
  test('nobody finances the imbalance of a country that is cut off', () => {
    const world = exactHat(flat(three), { elasticity: 4, closure: 'additive', change: embargo });
    expect(world).toEqual({ kind: 'imbalance-cut-off', countries: [0], imbalance: -2 });
  });
  test('a country without home trade cannot be cut off, but can trade', () => {
    const port = flat(three);
    port[0] = 0;
    const change = costs(3, () => 1.2);
    expect(exactHat(port, { elasticity: 4, closure: 'multiplicative', change }).kind).toBe('solved');
    expect(exactHat(port, { elasticity: 4, closure: 'multiplicative', change: embargo })).toEqual({
      kind: 'no-buyer',
      country: 0,
    });
  });
  test('who sells nothing has no income, who buys nothing no prices', () => {
    const change = costs(2, () => 1);
    const ask = (flows: Float64Array) => exactHat(flows, { elasticity: 4, closure: 'additive', change });
    expect(ask(Float64Array.of(1, 1, 0, 0))).toEqual({ kind: 'no-buyer', country: 1 });
    expect(ask(Float64Array.of(1, 0, 1, 0))).toEqual({ kind: 'no-supplier', country: 1 });
  });
  test('wages that fall to nothing where trade goes one way only', () => {
    const one = Float64Array.of(8, 1, 1.6, 1, 8, 12.7, 1, 2.6, 53);
    const change = costs(3, (_, j) => (j === 2 ? Number.POSITIVE_INFINITY : 1));
    expect(exactHat(one, { elasticity: 1, closure: 'multiplicative', change }).kind).toBe('not-found');
  });
  test('a surplus of fixed size that no longer can be earned', () => {
    const rich = Float64Array.of(50, 40, 5, 60);
    const change = costs(2, () => 1e6);
    expect(exactHat(rich, { elasticity: 4, closure: 'additive', change }).kind).toBe('not-found');
  });
  test('nonsense is the caller’s mistake', () => {
    const ask = (flows: Float64Array, elasticity: number, change: TradeChange) => () =>
      exactHat(flows, { elasticity, closure: 'additive', change });
    expect(
      ask(
        Float64Array.of(1, 2, 3),
        4,
        costs(1, () => 1),
      ),
    ).toThrow('flows are no square: 3');
    expect(
      ask(
        Float64Array.of(1),
        0,
        costs(1, () => 1),
      ),
    ).toThrow('elasticity: 0');
    expect(
      ask(
        Float64Array.of(-1),
        4,
        costs(1, () => 1),
      ),
    ).toThrow('flows[0]: -1');
    expect(
      ask(
        Float64Array.of(1, 1, 1, 1),
        4,
        costs(1, () => 1),
      ),
    ).toThrow('trade-cost: 1 values');
    const atHome: TradeChange = { kind: 'trade-cost', multipliers: Float64Array.of(2) };
    expect(ask(Float64Array.of(1), 4, atHome)).toThrow('trade-cost[0]: 2');
  });
});

describe('the gain from trade', () => {
  test('of a country with 7 % of imports is 0.7 to 1.4 % (Arkolakis, Costinot and Rodríguez-Clare 2012)', () => {
    expect(100 * autarkyGain(0.93, 10)).toBeCloseTo(0.723080033978, 10);
    expect(100 * autarkyGain(0.93, 5)).toBeCloseTo(1.44093162060124, 10);
  });
});
