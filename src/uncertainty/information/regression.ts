import { orderKey, placeInOrder, sortedQuantile, streamKey, uniform } from '../../numeric/index.ts';
import {
  bestSmoothing,
  type CrossProducts,
  crossProducts,
  factorOf,
  fitted,
  type Smoothing,
  solvedBy,
} from './penalised-fit.ts';
import { meansOf, normalised } from './perfect-information.ts';
import { type Basis, splineBasis } from './spline-basis.ts';

/** What is asked of outputs and of their expectations given some inputs. */
export interface Statistic {
  /** From expectations fitted to the same runs. */
  readonly ofFit: (
    fits: readonly Float64Array[],
    outputs: readonly Float64Array[],
    shares: Float64Array,
  ) => number;
  /** From expectations that each run had no part in. */
  readonly ofOthers: (
    fits: readonly Float64Array[],
    outputs: readonly Float64Array[],
    shares: Float64Array,
  ) => number;
}

/** A number estimated by regression on inputs, and how far it is from chance. */
export interface RegressionEstimate {
  /** Fitted to all runs: too high by what the fit takes from noise. */
  readonly value: number;
  /** Fitted to four fifths of the runs and asked of the others, five times over: too low by as much. Null where it was not asked for. */
  readonly crossFitted: number | null;
  /** 95 % over resampled runs; null where none were asked for. */
  readonly low: number | null;
  readonly high: number | null;
  /** What 95 % of runs with these inputs shuffled stay below; null where none were asked for. */
  readonly chance: number | null;
  /** Whether the value is above that. */
  readonly isDistinguishable: boolean | null;
  /** Numbers that the fit comes to beside the mean. */
  readonly freedom: number;
  /** How many equal runs tell as much. */
  readonly effective: number;
}

export interface RegressionOptions {
  /** Of the runs. */
  readonly weights?: Float64Array | null;
  readonly seed?: number;
  readonly resamples?: number;
  readonly permutations?: number;
  /** Five fits more; made where left out. */
  readonly crossFits?: boolean;
}

const folds = 5;
/** Resampling deals runs to blocks by their number and draws whole blocks: the sums of a block are made once. */
const blocks = 64;

/** A statistic of the expectations of outputs given inputs. */
export function estimate(
  inputs: readonly Float64Array[],
  outputs: readonly Float64Array[],
  statistic: Statistic,
  { weights = null, seed = 0, resamples = 100, permutations = 50, crossFits = true }: RegressionOptions = {},
): RegressionEstimate {
  const runs = outputs[0]?.length ?? 0;
  for (const one of [...inputs, ...outputs])
    if (one.length !== runs) throw new Error(`${one.length} and ${runs} runs in one regression`);
  const basis = splineBasis(inputs);
  const shares = normalised(runs, weights);
  const effective = effectiveOf(shares);
  if (basis.columns === 1) {
    const none = { crossFitted: 0, low: 0, high: 0, chance: 0, isDistinguishable: false };
    return { value: 0, ...none, freedom: 0, effective };
  }
  const means = meansOf(outputs, shares);
  const centred = outputs.map((output, d) => output.map((y) => y - means[d]));
  const sums = crossProducts(basis, centred, shares);
  const { smoothing, freedom } = smoothingOf(basis, sums, centred, shares);
  const all = { basis, centred, means, shares, smoothing, gram: sums.gram };
  const value = statistic.ofFit(predicted(all, sums), outputs, shares);
  const spread = resampled(all, outputs, statistic, seed, resamples);
  const nulls = permuted(all, outputs, statistic, seed, permutations);
  const chance = nulls.length === 0 ? null : sortedQuantile(nulls.sort(), 0.95);
  return {
    value,
    crossFitted: crossFits ? statistic.ofOthers(fitsOfOthers(all), outputs, shares) : null,
    low: spread === null ? null : value - 1.959964 * spread,
    high: spread === null ? null : value + 1.959964 * spread,
    chance,
    isDistinguishable: chance === null ? null : value > chance,
    freedom: freedom - 1,
    effective,
  };
}

interface Regression {
  readonly basis: Basis;
  /** Outputs less their means: how smooth a fit should be does not depend on where the output's zero lies. */
  readonly centred: readonly Float64Array[];
  readonly means: Float64Array;
  readonly shares: Float64Array;
  readonly smoothing: number;
  /** Sums of the design with itself. */
  readonly gram: Float64Array;
}

function smoothingOf(
  basis: Basis,
  sums: CrossProducts,
  centred: readonly Float64Array[],
  shares: Float64Array,
): Smoothing {
  const squares = Float64Array.from(centred, (one) =>
    one.reduce((sum, y, run) => sum + shares[run] * y * y, 0),
  );
  return bestSmoothing(basis, sums, squares, effectiveOf(shares));
}

