import { expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { autarkyGains, closures, exactHat, type TradeChange } from './index.ts';
import { distance, flat, solved } from './worlds.case.ts';

/** The solver against ge_gravity in Stata (Zylkin) and an independent program, on the 44 countries of WIOD. */
interface Golden {
  readonly countries: readonly string[];
  readonly eu2000: {
    readonly flows: readonly (readonly number[])[];
    readonly beta: number;
    readonly newEuPair: readonly (readonly number[])[];
    readonly stata: {
      readonly welfareAdditive: readonly number[];
      readonly welfareMultiplicative: readonly number[];
    };
  };
  readonly flows2014: readonly (readonly number[])[];
  readonly decoupling2014: {
    readonly west: readonly string[];
    readonly results: Readonly<Record<string, Decoupling>>;
  };
  readonly acr: Readonly<Record<string, Readonly<Record<string, { lambda: number; gain_eps5: number }>>>>;
}

interface Decoupling {
  readonly beta: number;
  readonly theta: number;
  readonly welfare_hat: Readonly<Record<string, number>>;
  readonly wage_hat: Readonly<Record<string, number>>;
  readonly price_hat: Readonly<Record<string, number>>;
}

const folder = sharedFolder('golden/trade');

folder.describe('44 countries', () => {
  const data: Golden = folder.isThere ? JSON.parse(folder.text('exact-hat.json')) : ({} as Golden);
  const n = data.countries?.length ?? 0;

  test('enlargement of the EU: welfare as ge_gravity in Stata has it, which keeps seven digits', () => {
    const { flows, beta, newEuPair, stata } = data.eu2000;
    const change: TradeChange = { kind: 'partial-effect', beta: flat(newEuPair).map((pair) => pair * beta) };
    for (const closure of closures) {
      const world = solved(exactHat(flat(flows), { elasticity: 4, closure, change }));
      const published = closure === 'additive' ? stata.welfareAdditive : stata.welfareMultiplicative;
      expect(distance(world.welfare, published)).toBeLessThan(1e-7);
    }
  });
  test('the West and Russia: welfare, wages and prices of an independent program', () => {
    for (const { beta, theta, ...expected } of Object.values(data.decoupling2014.results)) {
      const russia = data.countries.indexOf('RUS');
      const effects = new Float64Array(n * n);
      for (const name of data.decoupling2014.west) {
        const i = data.countries.indexOf(name);
        effects[i * n + russia] = beta;
        effects[russia * n + i] = beta;
      }
      const world = solved(
        exactHat(flat(data.flows2014), {
          elasticity: theta,
          closure: 'multiplicative',
          change: { kind: 'partial-effect', beta: effects },
        }),
      );
      const inOrder = (values: Readonly<Record<string, number>>) =>
        data.countries.map((name) => values[name] ?? 0);
      expect(distance(world.welfare, inOrder(expected.welfare_hat))).toBeLessThan(1e-10);
      expect(distance(world.wages, inOrder(expected.wage_hat))).toBeLessThan(1e-10);
      expect(distance(world.prices, inOrder(expected.price_hat))).toBeLessThan(1e-10);
      expect(world.iterations).toBeLessThan(20);
    }
  });
  test('gains from trade', () => {
    const gains = autarkyGains(flat(data.flows2014), 5);
    for (const [i, name] of data.countries.entries())
      expect(gains[i]).toBeCloseTo(data.acr['2014']?.[name]?.gain_eps5 ?? Number.NaN, 12);
  });
});
