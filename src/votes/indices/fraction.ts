/** An exact quotient in lowest terms, its denominator above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The quotient in lowest terms; 0 where there is nothing to divide by: no swings at all are shares of nothing. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (numerator === 0n || denominator === 0n) return { numerator: 0n, denominator: 1n };
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a < 0n === denominator < 0n ? a : -a;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** The double nearest to the quotient, to a unit in the last place. */
export function toNumber({ numerator, denominator }: Fraction): number {
  return ratio(numerator, denominator);
}

/** The same of two whole numbers not below 0; 0 where there is nothing to divide by. */
export function ratio(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n || denominator === 0n) return 0;
  // 64 bits or more of the quotient hold the 53 of a double.
  const shift = 64 + bitLength(denominator) - bitLength(numerator);
  const quotient =
    shift >= 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift));
  const half = shift >> 1;
  // In two steps, lest a power of two beyond the range of doubles stand between.
  return Number(quotient) * 2 ** -half * 2 ** -(shift - half);
}

/** `p/q`, or a whole number. */
export function fractionText({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

/** Binary digits of a number above 0. */
export function bitLength(value: bigint): number {
  const digits = value.toString(16);
  return (digits.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(digits.charAt(0), 16)));
}
