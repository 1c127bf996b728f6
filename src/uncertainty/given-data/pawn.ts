import { fillUniform, sortedQuantile, streamKey } from '../../numeric/index.ts';
import { slicesOf } from './slices.ts';

/** How far the output's distribution moves when an input is known to lie in one of its slices: 0 not at all, 1 wholly. */
export interface Pawn {
  readonly min: number;
  readonly mean: number;
  readonly median: number;
  readonly max: number;
  /** Kolmogorov-Smirnov distance of each slice, lowest values of the input first. */
  readonly distances: readonly number[];
}

export interface DummyOptions extends PawnOptions {
  readonly seed?: number;
}

export interface PawnOptions {
  readonly slices?: number;
  /** Of the runs; all count the same where there are none. */
  readonly weights?: Float64Array | null;
}

/**
 * PAWN (Pianosi & Wagener 2015, 2018): over slices of one input, max |F(y) − F(y | slice)|. It needs no variance and no
 * design. An input that does nothing has no distance of 0 but that of chance: try a dummy beside it.
 *
 * @example
 * // Half of the runs pass, and the input says which.
 * pawn(Float64Array.of(1, 2, 3, 4), Float64Array.of(0, 0, 1, 1), { slices: 2 }).max // => 0.5
 */
export function pawn(
  input: Float64Array,
  output: Float64Array,
  { slices = 10, weights = null }: PawnOptions = {},
): Pawn {
  if (input.length !== output.length) throw new Error(`${input.length} inputs for ${output.length} outputs`);
  const { count, of } = slicesOf(input, slices, weights);
  const distances = distancesOf(count, of, output, weights);
  const sorted = Float64Array.from(distances).sort();
  return {
    min: sorted[0],
    mean: sorted.reduce((sum, distance) => sum + distance, 0) / count,
    median: sortedQuantile(sorted, 0.5),
    max: sorted[count - 1],
    distances,
  };
}

/**
 * PAWN of an input that does nothing: what chance alone gives with so many runs and slices. Inputs whose distances are no
 * larger are not told from it.
 *
 * @example
 * pawnOfDummy(Float64Array.from({ length: 1000 }, (_, run) => run)).max < 0.3 // => true
 */
export function pawnOfDummy(output: Float64Array, { seed = 0, ...options }: DummyOptions = {}): Pawn {
  const dummy = new Float64Array(output.length);
  fillUniform(dummy, streamKey(seed, 'dummy'));
  return pawn(dummy, output, options);
}

function distancesOf(
  count: number,
  of: Int32Array,
  output: Float64Array,
  weights: Float64Array | null,
): readonly number[] {
  const weightOf = (run: number) => (weights === null ? 1 : weights[run]);
  const order = Int32Array.from(output.keys()).sort((a, b) => output[a] - output[b]);
  const totals = new Float64Array(count);
  let total = 0;
  for (let run = 0; run < of.length; run++) {
    totals[of[run]] += weightOf(run);
    total += weightOf(run);
  }
  const below = new Float64Array(count);
  const worst = new Array<number>(count).fill(0);
  let all = 0;
  for (let k = 0; k < order.length; k++) {
    const run = order[k];
    below[of[run]] += weightOf(run);
    all += weightOf(run);
    // Both steps are read only after the last of equal outputs.
    if (k + 1 < order.length && output[order[k + 1]] === output[run]) continue;
    for (let slice = 0; slice < count; slice++)
      if (totals[slice] > 0)
        worst[slice] = Math.max(worst[slice], Math.abs(all / total - below[slice] / totals[slice]));
  }
  return worst;
}
