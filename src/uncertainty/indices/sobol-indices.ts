import { type CleanRows, cleanRows, failuresAllowed, type RadialOutputs } from './radial-rows.ts';
import { indicesOf, onceEach, resampledSpread, rowTerms } from './row-terms.ts';

/** An estimate with its interval; both ends null where none was asked for. Estimates may be a little below 0. */
export interface IndexEstimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The indices of one group of inputs. */
export interface InputIndices {
  /** Share of the variance that knowing the group takes away on average. */
  readonly first: IndexEstimate;
  /** Share that is left on average when all others are known: with every interaction. */
  readonly total: IndexEstimate;
  /** The first index by Jansen's estimator, as a cross-check. */
  readonly firstByJansen: number;
}

export type SobolIndices =
  | {
      readonly kind: 'indices';
      readonly mean: number;
      readonly variance: number;
      readonly inputs: readonly InputIndices[];
      /** Of each two groups, the first before the second; null without the blocks for it. */
      readonly second: readonly SecondIndex[] | null;
      readonly rows: number;
      /** Rows left out as one of their runs failed. */
      readonly dropped: number;
    }
  | { readonly kind: 'constant'; readonly value: number; readonly rows: number; readonly dropped: number }
  | {
      readonly kind: 'too-many-failures';
      readonly rows: number;
      readonly dropped: number;
      readonly allowed: number;
    };

export interface SecondIndex {
  readonly groups: readonly [number, number];
  readonly value: number;
}

export interface SobolOptions {
  /** For rows that are drawn at random: how often they are resampled for the intervals. */
  readonly resamples?: number;
  readonly seed?: number;
}

/**
 * First, total and second-order indices (Sobol' 1993) from a radial design: S_j = mean[(y_B − m)(y_ABj − y_A)]/V (Saltelli
 * et al. 2010, centred), T_j = mean[(y_A − y_ABj)²]/2V (Jansen 1999), S_jk = mean[y_BAj y_ABk − y_A y_B]/V − S_j − S_k,
 * with the mean m and the variance V of A and B together. Intervals resample rows, which must be random draws: for
 * scrambled points use `replicatedIndices`.
 *
 * @example
 * // y = x₁ + x₂ at the corners of the square.
 * const outputs = {
 *   a: Float64Array.of(0, 1, 1, 2),
 *   b: Float64Array.of(2, 1, 1, 0),
 *   ab: [Float64Array.of(1, 2, 0, 1), Float64Array.of(1, 0, 2, 1)],
 * };
 * sobolIndices(outputs).inputs.map(({ total }) => total.value) // => [1, 1]
 */
export function sobolIndices(
  outputs: RadialOutputs,
  { resamples = 0, seed = 0 }: SobolOptions = {},
): SobolIndices {
  const clean = cleanRows(outputs);
  const { rows, dropped, mean, variance } = clean;
  if (dropped > failuresAllowed * (rows + dropped) || rows === 0)
    return { kind: 'too-many-failures', rows, dropped, allowed: failuresAllowed };
  if (!(variance > 1e-14 * mean * mean)) return { kind: 'constant', value: mean, rows, dropped };
  const terms = rowTerms(clean);
  const values = indicesOf(terms, onceEach(rows));
  const spread = resamples < 2 ? null : resampledSpread(terms, resamples, seed);
  const estimated = (value: number, k: number): IndexEstimate => ({
    value,
    low: spread === null ? null : value - 1.959964 * spread[k],
    high: spread === null ? null : value + 1.959964 * spread[k],
  });
  const inputs = clean.ab.map(
    (ab, j): InputIndices => ({
      first: estimated(values[2 * j], 2 * j),
      total: estimated(values[2 * j + 1], 2 * j + 1),
      firstByJansen: 1 - meanSquare(clean.b, ab) / (2 * variance),
    }),
  );
  const firsts = inputs.map(({ first }) => first.value);
  return { kind: 'indices', mean, variance, inputs, second: secondOrder(clean, firsts), rows, dropped };
}

function meanSquare(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] - y[i]) ** 2;
  return sum / x.length;
}

function secondOrder(
  { a, b, ab, ba, variance }: CleanRows,
  firsts: readonly number[],
): readonly SecondIndex[] | null {
  if (ba === undefined) return null;
  const base = meanProduct(a, b);
  return ba.flatMap((one, j) =>
    ab.slice(j + 1).map((other, step): SecondIndex => {
      const k = j + 1 + step;
      const value = (meanProduct(one, other) - base) / variance - firsts[j] - firsts[k];
      return { groups: [j, k], value };
    }),
  );
}

function meanProduct(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * y[i];
  return sum / x.length;
}
