import { nearestMinor } from './numbers.ts';
import { assertWhole } from './whole.ts';

/** Running totals, one a draw, of amounts that are computed in currency units. */
export interface Total {
  readonly sum: Float64Array;
  readonly given: Float64Array;
  readonly decimals: number;
}

export function makeTotal(draws: number, decimals: number): Total {
  return { sum: new Float64Array(draws), given: new Float64Array(draws), decimals };
}

/** Adds to the total of a draw; gives by how many minor units its rounding grows. */
export function grow({ sum, given, decimals }: Total, s: number, amount: number): number {
  const total = sum[s] + amount;
  const rounded = nearestMinor(total, decimals);
  assertWhole(rounded);
  const grown = rounded - given[s];
  sum[s] = total;
  given[s] = rounded;
  return grown;
}
