import type { CountryEffect } from '../result.ts';
import { autarkyGains } from './autarky-gain.ts';
import { exactHat, type NewWorld, type NoWorld } from './exact-hat.ts';
import { type TradeShock, tradeShock } from './trade-shock.ts';
import type { TradeTable } from './trade-table.ts';
import type { Closure } from './world-part.ts';

export interface TradeQuestion {
  readonly shocks: readonly TradeShock[];
  /** Elasticity of trade to its costs. */
  readonly elasticity: number;
  readonly closure: Closure;
}

export interface TradeEffects {
  readonly kind: 'solved';
  readonly countries: readonly CountryEffect[];
  readonly iterations: number;
  readonly residual: number;
  readonly parts: number;
}

/**
 * The new equilibrium of trade country by country, with its answer to half and twice the elasticity beside it.
 *
 * @example
 * const table = { countries: ['a', 'b'], year: 2020, flows: Float64Array.of(9, 1, 1, 9) };
 * const embargo = { a: ['a'], b: ['b'], direction: 'both', multiplier: Number.POSITIVE_INFINITY };
 * tradeEffects(table, { shocks: [], elasticity: 4, closure: 'additive' }).countries[0].welfarePercent // => 0
 */
export function tradeEffects(table: TradeTable, question: TradeQuestion): TradeEffects | NoWorld {
  const { flows, countries } = table;
  const multipliers = tradeShock(countries, question.shocks);
  const solve = (elasticity: number) =>
    exactHat(flows, {
      elasticity,
      closure: question.closure,
      change: { kind: 'trade-cost', multipliers },
    });
  const world = solve(question.elasticity);
  if (world.kind !== 'solved') return world;
  const half = solve(question.elasticity / 2);
  const twice = solve(question.elasticity * 2);
  const gains = autarkyGains(flows, question.elasticity);
  const exportsBefore = exportsOf(flows, countries.length);
  const exportsAfter = exportsOf(world.flows, countries.length);
  return {
    kind: 'solved',
    countries: countries.map((country, i) => ({
      country,
      welfarePercent: percent(world.welfare[i]),
      welfareAtHalfElasticity: welfareIn(half, i),
      welfareAtTwiceElasticity: welfareIn(twice, i),
      wagePercent: percent(world.wages[i]),
      pricePercent: percent(world.prices[i]),
      exportsPercent: exportsBefore[i] === 0 ? null : percent(exportsAfter[i] / exportsBefore[i]),
      homeShare: homeShare(flows, countries.length, i),
      gainFromTradePercent: 100 * gains[i],
    })),
    iterations: world.iterations,
    residual: world.residual,
    parts: world.parts,
  };
}

function welfareIn(world: NewWorld | NoWorld, i: number): number | null {
  return world.kind === 'solved' ? percent(world.welfare[i]) : null;
}

function percent(ratio: number | undefined): number {
  return 100 * ((ratio as number) - 1);
}

function exportsOf(flows: Float64Array, n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => {
    let sold = 0;
    for (let j = 0; j < n; j++) if (j !== i) sold += flows[i * n + j];
    return sold;
  });
}

function homeShare(flows: Float64Array, n: number, j: number): number {
  let spending = 0;
  for (let i = 0; i < n; i++) spending += flows[i * n + j];
  return flows[j * (n + 1)] / spending;
}
