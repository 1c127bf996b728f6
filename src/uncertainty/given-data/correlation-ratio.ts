import { type Slices, slicesOf } from './slices.ts';

export interface CorrelationRatioOptions {
  /** Slices of equal count, or of equal weight. */
  readonly slices?: number;
  readonly weights?: Float64Array | null;
}

/**
 * The first-order index of an input from runs of any design: Var(E[y | slice]) / Var(y), less (M − 1)/(n − M) times the
 * variance within slices, which chance alone would put between them (Fisher's correlation ratio; Pearson 1905). Runs of
 * unequal weight count as n = (Σw)²/Σw². An estimate: it may be a little below 0. Null for an output that does not vary.
 *
 * @example
 * const x = Float64Array.from({ length: 1000 }, (_, run) => run / 1000);
 * correlationRatio(x, x.map((value) => 2 * value)) > 0.99 // => true
 */
export function correlationRatio(
  input: Float64Array,
  output: Float64Array,
  { slices = 20, weights = null }: CorrelationRatioOptions = {},
): number | null {
  if (input.length !== output.length) throw new Error(`${input.length} inputs for ${output.length} outputs`);
  return ratioBySlices(slicesOf(input, slices, weights), output, weights);
}

/**
 * The same from slices that are known: resampled runs stay in theirs.
 *
 * @example
 * const x = Float64Array.from({ length: 1000 }, (_, run) => run / 1000);
 * ratioBySlices(slicesOf(x, 20), x, null) === correlationRatio(x, x) // => true
 */
export function ratioBySlices(
  { count, of }: Slices,
  output: Float64Array,
  weights: Float64Array | null,
): number | null {
  const mass = new Float64Array(count);
  const sums = new Float64Array(count);
  let [total, squares, sum] = [0, 0, 0];
  for (let run = 0; run < of.length; run++) {
    const weight = weights === null ? 1 : weights[run];
    mass[of[run]] += weight;
    sums[of[run]] += weight * output[run];
    total += weight;
    squares += weight * weight;
    sum += weight * output[run];
  }
  const mean = sum / total;
  let [variance, between] = [0, 0];
  for (let run = 0; run < of.length; run++)
    variance += ((weights === null ? 1 : weights[run]) / total) * (output[run] - mean) ** 2;
  if (!(variance > 1e-14 * mean * mean)) return null;
  for (let slice = 0; slice < count; slice++)
    if (mass[slice] > 0) between += (mass[slice] / total) * (sums[slice] / mass[slice] - mean) ** 2;
  const effective = (total * total) / squares;
  if (effective <= count) return null;
  return (between - ((count - 1) / (effective - count)) * (variance - between)) / variance;
}