function effectiveOf(shares: Float64Array): number {
  let squares = 0;
  for (const share of shares) squares += share * share;
  return 1 / squares;
}

/** Expectations at every run, from sums over the runs that count. */
function predicted(
  { basis, means, shares, smoothing }: Regression,
  { gram, moments }: CrossProducts,
): readonly Float64Array[] {
  const factor = factorOf(gram, basis, smoothing);
  const coefficients = solvedBy(factor, basis.columns, moments, means.length);
  for (let d = 0; d < means.length; d++) coefficients[d] += means[d];
  return fitted(basis, coefficients, means.length, shares.length);
}

/** Expectations at each run from the runs of other folds. */
function fitsOfOthers(all: Regression): readonly Float64Array[] {
  const { basis, centred, shares } = all;
  const found = centred.map((output) => new Float64Array(output.length));
  for (let fold = 0; fold < folds; fold++) {
    const counted = shares.map((share, run) => (run % folds === fold ? 0 : (share * folds) / (folds - 1)));
    const others = predicted(all, crossProducts(basis, centred, counted));
    for (const [d, column] of found.entries())
      for (let run = fold; run < column.length; run += folds) column[run] = others[d][run];
  }
  return found;
}

/** Standard deviation of the statistic over runs drawn with replacement, block by block. */
function resampled(
  all: Regression,
  outputs: readonly Float64Array[],
  statistic: Statistic,
  seed: number,
  resamples: number,
): number | null {
  if (resamples < 2) return null;
  const { basis, centred, shares } = all;
  const parts = Array.from({ length: blocks }, (_, block) =>
    crossProducts(basis, centred, shares, { from: block, step: blocks }),
  );
  const values = Float64Array.from({ length: resamples }, (_, resample) => {
    const times = multiplicities(blocks, seed, resample);
    const fits = predicted(all, {
      gram: weightedGram(parts, times, basis.columns),
      moments: weightedSum(
        parts.map(({ moments }) => moments),
        times,
      ),
    });
    const drawn = new Float64Array(shares.length);
    for (let run = 0; run < drawn.length; run++) drawn[run] = shares[run] * times[run % blocks];
    return statistic.ofFit(fits, outputs, normalised(shares.length, drawn));
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / resamples;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (resamples - 1));
}

/** How often each of `count` things comes up in as many draws with replacement. */
function multiplicities(count: number, seed: number, resample: number): Float64Array {
  const key = streamKey(seed, `bootstrap/${resample}`);
  const times = new Float64Array(count);
  for (let draw = 0; draw < count; draw++) times[Math.floor(uniform(key, draw) * count)] += 1;
  return times;
}

function weightedSum(parts: readonly Float64Array[], times: Float64Array): Float64Array {
  const sum = new Float64Array(parts[0].length);
  for (const [k, part] of parts.entries())
    if (times[k] !== 0) for (let i = 0; i < sum.length; i++) sum[i] += times[k] * part[i];
  return sum;
}

/** Its lower half: a fit is solved from no more. */
function weightedGram(parts: readonly CrossProducts[], times: Float64Array, columns: number): Float64Array {
  const sum = new Float64Array(columns * columns);
  for (const [k, { gram }] of parts.entries()) {
    const count = times[k];
    if (count === 0) continue;
    for (let i = 0; i < columns; i++)
      for (let at = i * columns, end = at + i; at <= end; at++) sum[at] += count * gram[at];
  }
  return sum;
}

/** The statistic where the outputs are shuffled among the inputs: what is found although nothing is there. */
function permuted(
  { basis, centred, means, shares, gram }: Regression,
  outputs: readonly Float64Array[],
  statistic: Statistic,
  seed: number,
  permutations: number,
): Float64Array {
  const runs = shares.length;
  // Without weights the inputs' own sums are the same in any order.
  const isEven = shares.every((share) => share === shares[0]);
  return Float64Array.from({ length: permutations }, (_, permutation) => {
    const key = orderKey(seed, `permutation/${permutation}`, runs);
    const order = new Int32Array(runs);
    for (let run = 0; run < runs; run++) order[run] = placeInOrder(key, run);
    const shuffled = (column: Float64Array) => {
      const out = new Float64Array(runs);
      for (let run = 0; run < runs; run++) out[run] = column[order[run]];
      return out;
    };
    // Weights go with the outputs. The smoothing is chosen anew, as it was for the outputs in their places.
    const moved = { basis, centred: centred.map(shuffled), means, shares: shuffled(shares), gram };
    const sums = crossProducts(basis, moved.centred, moved.shares, isEven ? { gram } : {});
    const { smoothing } = smoothingOf(basis, sums, moved.centred, moved.shares);
    return statistic.ofFit(predicted({ ...moved, smoothing }, sums), outputs.map(shuffled), moved.shares);
  });
}
