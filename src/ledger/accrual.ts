import type { Room } from './room.ts';
import { assertWhole, quotient, quotients, remainder } from './whole.ts';

/**
 * Running totals, one a draw: each addition gives what the rounded total grows by, so that rounding never adds up and what is
 * below a minor unit is paid once it has become one.
 */
export interface Accrual {
  /** What the total exceeds its rounding by, in parts of the denominator. */
  readonly rest: Float64Array;
  /** The rounded total: ties go to the even one. */
  readonly given: Float64Array;
  readonly denominator: Float64Array;
  /** Room for one addition in all draws: denominators, floors and remainders. */
  readonly over: Float64Array;
  readonly floors: Float64Array;
  readonly left: Float64Array;
}

export function makeAccrual({ column }: Pick<Room, 'column'>): Accrual {
  return {
    rest: column(),
    given: column(),
    denominator: column(),
    over: column(),
    floors: column(),
    left: column(),
  };
}

/** Adds base × numerator / denominator to the total of a draw; gives what its rounding grows by. */
export function accrue(
  { rest, given, denominator: known }: Pick<Accrual, 'rest' | 'given' | 'denominator'>,
  s: number,
  base: number,
  numerator: number,
  denominator: number,
): number {
  if (known[s] !== denominator) {
    // Another denominator is another price: what was left of the old one is less than a minor unit, and settled.
    known[s] = denominator;
    rest[s] = 0;
  }
  const total = given[s];
  const floor = quotient(base, numerator, rest[s], denominator);
  const left = remainder();
  const twice = 2 * left;
  const isUp = twice > denominator || (twice === denominator && (total + floor) % 2 !== 0);
  const grown = isUp ? floor + 1 : floor;
  assertWhole(total + grown);
  rest[s] = isUp ? left - denominator : left;
  given[s] = total + grown;
  return grown;
}

/** Adds bases × rate to the totals of all draws, a rate being numerator over denominator; what is not above 0 adds nothing. */
export function accrueAll(
  accrual: Accrual,
  bases: Float64Array,
  numerators: Float64Array,
  denominator: number,
  grown: Float64Array,
): void {
  // A rate of nothing, as of a loan without interest, leaves every total as it is.
  if (isAllZero(numerators)) {
    grown.fill(0);
    return;
  }
  const { over } = accrual;
  if (over[0] !== denominator) over.fill(denominator);
  accrueOver(accrual, bases, numerators, over, grown);
}

/** The same with a denominator of its own in each draw. */
export function accrueOver(
  { rest, given, denominator: known, floors, left }: Accrual,
  bases: Float64Array,
  numerators: Float64Array,
  denominators: Float64Array,
  grown: Float64Array,
): void {
  for (let s = 0; s < grown.length; s++)
    if (known[s] !== denominators[s] && bases[s] > 0) {
      known[s] = denominators[s];
      rest[s] = 0;
    }
  quotients(bases, numerators, rest, denominators, floors, left);
  for (let s = 0; s < grown.length; s++) {
    if (!(bases[s] > 0)) {
      grown[s] = 0;
      continue;
    }
    const denominator = denominators[s];
    const floor = floors[s];
    const total = given[s];
    const twice = 2 * left[s];
    // 0 or 1, by a quotient: half of all rests are rounded up, and a branch that is taken at random costs more than a division.
    let up = Math.floor(twice / denominator);
    if (twice === denominator && (total + floor) % 2 === 0) up = 0;
    const sum = total + floor + up;
    if (!(Math.abs(sum) <= Number.MAX_SAFE_INTEGER)) assertWhole(sum);
    rest[s] = left[s] - up * denominator;
    given[s] = sum;
    grown[s] = floor + up;
  }
}

function isAllZero(values: Float64Array): boolean {
  for (let s = 0; s < values.length; s++) if (values[s] !== 0) return false;
  return true;
}

/** Starts anew, as after a settlement. */
export function restart({ rest, given }: Accrual, s: number): void {
  rest[s] = 0;
  given[s] = 0;
}
