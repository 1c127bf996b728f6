import { nearestMinor } from './numbers.ts';
import type { Room } from './room.ts';
import { assertWhole } from './whole.ts';

/** Running totals, one a draw, of amounts that are computed in currency units. */
export interface Total {
  readonly sum: Float64Array;
  readonly given: Float64Array;
  readonly decimals: number;
}

export function makeTotal({ column }: Pick<Room, 'column'>, decimals: number): Total {
  return { sum: column(), given: column(), decimals };
}

/** Adds an amount to the total of each draw; gives in its place by how many minor units the rounding of the total grows. */
export function growAll({ sum, given, decimals }: Total, amounts: Float64Array): void {
  for (let s = 0; s < amounts.length; s++) {
    const total = sum[s] + amounts[s];
    const rounded = nearestMinor(total, decimals);
    if (!(Math.abs(rounded) <= Number.MAX_SAFE_INTEGER)) assertWhole(rounded);
    amounts[s] = rounded - given[s];
    sum[s] = total;
    given[s] = rounded;
  }
}
