import { exactFlows } from './exact-flows.ts';
import { checkPeriods } from './net-present-value.ts';
import { divideByRoot, isZeroAtOne, trimmed } from './polynomial.ts';
import { rootsBelowOne } from './roots-below-one.ts';

/** A rate at which the flow is worth nothing today. */
export interface InternalRate {
  readonly ratePerYear: number;
  /** 1 where the value changes its sign plainly; an even number where it only touches zero. */
  readonly multiplicity: number;
}

/** All internal rates of return: with none or several the notion answers nothing, and the value at a rate must do. */
export type InternalRates =
  | { readonly kind: 'none'; readonly why: 'no-flows' | 'no-sign-change' | 'no-rate-in-range' }
  | { readonly kind: 'one'; readonly rate: InternalRate }
  | { readonly kind: 'several'; readonly rates: readonly InternalRate[] };

/** Rates are looked for above the first and up to the second; they are compared on a grid of 1e-12. */
const rateRange = [-0.999, 10] as const;

/**
 * Every rate a year above −99.9 % and up to 1000 % at which the flow is worth nothing, in rising order. In the
 * discount factor of a period the value is a polynomial; its roots are counted by Descartes' rule on halved intervals
 * (Collins and Akritas 1976), in floating point with error bounds and, where these do not decide, in exact integers.
 * Numbers count as the decimals they are written as: −1, 2.2, −1.21 has the double root 10 %.
 *
 * @example
 * internalRatesOfReturn([-1000, 150, 300, 400, 500], 1).rate.ratePerYear // => 0.110182858460529
 */
export function internalRatesOfReturn(flows: ArrayLike<number>, periodsPerYear = 12): InternalRates {
  checkPeriods(periodsPerYear);
  const polynomial = trimmed(exactFlows(flows));
  if (polynomial.length === 0) return { kind: 'none', why: 'no-flows' };
  if (!polynomial.some((c) => c > 0n) || !polynomial.some((c) => c < 0n))
    return { kind: 'none', why: 'no-sign-change' };
  const rates = ratesOf(polynomial, periodsPerYear);
  const [rate, ...more] = rates;
  if (rate === undefined) return { kind: 'none', why: 'no-rate-in-range' };
  return more.length === 0 ? { kind: 'one', rate } : { kind: 'several', rates };
}

function ratesOf(given: readonly bigint[], periodsPerYear: number): readonly InternalRate[] {
  let polynomial = given;
  let multiplicity = 0;
  for (; isZeroAtOne(polynomial); multiplicity++) polynomial = divideByRoot(polynomial);
  const atZero = multiplicity === 0 ? [] : [{ ratePerYear: 0, multiplicity }];
  const [lowest, highest] = rateRange;
  // A factor of x below 1 is a positive rate; negative rates are roots below 1 of the reversed polynomial.
  const positive = rootsBelowOne(polynomial, (1 + highest) ** (-1 / periodsPerYear));
  const negative = rootsBelowOne([...polynomial].reverse(), (1 + lowest) ** (1 / periodsPerYear));
  const rate = (sign: number) => (root: { readonly at: number; readonly multiplicity: number }) => ({
    ratePerYear: Math.expm1(-sign * periodsPerYear * Math.log(root.at)),
    multiplicity: root.multiplicity,
  });
  return [...positive.map(rate(1)), ...negative.map(rate(-1)), ...atZero]
    .filter(({ ratePerYear }) => ratePerYear > lowest + grid && ratePerYear <= highest + grid)
    .sort((a, b) => a.ratePerYear - b.ratePerYear);
}

const grid = 1e-12;
