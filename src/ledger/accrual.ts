import { assertWhole, quotient, remainder } from './whole.ts';

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
}

export function makeAccrual(draws: number): Accrual {
  return {
    rest: new Float64Array(draws),
    given: new Float64Array(draws),
    denominator: new Float64Array(draws),
  };
}

/** Adds base × numerator / denominator to the total of a draw; gives what its rounding grows by. */
export function accrue(
  { rest, given, denominator: known }: Accrual,
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
  for (let s = 0; s < grown.length; s++)
    grown[s] = bases[s] > 0 ? accrue(accrual, s, bases[s], numerators[s], denominator) : 0;
}

/** Starts anew, as after a settlement. */
export function restart({ rest, given }: Accrual, s: number): void {
  rest[s] = 0;
  given[s] = 0;
}
