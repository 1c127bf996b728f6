/** An exact fraction of two whole numbers, the denominator positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Significant digits kept of a number: what a file writes has fewer, what is computed needs no more. */
const digits = 12;

/**
 * A number as the fraction that its decimal text is: 0.997 is 997/1000, not the nearest double. Numbers that are
 * computed (medians of ranges) are taken to 12 significant digits, so that fractions stay short.
 */
export function rationalOf(value: number): Rational {
  if (!Number.isFinite(value)) throw new Error(`no fraction for ${value}`);
  const [mantissa = '0', exponent = '0'] = value.toPrecision(digits).split('e');
  const [whole = '0', places = ''] = mantissa.split('.');
  const kept = places.replace(/0+$/, '');
  const power = kept.length - Number(exponent);
  const numerator = BigInt(whole + kept);
  return power >= 0
    ? lowest(numerator, 10n ** BigInt(power))
    : { numerator: numerator * 10n ** BigInt(-power), denominator: 1n };
}

function lowest(numerator: bigint, denominator: bigint): Rational {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a || 1n : greatestCommonDivisor(b, a % b);
}

export function added(a: Rational, b: Rational): Rational {
  return lowest(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function product(a: Rational, b: Rational): Rational {
  return lowest(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function quotient(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new Error('division by zero');
  const sign = b.numerator < 0n ? -1n : 1n;
  return lowest(a.numerator * b.denominator * sign, a.denominator * b.numerator * sign);
}

/** The whole number nearest to a fraction, ties to the even one. */
export function roundHalfEven({ numerator, denominator }: Rational): bigint {
  const floor = floorOf(numerator, denominator);
  const twice = 2n * (numerator - floor * denominator);
  if (twice < denominator) return floor;
  if (twice > denominator) return floor + 1n;
  return floor % 2n === 0n ? floor : floor + 1n;
}

function floorOf(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}
