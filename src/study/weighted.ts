import { ascending, mean, quantiles } from '../numeric/index.ts';

/** What each draw counts for; null: all the same. Longer than what it weighs where fewer draws were asked. */
export type Weights = Float64Array | null;

/**
 * Weighted share of the draws that are marked 1.
 *
 * @example
 * shareOf([1, 0, 0, 1], null) // => 0.5
 */
export function shareOf(marks: ArrayLike<number>, weights: Weights): number {
  if (marks.length === 0) return 0;
  if (weights !== null) return meanOf(marks, weights);
  // Marks are whole numbers, which add up without rounding.
  let sum = 0;
  for (let s = 0; s < marks.length; s++) sum += marks[s] as number;
  return sum / marks.length;
}

/**
 * Weighted mean over the draws.
 *
 * @example
 * meanOf([1, 3], null) // => 2
 */
export function meanOf(values: ArrayLike<number>, weights: Weights): number {
  if (weights === null) return mean(values);
  // Both means are over the same draws, so their number falls out.
  return meanOfProducts(values, weights) / meanWeight(weights, values.length);
}

/** As `mean` of the products: draws that count nothing leave it as it is. */
function meanOfProducts(values: ArrayLike<number>, weights: Float64Array): number {
  let [sum, lost] = [0, 0];
  for (let s = 0; s < values.length; s++) {
    const value = (values[s] as number) * (weights[s] as number);
    if (value === 0) continue;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return (sum + lost) / values.length;
}

const knownMeans = new WeakMap<Float64Array, number>();

/** The weights of a study are asked for again and again. */
function meanWeight(weights: Float64Array, count: number): number {
  if (count !== weights.length) return mean(weights.subarray(0, count));
  const found = knownMeans.get(weights) ?? mean(weights);
  knownMeans.set(weights, found);
  return found;
}

/**
 * Weighted share of the draws of which something is true.
 *
 * @example
 * shareWhere([1, 2, 3, 4], null, (value) => value > 1) // => 0.75
 */
export function shareWhere(
  values: ArrayLike<number>,
  weights: Weights,
  isTrue: (value: number) => boolean,
): number {
  const marks = new Uint8Array(values.length);
  for (let s = 0; s < marks.length; s++) if (isTrue(values[s] as number)) marks[s] = 1;
  return shareOf(marks, weights);
}

/**
 * Quantiles over the draws. Sorted values stand at their cumulated weight, half of their own counted, stretched so that the
 * first stands at 0 and the last at 1; between them lines are drawn. With equal weights this is type 7 of Hyndman & Fan (1996).
 *
 * @example
 * quantilesOf(Float64Array.of(3, 1, 2), null, [0.5]) // => [2]
 */
export function quantilesOf(
  values: Float64Array,
  weights: Weights,
  probabilities: readonly number[],
): readonly number[] {
  if (weights === null) return quantiles(values, probabilities);
  const order = counted(values, weights);
  if (order.length === 0) throw new Error('quantile of no values');
  const places = new Float64Array(order.length);
  for (let k = 1; k < places.length; k++) {
    const [before, own] = [weights[order[k - 1] as number] as number, weights[order[k] as number] as number];
    places[k] = (places[k - 1] as number) + (before + own) / 2;
  }
  const span = places[places.length - 1] as number;
  return probabilities.map((probability) => {
    const at = Math.min(1, Math.max(0, probability)) * span;
    const above = firstFrom(places, at);
    const high = values[order[above] as number] as number;
    if (above === 0) return high;
    const [from, to] = [places[above - 1] as number, places[above] as number];
    const low = values[order[above - 1] as number] as number;
    return low + ((at - from) / (to - from)) * (high - low);
  });
}

/** Draws that count, from the least value to the greatest. */
function counted(values: Float64Array, weights: Float64Array): Uint32Array {
  const order = ascending(values);
  let count = 0;
  for (let k = 0; k < order.length; k++)
    if ((weights[order[k] as number] as number) > 0) order[count++] = order[k] as number;
  return order.subarray(0, count);
}

/** The first of ascending places that is no less. */
function firstFrom(places: Float64Array, at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) >= at) high = middle;
    else low = middle + 1;
  }
  return low < places.length ? low : -1;
}

/**
 * How many equally weighted draws tell as much (Kish 1965): (Σw)² / Σw².
 *
 * @example
 * effectiveSamples(100, null) // => 100
 */
export function effectiveSamples(samples: number, weights: Weights): number {
  if (weights === null) return samples;
  let [sum, squares] = [0, 0];
  for (let s = 0; s < samples; s++) {
    sum += weights[s] as number;
    squares += (weights[s] as number) ** 2;
  }
  return squares === 0 ? 0 : sum ** 2 / squares;
}
