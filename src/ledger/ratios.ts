import { ten } from './numbers.ts';

/** Prices of one currency in another, one a draw: numerator over denominator, whole numbers that doubles tell apart. */
export interface Ratios {
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
}

/** Room for the prices of so many draws. */
export function emptyRatios(draws: number): Ratios {
  return { numerators: new Float64Array(draws), denominators: new Float64Array(draws) };
}

/** Significant digits that a rate of the file keeps, and those of a price that two rates make. */
const rateDigits = 12;
const priceDigits = 15;
/** The largest power of ten that a double holds exactly. */
const mostPlaces = 22;
const mostNumerator = Number.MAX_SAFE_INTEGER;

/** A rate as digits × 10^power, where its decimal text has at most twelve digits: 1.25 is 125 × 10^−2. */
export function digitsOf(
  value: number,
  kept = rateDigits,
): { readonly digits: number; readonly power: number } {
  let power = Math.floor(Math.log10(value)) + 1 - kept;
  let digits = Math.round(power < 0 ? value * 10 ** -power : value / 10 ** power);
  for (; digits % 10 === 0 && digits !== 0; power++) digits /= 10;
  return { digits, power };
}

/**
 * multiplied / divided × 10^power, each of the two a rate or 1. A price whose fraction is too long for whole numbers, as of two
 * rates quoted each its own way, is kept to fifteen digits: it is the price that is rounded, before any money is.
 */
export function setRatio(
  { numerators, denominators }: Ratios,
  s: number,
  multiplied: readonly number[],
  divided: readonly number[],
  power: number,
): void {
  let [numerator, denominator, exponent] = [1, 1, power];
  let price = 10 ** power;
  for (const rate of multiplied) {
    const { digits, power: own } = digitsOf(rate);
    [numerator, exponent, price] = [numerator * digits, exponent + own, price * rate];
  }
  for (const rate of divided) {
    const { digits, power: own } = digitsOf(rate);
    [denominator, exponent, price] = [denominator * digits, exponent - own, price / rate];
  }
  const scale = ten(Math.min(mostPlaces, Math.abs(exponent)));
  const isSafe = numerator <= mostNumerator && denominator <= mostNumerator;
  if (exponent > 0) numerator *= scale;
  else denominator *= scale;
  const fits =
    isSafe && Math.abs(exponent) <= mostPlaces && numerator <= mostNumerator && isWhole(denominator);
  if (!fits) [numerator, denominator] = rounded(price);
  numerators[s] = numerator;
  denominators[s] = denominator;
}

/** Beyond 2^53 a denominator is exact where it is a power of ten. */
function isWhole(denominator: number): boolean {
  return denominator <= mostNumerator || denominator === 10 ** Math.round(Math.log10(denominator));
}

function rounded(price: number): readonly [number, number] {
  const { digits, power } = digitsOf(price, priceDigits);
  if (power >= 0) return [digits * 10 ** power, 1];
  const places = Math.min(-power, mostPlaces);
  return [Math.round(digits / 10 ** (-power - places)), 10 ** places];
}
