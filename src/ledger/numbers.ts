import type { Room } from './room.ts';

/**
 * Numbers of the file as whole numbers, the same in one run and in ten thousand draws. What a file writes is kept exactly: a
 * double gives back the fifteen digits that it was read from.
 */

/** Places below a minor unit that a sum keeps: what is due again and again adds them up. */
const restPlaces = 12;
const restUnit = 10 ** restPlaces;

/** Places of rates and shares. */
const ratePlaces = 14;

const tens = Array.from({ length: 23 }, (_, k) => 10 ** k);

/** 10^k without rounding, up to 10^22. */
export function ten(k: number): number {
  const found = tens[k];
  if (found === undefined) throw new RangeError(`power of ten: ${k}`);
  return found;
}

/** Sums of money, one a draw: whole minor units, and 10^−12 parts of one (0 to 10^12 − 1). */
export interface Sums {
  readonly whole: Float64Array;
  readonly rest: Float64Array;
}

/** Currency units as minor units and what is below them: into `whole` and `rest`. */
export function setSums({ whole, rest }: Sums, values: Float64Array, decimals: number): void {
  for (let s = 0; s < values.length; s++) {
    const value = values[s];
    // Most numbers of a ledger do not vary.
    if (s > 0 && value === values[s - 1]) {
      whole[s] = whole[s - 1];
      rest[s] = rest[s - 1];
      continue;
    }
    const minor = value * ten(decimals);
    const places = Math.min(restPlaces, Math.max(0, 15 - digitsOf(minor)));
    const parts = Math.round(value * ten(decimals + places));
    const unit = ten(places);
    const floor = Math.floor(parts / unit);
    whole[s] = floor;
    rest[s] = (parts - floor * unit) * ten(restPlaces - places);
  }
}

/** Digits before the point. */
function digitsOf(value: number): number {
  let digits = 1;
  for (let size = 10; size <= Math.abs(value); size *= 10) digits++;
  return digits;
}

/**
 * What the k-th of equal sums adds to their total, k from 0: the difference of two totals, each rounded half to even to
 * minor units.
 */
export function instalmentOf({ whole, rest }: Sums, s: number, k: number): number {
  const sum = whole[s];
  const below = rest[s];
  return below === 0 ? sum : sum + roundedRests(sum, below, k + 1) - roundedRests(sum, below, k);
}

/** Rests of so many sums in minor units; a tie goes to the even total. */
export function roundedRests(whole: number, rest: number, times: number): number {
  const below = times * rest;
  const floor = Math.floor(below / restUnit);
  const twice = 2 * (below - floor * restUnit);
  // By a quotient: a branch that is taken at random costs more.
  if (twice !== restUnit) return floor + Math.floor(twice / restUnit);
  const isOdd = (times % 2 !== 0 && whole % 2 !== 0) !== (floor % 2 !== 0);
  return isOdd ? floor + 1 : floor;
}

/** Rates or shares, one a draw, over one denominator. */
export interface Fractions {
  readonly numerators: Float64Array;
  readonly denominator: number;
}

/** Rates and shares as decimal fractions, which follow their columns from block to block. */
export function fractionsOf(columns: readonly Float64Array[], room: Room): readonly Fractions[] {
  const found = columns.map(() => ({ numerators: room.column(), denominator: 1 }));
  room.atStart(() => setFractions(found, columns));
  return found;
}

/** All columns over one denominator, the smallest that serves. */
function setFractions(
  found: readonly { readonly numerators: Float64Array; denominator: number }[],
  columns: readonly Float64Array[],
): void {
  const scale = ten(ratePlaces);
  for (const [k, { numerators }] of found.entries()) {
    const values = columns[k] as Float64Array;
    for (let s = 0; s < numerators.length; s++) numerators[s] = Math.round(values[s] * scale);
  }
  let divisor = 1;
  while (divisor < scale && found.every(({ numerators }) => isDivisible(numerators, divisor * 10)))
    divisor *= 10;
  for (const one of found) {
    const { numerators } = one;
    for (let s = 0; divisor > 1 && s < numerators.length; s++) numerators[s] = numerators[s] / divisor;
    one.denominator = scale / divisor;
  }
}

function isDivisible(column: Float64Array, divisor: number): boolean {
  for (let s = 0; s < column.length; s++)
    // Most numbers of a ledger do not vary.
    if ((s === 0 || column[s] !== column[s - 1]) && column[s] % divisor !== 0) return false;
  return true;
}

/** A computed amount in currency units to the nearest minor unit; a tie that doubles have blurred is still a tie. */
export function nearestMinor(value: number, decimals: number): number {
  const minor = value * ten(decimals);
  const floor = Math.floor(minor);
  const above = minor - floor - 0.5;
  // Half of all are rounded up: a branch that is taken at random costs more than another rounding.
  if (Math.abs(above) > 1e-6) return floor + Math.floor(above + 1);
  return floor % 2 === 0 ? floor : floor + 1;
}
