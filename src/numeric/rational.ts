/** An exact quotient of two whole numbers in lowest terms, the denominator above 0. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Digits that are read of a number, its exponent written out: a limit against texts made to fill the memory. */
export const mostDigits = 1_000;

/**
 * The quotient in lowest terms.
 *
 * @example
 * rational(6n, 4n) // => { numerator: 3n, denominator: 2n }
 */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError('division by zero');
  const common = commonDivisor([numerator, denominator]);
  const divisor = denominator < 0n ? -common : common;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

const decimal = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;
const quotient = /^([+-]?\d+)\s*\/\s*(\d+)$/;

/** A number of any size, never rounded: a double as its shortest decimal, a bigint, or a text that spells it. */
export type Exact = number | bigint | string;

/**
 * The number that is meant, digit for digit: `16.5` is 33/2, `1/3` a third, `1e-7` a ten-millionth; undefined where it is
 * none, where it takes more than `mostDigits` digits, and for doubles beyond 2^53, which have lost digits.
 *
 * @example
 * readRational('0.125') // => { numerator: 1n, denominator: 8n }
 */
export function readRational(value: Exact): Rational | undefined {
  if (typeof value === 'bigint') return rational(value);
  if (typeof value === 'number')
    return Math.abs(value) > Number.MAX_SAFE_INTEGER ? undefined : readText(String(value));
  return readText(value);
}

function readText(text: string): Rational | undefined {
  const trimmed = text.trim();
  if (trimmed.length > mostDigits) return undefined;
  const [, above, below] = quotient.exec(trimmed) ?? [];
  if (above !== undefined && below !== undefined)
    return BigInt(below) === 0n ? undefined : rational(BigInt(above), BigInt(below));
  const [, sign, whole, decimals = '', exponent = '0'] = decimal.exec(trimmed) ?? [];
  if (whole === undefined) return undefined;
  const places = decimals.length - Number(exponent);
  if (whole.length + decimals.length + Math.abs(Number(exponent)) > mostDigits) return undefined;
  const digits = BigInt(whole + decimals) * (sign === '-' ? -1n : 1n);
  return places > 0 ? rational(digits, 10n ** BigInt(places)) : rational(digits * 10n ** BigInt(-places));
}

/**
 * The sum, in lowest terms.
 *
 * @example
 * added(rational(1n, 3n), rational(1n, 6n)) // => { numerator: 1n, denominator: 2n }
 */
export function added(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/**
 * The product, in lowest terms.
 *
 * @example
 * multiplied(rational(2n, 3n), rational(3n, 4n)) // => { numerator: 1n, denominator: 2n }
 */
export function multiplied(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/**
 * Below, equal or above: -1, 0 or 1.
 *
 * @example
 * compareRationals(rational(1n, 3n), rational(1n, 2n)) // => -1
 */
export function compareRationals(a: Rational, b: Rational): -1 | 0 | 1 {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Greatest common divisor, never below 0; 0 of nothing but zeros.
 *
 * @example
 * commonDivisor([12n, 18n]) // => 6n
 */
export function commonDivisor(values: readonly bigint[]): bigint {
  let divisor = 0n;
  for (const value of values) {
    let [a, b] = [divisor, value < 0n ? -value : value];
    while (b !== 0n) [a, b] = [b, a % b];
    divisor = a;
    if (divisor === 1n) break;
  }
  return divisor;
}

/**
 * Least common multiple of numbers above 0; 1 of none.
 *
 * @example
 * commonMultiple([4n, 6n]) // => 12n
 */
export function commonMultiple(values: readonly bigint[]): bigint {
  return values.reduce((multiple, value) => (multiple / commonDivisor([multiple, value])) * value, 1n);
}

/**
 * The double nearest to the quotient, to a unit in the last place.
 *
 * @example
 * toNumber(rational(1n, 8n)) // => 0.125
 */
export function toNumber({ numerator, denominator }: Rational): number {
  return numerator < 0n ? -ratio(-numerator, denominator) : ratio(numerator, denominator);
}

/**
 * The same of two whole numbers not below 0; 0 where there is nothing to divide by.
 *
 * @example
 * ratio(1n, 4n) // => 0.25
 * ratio(1n, 0n) // => 0
 */
export function ratio(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n || denominator === 0n) return 0;
  // 64 bits or more of the quotient hold the 53 of a double.
  const shift = 64 + bitLength(denominator) - bitLength(numerator);
  const scaled =
    shift >= 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift));
  const half = shift >> 1;
  // In two steps, lest a power of two beyond the range of doubles stand between.
  return Number(scaled) * 2 ** -half * 2 ** -(shift - half);
}

/**
 * `p/q`, or a whole number.
 *
 * @example
 * rationalText(rational(6n, 4n)) // => '3/2'
 */
export function rationalText({ numerator, denominator }: Rational): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

/**
 * The digits after the point written out where a dozen suffice; else `p/q`.
 *
 * @example
 * decimalText(rational(33n, 2n)) // => '16.5'
 * decimalText(rational(1n, 3n)) // => '1/3'
 */
export function decimalText(value: Rational): string {
  const { numerator, denominator } = value;
  let places = 0;
  while (places <= 12 && 10n ** BigInt(places) % denominator !== 0n) places++;
  if (places === 0 || places > 12) return rationalText(value);
  const digits = String((numerator < 0n ? -numerator : numerator) * (10n ** BigInt(places) / denominator));
  const padded = digits.padStart(places + 1, '0');
  return `${numerator < 0n ? '-' : ''}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

/**
 * Binary digits of a number above 0.
 *
 * @example
 * bitLength(8n) // => 4
 */
export function bitLength(value: bigint): number {
  const digits = value.toString(16);
  return (digits.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(digits.charAt(0), 16)));
}
