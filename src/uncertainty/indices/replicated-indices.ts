import { studentQuantile } from '../../numeric/index.ts';
import { failuresAllowed } from './radial-rows.ts';
import type { IndexEstimate, SobolIndices } from './sobol-indices.ts';

export type ReplicatedIndices =
  | Exclude<SobolIndices, { readonly kind: 'indices' }>
  | (Varying & { readonly replicates: number })
  | { readonly kind: 'too-few-replicates'; readonly varying: number; readonly replicates: number };

export interface ReplicateOptions {
  /** Of the intervals; higher where one looks repeatedly (`levelOfLook`). */
  readonly level?: number;
}

/**
 * Indices from independent scrambles of the same points: the mean over replicates, with Student's interval of it. Rows of
 * scrambled points are not independent, so that resampling them would give intervals several times too wide; eight
 * replicates or more are wanted.
 *
 * @example
 * const one = sobolIndices({ a: Float64Array.of(0, 1), b: Float64Array.of(1, 0), ab: [Float64Array.of(1, 0)] });
 * replicatedIndices([one, one]).inputs[0].total // => { value: 2, low: 2, high: 2 }
 */
export function replicatedIndices(
  replicates: readonly SobolIndices[],
  { level = 0.95 }: ReplicateOptions = {},
): ReplicatedIndices {
  const sum = (of: (one: SobolIndices) => number) => replicates.reduce((so, one) => so + of(one), 0);
  const rows = sum((one) => one.rows);
  const dropped = sum((one) => one.dropped);
  const varying = replicates.filter((one) => one.kind === 'indices');
  if (dropped > failuresAllowed * (rows + dropped) || rows === 0)
    return { kind: 'too-many-failures', rows, dropped, allowed: failuresAllowed };
  const constants = replicates.filter((one) => one.kind === 'constant');
  const [value] = constants.map((one) => one.value);
  if (
    value !== undefined &&
    constants.length === replicates.length &&
    constants.every((one) => one.value === value)
  )
    return { kind: 'constant', value, rows, dropped };
  // A mean of the replicates that happen to vary would leave out those in which nothing happened.
  if (varying.length < 2 || varying.length < replicates.length)
    return { kind: 'too-few-replicates', varying: varying.length, replicates: replicates.length };
  return { ...averaged(varying, level), rows, dropped, replicates: varying.length };
}

type Varying = Extract<SobolIndices, { readonly kind: 'indices' }>;

function averaged(varying: readonly Varying[], level: number): Varying {
  const over = (of: (one: Varying) => number) => meanWithInterval(varying.map(of), level);
  const [first] = varying;
  return {
    ...first,
    mean: over((one) => one.mean).value,
    variance: over((one) => one.variance).value,
    inputs: first.inputs.map((_, j) => ({
      first: over((one) => one.inputs[j].first.value),
      total: over((one) => one.inputs[j].total.value),
      firstByJansen: over((one) => one.inputs[j].firstByJansen).value,
    })),
    second:
      first.second?.map(({ groups }, k) => ({
        groups,
        value: over((one) => one.second?.[k].value ?? Number.NaN).value,
      })) ?? null,
  };
}

function meanWithInterval(values: readonly number[], level: number): IndexEstimate {
  const count = values.length;
  const value = values.reduce((sum, one) => sum + one, 0) / count;
  const variance = values.reduce((sum, one) => sum + (one - value) ** 2, 0) / (count - 1);
  const half = studentQuantile((1 + level) / 2, count - 1) * Math.sqrt(variance / count);
  return { value, low: value - half, high: value + half };
}
