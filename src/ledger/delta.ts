import { mean, quantiles } from '../numeric/index.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import type { SampledLedger } from './sample-ledger.ts';

export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly mean: number;
}

/** What a package changes for an actor against no deal, in reporting units, discounted. */
export interface ActorDelta {
  readonly actor: string;
  readonly cash: Spread;
  readonly claims: Spread;
  readonly total: Spread;
}

/** 5 %, 50 % and 95 % of a column, and its mean. */
export function spreadOf(values: Float64Array): Spread {
  const [low = 0, median = 0, high = 0] = quantiles(values, [0.05, 0.5, 0.95]);
  return { low, median, high, mean: mean(values) };
}

/** Deal minus no deal, draw by draw, for every actor that has an account; who loses most comes first. */
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
      const total = cash.map((amount, s) => amount + (claims[s] as number));
      return [{ actor, cash: spreadOf(cash), claims: spreadOf(claims), total: spreadOf(total) }];
    })
    .sort((a, b) => a.total.median - b.total.median || (a.actor < b.actor ? -1 : 1));
}

function difference(
  a: Float64Array = new Float64Array(0),
  b: Float64Array = new Float64Array(0),
): Float64Array {
  return a.map((value, s) => value - (b[s] as number));
}
