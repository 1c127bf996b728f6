import type { Polynomial } from './polynomial.ts';
import { type Floats, floatsOf } from './polynomial-sign.ts';

/** From `from / 2^depth` to `to / 2^depth`. */
export interface DyadicInterval {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

export interface Sifted {
  /** With exactly one root inside, and none at the ends. */
  readonly isolating: readonly DyadicInterval[];
  /** Too close to call in floating point; what touches is one interval. */
  readonly unsure: readonly DyadicInterval[];
}

const deepest = 48;

interface Piece extends DyadicInterval {
  readonly values: Float64Array;
  readonly errors: Float64Array;
}

/**
 * Splits the interval from 0 to 1 until Descartes' rule on Bernstein coefficients says that a piece holds one root or
 * none; pieces that end below `least` are left out. Every coefficient carries a bound on its error, and a sign that is
 * not sure counts as unknown.
 */
export function sift(polynomial: Polynomial, least: number): Sifted {
  const isolating: DyadicInterval[] = [];
  const unsure: DyadicInterval[] = [];
  const stack: Piece[] = [{ from: 0, to: 1, depth: 0, ...bernstein(floatsOf(polynomial)) }];
  for (let piece = stack.pop(); piece !== undefined; piece = stack.pop()) {
    const { from, to, depth } = piece;
    if (to / 2 ** depth <= least) continue;
    const roots = countRoots(piece);
    if (roots === 0) continue;
    if (roots === 1) isolating.push({ from, to, depth });
    else if (roots === 'lost' || depth === deepest) unsure.push({ from, to, depth });
    else stack.push(...halves(piece));
  }
  return { isolating, unsure: joined(unsure) };
}

/**
 * Bernstein coefficients on 0 to 1: `b_i = Σ_j c_j C(i, j) / C(n, j)`, weights between 0 and 1.
 */
function bernstein({ values, relativeError, absoluteError }: Floats) {
  const n = values.length - 1;
  const result = new Float64Array(n + 1);
  const errors = new Float64Array(n + 1);
  for (let i = 0; i <= n; i++) {
    let [sum, size, weight] = [0, 0, 1];
    for (let j = 0; j <= i; j++) {
      const term = weight * values[j];
      sum += term;
      size += Math.abs(term);
      weight *= (i - j) / (n - j || 1);
    }
    result[i] = sum;
    errors[i] = size * (relativeError + (4 * n + 8) * 2 ** -52) + (n + 1) * absoluteError;
  }
  return { values: result, errors };
}

/** Roots inside, if that is sure; `lost` where no sign is. */
function countRoots({ values, errors }: Piece): 0 | 1 | 'more' | 'lost' {
  let [changes, last, gap, isSure, known] = [0, 0, 0, true, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    // The errors' own rounding is far below a thousandth of them.
    if (!(Math.abs(value) > 1.001 * errors[i])) {
      gap++;
      continue;
    }
    const sign = value > 0 ? 1 : -1;
    // One unknown between opposite signs changes nothing; any other may hide two changes, or one at the end.
    if (gap > 1 || (gap === 1 && (last === 0 || last === sign))) isSure = false;
    if (last === -sign) changes++;
    [last, gap] = [sign, 0];
    known++;
  }
  if (known === 0) return 'lost';
  if (gap > 0 || !isSure || changes > 1) return 'more';
  return changes === 0 ? 0 : 1;
}

/** De Casteljau's algorithm at the middle; averages lose a rounding each, and their errors average, too. */
function halves({ from, depth, values, errors }: Piece): readonly [Piece, Piece] {
  const n = values.length - 1;
  const [left, leftErrors] = [new Float64Array(n + 1), new Float64Array(n + 1)];
  const [right, rightErrors] = [values.slice(), errors.slice()];
  for (let k = 0; k <= n; k++) {
    left[k] = right[0];
    leftErrors[k] = rightErrors[0];
    for (let i = 0; i < n - k; i++) {
      const middle = (right[i] + right[i + 1]) / 2;
      right[i] = middle;
      rightErrors[i] = (rightErrors[i] + rightErrors[i + 1]) / 2 + Math.abs(middle) * 2 ** -52;
    }
  }
  return [
    { from: 2 * from, to: 2 * from + 1, depth: depth + 1, values: left, errors: leftErrors },
    { from: 2 * from + 1, to: 2 * from + 2, depth: depth + 1, values: right, errors: rightErrors },
  ];
}

/** Intervals that touch, put together at the deepest level. */
function joined(intervals: readonly DyadicInterval[]): readonly DyadicInterval[] {
  const level = intervals.map(({ from, to, depth }) => {
    const scale = 2 ** (deepest - depth);
    return { from: from * scale, to: to * scale };
  });
  level.sort((a, b) => a.from - b.from);
  const result: { from: number; to: number; depth: number }[] = [];
  for (const { from, to } of level) {
    const last = result.at(-1);
    if (last !== undefined && last.to === from) last.to = to;
    else result.push({ from, to, depth: deepest });
  }
  return result;
}
