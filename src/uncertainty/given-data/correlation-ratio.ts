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
  const weighed = weighedOutput(output, weights);
  return weighed === null ? null : ratioOf(slicesOf(input, slices, weights), weighed);
}

/** An output and what its runs weigh: the same for all inputs that it is asked of. */
export interface WeighedOutput {
  readonly weights: Float64Array | null;
  /** Output times weight. */
  readonly products: Float64Array;
  readonly total: number;
  readonly mean: number;
  readonly variance: number;
  /** How many equal runs tell as much. */
  readonly effective: number;
}

/**
 * What a correlation ratio takes of an output; null for one that does not vary.
 *
 * @example
 * weighedOutput(Float64Array.of(1, 3), null).mean // => 2
 * weighedOutput(Float64Array.of(1, 1), null) // => null
 */
export function weighedOutput(output: Float64Array, weights: Float64Array | null): WeighedOutput | null {
  const products = weights === null ? output : output.map((value, run) => weights[run] * value);
  let [total, squares, sum, variance] = [0, 0, 0, 0];
  for (let run = 0; run < output.length; run++) {
    const weight = weights === null ? 1 : weights[run];
    total += weight;
    squares += weight * weight;
    sum += products[run];
  }
  const mean = sum / total;
  for (let run = 0; run < output.length; run++)
    variance += ((weights === null ? 1 : weights[run]) / total) * (output[run] - mean) ** 2;
  if (!(variance > 1e-14 * mean * mean)) return null;
  return { weights, products, total, mean, variance, effective: (total * total) / squares };
}

/**
 * The same by slices that are known, as those of resampled runs; null where fewer runs count than there are slices.
 *
 * @example
 * const x = Float64Array.from({ length: 1000 }, (_, run) => run / 1000);
 * ratioOf(slicesOf(x, 20), weighedOutput(x, null)) === correlationRatio(x, x) // => true
 */
export function ratioOf({ count, of }: Slices, weighed: WeighedOutput): number | null {
  const { weights, products, total, mean, variance, effective } = weighed;
  if (effective <= count) return null;
  const mass = new Float64Array(count);
  const sums = new Float64Array(count);
  for (let run = 0; run < of.length; run++) {
    const slice = of[run];
    mass[slice] += weights === null ? 1 : weights[run];
    sums[slice] += products[run];
  }
  let between = 0;
  for (let slice = 0; slice < count; slice++)
    if (mass[slice] > 0) between += (mass[slice] / total) * (sums[slice] / mass[slice] - mean) ** 2;
  return (between - ((count - 1) / (effective - count)) * (variance - between)) / variance;
}
