import type { SampledRange } from '../numeric/index.ts';
import { mean, quantiles } from '../numeric/index.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import type { ActorDelta } from './result.ts';
import type { SampledLedger } from './sampling-result.ts';

/**
 * 5 %, 50 % and 95 % of a column, and its mean.
 *
 * @example
 * spreadOf(Float64Array.of(1, 2, 3)).mean // => 2
 */
export function spreadOf(values: Float64Array): SampledRange {
  const [low = 0, median = 0, high = 0] = quantiles(values, [0.05, 0.5, 0.95]);
  return { low, median, high, mean: mean(values) };
}

/**
 * Deal minus no deal, draw by draw, for every actor that has an account; who loses most comes first.
 *
 * @example
 * const [deal, noDeal] = [swap, runs.noDeal].map((chosen) => sampledRun(runs, chosen));
 * actorDeltas(runs.plan, deal, noDeal).map(({ actor, total }) => [actor, total.median]) // => [['north', -10], ['south', 10]]
 */
export function actorDeltas(
  { ledger, compiled }: CompiledLedger,
  deal: SampledLedger,
  noDeal: SampledLedger,
): readonly ActorDelta[] {
  const holders = new Set(ledger.accounts.map(({ actor }) => actor));
  return compiled.actors
    .flatMap((actor, i): ActorDelta[] => {
      if (!holders.has(actor)) return [];
      const cash = difference(deal.cash[i], noDeal.cash[i]);
      const claims = difference(deal.claims[i], noDeal.claims[i]);
      const needs = difference(deal.needs[i], noDeal.needs[i]);
      const total = cash.map((amount, s) => amount + claims[s] + needs[s]);
      const [inCash, inClaims, inNeeds] = [cash, claims, needs].map(spreadOf) as [
        SampledRange,
        SampledRange,
        SampledRange,
      ];
      return [{ actor, cash: inCash, claims: inClaims, needs: inNeeds, total: spreadOf(total) }];
    })
    .sort((a, b) => a.total.median - b.total.median || (a.actor < b.actor ? -1 : 1));
}

/** Net present value of every actor in one draw: cash, claims and needs. */
export function netPresentValueOf({ cash, claims, needs }: SampledLedger, draw: number): Float64Array {
  return Float64Array.from(cash, (column, i) =>
    [column, claims[i], needs[i]].reduce((sum, part) => sum + part?.[draw], 0),
  );
}

function difference(
  a: Float64Array = new Float64Array(0),
  b: Float64Array = new Float64Array(0),
): Float64Array {
  return a.map((value, s) => value - b[s]);
}
