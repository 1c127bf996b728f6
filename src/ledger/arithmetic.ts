import { added, product, quotient, type Rational, rationalOf, roundHalfEven } from './rational.ts';

/** A factor for sums of money: a share, a rate for a month, a price. `exact` is missing in sampling. */
export interface Factor {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly exact: Rational | undefined;
}

/** Sums of an accrual: each call gives what the period adds, so that rounding never adds up. */
export interface Accrual {
  readonly add: (base: number, factor: Factor) => number;
  /** Starts anew, as after a settlement. */
  readonly restart: () => void;
}

/**
 * How sums of money are computed. Instruments are written once over this: the exact one keeps whole minor units and
 * rounds half to even, the floating one is for sampling, where speed counts and a fraction of a cent does not.
 */
export interface Arithmetic {
  readonly isExact: boolean;
  readonly factor: (value: number) => Factor;
  readonly times: (a: Factor, b: Factor) => Factor;
  readonly over: (a: Factor, b: Factor) => Factor;
  /** amount × factor, in minor units. */
  readonly part: (amount: number, factor: Factor) => number;
  /** amount × of / whole, both whole numbers: a running share of a total. */
  readonly share: (amount: number, of: number, whole: number) => number;
  /** A number in currency units as minor units. */
  readonly minor: (value: number, decimals: number) => number;
  readonly accrual: () => Accrual;
  /** Splits an amount by shares; what rounding leaves goes to the largest remainders, ties to the first. */
  readonly split: (amount: number, shares: readonly Factor[]) => readonly number[];
}

const safe = Number.MAX_SAFE_INTEGER;

/** Throws where whole numbers can no longer be told apart: money is never rounded silently. */
export function assertWhole(amount: number): void {
  if (!Number.isSafeInteger(amount)) throw new Error(`sum of money beyond 2^53 minor units: ${amount}`);
}

export function wholeOrThrow(amount: bigint): number {
  const value = Number(amount);
  assertWhole(value);
  return value;
}

function exactFactor(exact: Rational): Factor {
  const [numerator, denominator] = [Number(exact.numerator), Number(exact.denominator)];
  return { value: numerator / denominator, numerator, denominator, exact };
}

function exactOf({ exact, value }: Factor): Rational {
  return exact ?? rationalOf(value);
}

/** amount × numerator / denominator, half to even; whole numbers throughout. */
function exactPart(amount: number, factor: Factor): number {
  const wide = amount * factor.numerator;
  if (!(Math.abs(wide) <= safe) || factor.denominator > safe) {
    const { numerator, denominator } = exactOf(factor);
    return wholeOrThrow(roundHalfEven({ numerator: BigInt(amount) * numerator, denominator }));
  }
  const floor = Math.floor(wide / factor.denominator);
  return nearest(floor, wide - floor * factor.denominator, factor.denominator, floor);
}

function exactShare(amount: number, of: number, whole: number): number {
  const wide = amount * of;
  if (Math.abs(wide) > safe) {
    const numerator = BigInt(amount) * BigInt(of);
    return wholeOrThrow(roundHalfEven({ numerator, denominator: BigInt(whole) }));
  }
  const floor = Math.floor(wide / whole);
  return nearest(floor, wide - floor * whole, whole, floor);
}

/** The nearer of floor and floor + 1 by the remainder; at a tie the one that makes `parity` even. */
function nearest(floor: number, remainder: number, denominator: number, parity: number): number {
  const twice = 2 * remainder;
  if (twice < denominator) return floor;
  if (twice > denominator) return floor + 1;
  return Math.abs(parity % 2) === 0 ? floor : floor + 1;
}

/** Rounds the running total and gives the difference to what was given before: there is no drift. */
function exactAccrual(): Accrual {
  let total: Rational = { numerator: 0n, denominator: 1n };
  let given = 0n;
  return {
    add(base, factor) {
      const { numerator, denominator } = exactOf(factor);
      const added = { numerator: BigInt(base) * numerator, denominator };
      total =
        total.denominator === denominator
          ? { numerator: total.numerator + added.numerator, denominator }
          : {
              numerator: total.numerator * denominator + added.numerator * total.denominator,
              denominator: total.denominator * denominator,
            };
      const rounded = roundHalfEven(total);
      const difference = rounded - given;
      given = rounded;
      return wholeOrThrow(difference);
    },
    restart() {
      total = { numerator: 0n, denominator: 1n };
      given = 0n;
    },
  };
}

function exactSplit(amount: number, shares: readonly Factor[]): readonly number[] {
  const stated = shares.map(exactOf);
  const sum = stated.reduce(added, { numerator: 0n, denominator: 1n });
  // Thirds are written with twelve digits; shares that miss 1 by a hair are meant to give out everything.
  const isWhole = Math.abs(Number(sum.numerator) / Number(sum.denominator) - 1) < 1e-9;
  const exact = isWhole ? stated.map((share) => quotient(share, sum)) : stated;
  const given = isWhole ? amount : wholeOrThrow(roundHalfEven(times(amount, sum)));
  const parts = exact.map((share, index) => {
    const { numerator, denominator } = times(amount, share);
    const whole = numerator / denominator;
    // Remainders as fractions of one denominator would be long; doubles tell them apart well enough to rank.
    return {
      index,
      whole: Number(whole),
      remainder: Number(numerator - whole * denominator) / Number(denominator),
    };
  });
  const left = given - parts.reduce((total, { whole }) => total + whole, 0);
  const byRemainder = [...parts].sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const extra = new Set(
    byRemainder.slice(0, Math.max(0, Math.min(left, shares.length))).map(({ index }) => index),
  );
  return parts.map(({ index, whole }) => whole + (extra.has(index) ? 1 : 0));
}

function times(amount: number, { numerator, denominator }: Rational): Rational {
  return { numerator: BigInt(amount) * numerator, denominator };
}

export const exactArithmetic: Arithmetic = {
  isExact: true,
  factor: (value) => exactFactor(rationalOf(value)),
  times: (a, b) => exactFactor(product(exactOf(a), exactOf(b))),
  over: (a, b) => exactFactor(quotient(exactOf(a), exactOf(b))),
  part: exactPart,
  share: exactShare,
  minor: (value, decimals) => {
    const { numerator, denominator } = rationalOf(value);
    return wholeOrThrow(roundHalfEven({ numerator: numerator * 10n ** BigInt(decimals), denominator }));
  },
  accrual: exactAccrual,
  split: exactSplit,
};

function floatingFactor(value: number): Factor {
  return { value, numerator: value, denominator: 1, exact: undefined };
}

export const floatingArithmetic: Arithmetic = {
  isExact: false,
  factor: floatingFactor,
  times: (a, b) => floatingFactor(a.value * b.value),
  over: (a, b) => floatingFactor(a.value / b.value),
  part: (amount, factor) => amount * factor.value,
  share: (amount, of, whole) => (amount * of) / whole,
  minor: (value, decimals) => value * 10 ** decimals,
  accrual: () => ({ add: (base, factor) => base * factor.value, restart: () => undefined }),
  split: (amount, shares) => shares.map(({ value }) => amount * value),
};
