import { ascending, sortedQuantile } from '../../numeric/index.ts';

/** Runs put into slices by one input: slice of each run, 0 the lowest; equal inputs share a slice. */
export interface Slices {
  readonly count: number;
  readonly of: Int32Array;
}

/**
 * Slices of equal count, or of equal weight, cut at the input's own quantiles; an input of few values has a slice a value.
 *
 * @example
 * slicesOf(Float64Array.of(3, 1, 4, 2), 2).of // => [1, 0, 1, 0]
 */
export function slicesOf(input: Float64Array, count: number, weights: Float64Array | null = null): Slices {
  const values = fewValues(input, count);
  const cuts =
    values !== null
      ? values.slice(1)
      : weights === null
        ? evenCuts(input, count)
        : weightedCuts(input, count, weights);
  const bounds = Float64Array.from(new Set(cuts)).sort();
  const of = new Int32Array(input.length);
  for (let run = 0; run < input.length; run++) of[run] = countAtMost(bounds, input[run]);
  return compacted(of, bounds.length + 1);
}

/** All values of an input, lowest first, or null where there are more than slices. */
function fewValues(input: Float64Array, most: number): readonly number[] | null {
  const values = new Set<number>();
  for (const value of input) {
    values.add(value);
    if (values.size > most) return null;
  }
  return [...values].sort((a, b) => a - b);
}

function evenCuts(input: Float64Array, count: number): readonly number[] {
  const sorted = Float64Array.from(input).sort();
  return Array.from({ length: count - 1 }, (_, k) => sortedQuantile(sorted, (k + 1) / count));
}

/** The first value at which the weight below and of it passes k/count of all. */
function weightedCuts(input: Float64Array, count: number, weights: Float64Array): readonly number[] {
  const order = ascending(input);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const cuts: number[] = [];
  let sum = 0;
  for (const run of order) {
    while (cuts.length < count - 1 && sum >= ((cuts.length + 1) / count) * total) cuts.push(input[run]);
    sum += weights[run];
  }
  return cuts;
}

function countAtMost(bounds: Float64Array, value: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Slices without empty ones: the lowest cut may lie at the lowest value. */
function compacted(of: Int32Array, count: number): Slices {
  const isUsed = new Uint8Array(count);
  for (const slice of of) isUsed[slice] = 1;
  let next = 0;
  const renamed = Int32Array.from(isUsed, (used) => (used === 1 ? next++ : -1));
  return { count: next, of: of.map((slice) => renamed[slice]) };
}
