import { commonMultiple, type Exact, type Rational, readRational } from '../../numeric/index.ts';

/**
 * The exact value; throws on what is no number, which `checkRule` reports before.
 *
 * @example
 * toRational('1/3') // => { numerator: 1n, denominator: 3n }
 */
export function toRational(value: Exact): Rational {
  const exact = readRational(value);
  if (exact === undefined) throw new RangeError(`${String(value)} is no exact number`);
  return exact;
}

/** Numbers times the least number that makes all of them whole: comparing sums of them says the same. */
export function wholesOf(values: readonly Exact[]): readonly bigint[] {
  const exact = values.map(toRational);
  const common = commonMultiple([...new Set(exact.map(({ denominator }) => denominator))]);
  return exact.map(({ numerator, denominator }) => numerator * (common / denominator));
}

export function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

/** The least whole number at or above a quotient, for a positive divisor. */
export function ceilDivide(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  return value > quotient * divisor ? quotient + 1n : quotient;
}
