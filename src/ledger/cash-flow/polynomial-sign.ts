import type { Polynomial } from './polynomial.ts';

/** The sign of a polynomial at a number between 2^-12 and 1, never in error. */
export type SignAt = (x: number) => -1 | 0 | 1;

/** Bits after the point in which every double from 2^-12 to 1 is a whole number. */
const bits = 64n;
/** Bits after the point of the middle way. */
const guard = 192n;

/** Horner's rule with a bound on its error, then with a fixed point, then exactly: the first that is sure decides. */
export function signAt(polynomial: Polynomial): SignAt {
  const floats = floatsOf(polynomial);
  return (x) => floatSign(floats, x) ?? exactSign(polynomial, BigInt(x * 2 ** Number(bits)));
}

export interface Floats {
  /** Coefficients over the largest of them. */
  readonly values: Float64Array;
  /** No coefficient is off by more than this share of it, and this much besides. */
  readonly relativeError: number;
  readonly absoluteError: number;
}

/** Coefficients in floating point, scaled so that none is above 1. */
export function floatsOf(polynomial: Polynomial): Floats {
  let most = 0n;
  for (const c of polynomial) most = c > most ? c : -c > most ? -c : most;
  const drop = BigInt(Math.max(0, most.toString(2).length - 900));
  const scale = Number(most >> drop);
  return {
    values: Float64Array.from(polynomial, (c) => Number(c >> drop) / scale),
    relativeError: 2 ** -51,
    // Dropped bits are worth less than one unit of the smallest kept.
    absoluteError: (drop > 0n ? 2 / scale : 0) + 2 ** -1000,
  };
}

function floatSign({ values, relativeError, absoluteError }: Floats, x: number): -1 | 1 | undefined {
  let [sum, size] = [0, 0];
  for (let m = values.length - 1; m >= 0; m--) {
    const c = values[m];
    sum = sum * x + c;
    size = size * x + Math.abs(c);
  }
  const bound = size * (relativeError + (2 * values.length + 4) * 2 ** -52) + values.length * absoluteError;
  return Math.abs(sum) > bound ? (sum > 0 ? 1 : -1) : undefined;
}

function exactSign(polynomial: Polynomial, x: bigint): -1 | 0 | 1 {
  let near = 0n;
  for (let m = polynomial.length - 1; m >= 0; m--) near = ((near * x) >> bits) + (polynomial[m] << guard);
  // Every shift drops less than one unit, and x only makes them smaller.
  const unsure = BigInt(polynomial.length);
  if (near > unsure) return 1;
  if (near < -unsure) return -1;
  let sum = 0n;
  let shift = 0n;
  for (let m = polynomial.length - 1; m >= 0; m--) {
    sum = sum * x + (polynomial[m] << shift);
    shift += bits;
  }
  return sum > 0n ? 1 : sum < 0n ? -1 : 0;
}
