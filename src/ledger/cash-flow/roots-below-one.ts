import { type DyadicInterval, sift } from './bernstein-filter.ts';
import { isolateExactly } from './exact-isolation.ts';
import type { Polynomial } from './polynomial.ts';
import { type SignAt, signAt } from './polynomial-sign.ts';
import { squareFreeFactors } from './square-free.ts';

export interface Root {
  readonly at: number;
  readonly multiplicity: number;
}

/**
 * All roots from `least` up to, but not at, 1, each to the last bit or two; 1 and 0 must be no roots, and `least` not
 * below 1/1000.
 */
export function rootsBelowOne(polynomial: Polynomial, least: number): readonly Root[] {
  const { roots, unsure } = sifted(polynomial, least);
  if (unsure.length === 0) return roots.map((at) => ({ at, multiplicity: 1 }));
  // Mostly a repeated root: without it the factors are easy to sift.
  return squareFreeFactors(polynomial).flatMap(({ factor, multiplicity }) => {
    const sure = sifted(factor, least);
    const exact = sure.unsure.flatMap((interval) => exactRoots(factor, interval, least));
    return [...sure.roots, ...exact].map((at) => ({ at, multiplicity }));
  });
}

function sifted(polynomial: Polynomial, least: number) {
  // A little below: who asks compares the roots with the bound on a grid of its own.
  const { isolating, unsure } = sift(polynomial, least * (1 - 1e-9));
  const sign = signAt(polynomial);
  const roots = isolating.map(({ from, to, depth }) => {
    const [low, high] = [from / 2 ** depth, to / 2 ** depth];
    return bisect(sign, { low, high, signAtLow: sign(low) }, least);
  });
  return { roots, unsure };
}

/** Roots where floating point does not decide; a root at an end makes both sides unsure, so that ends lie inside. */
function exactRoots(polynomial: Polynomial, interval: DyadicInterval, least: number): readonly number[] {
  const sign = signAt(polynomial);
  return isolateExactly(polynomial, interval).map((one) =>
    one.kind === 'point' ? one.at : bisect(sign, one, least),
  );
}

interface Bracket {
  readonly low: number;
  readonly high: number;
  /** Given, not asked for: the lower end may be another root. */
  readonly signAtLow: number;
}

/** Halves until no double lies between, or the root is known to be below `least`, where nobody wants it. */
function bisect(sign: SignAt, bracket: Bracket, least: number): number {
  let { low, high } = bracket;
  while (high >= least / 2) {
    const middle = (low + high) / 2;
    if (!(middle > low && middle < high)) return high;
    const here = sign(middle);
    if (here === 0) return middle;
    if (here === bracket.signAtLow) low = middle;
    else high = middle;
  }
  return high;
}
