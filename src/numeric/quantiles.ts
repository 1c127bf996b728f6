/**
 * Quantile of sorted values by linear interpolation between order statistics (Hyndman & Fan 1996, type 7).
 *
 * @example
 * sortedQuantile(Float64Array.of(1, 2, 3), 0.25) // => 1.5
 */
export function sortedQuantile(sorted: Float64Array, probability: number): number {
  if (sorted.length === 0) throw new Error('quantile of no values');
  const at = (sorted.length - 1) * Math.min(1, Math.max(0, probability));
  const below = Math.floor(at);
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, sorted.length - 1)];
  return low + (at - below) * (high - low);
}

/**
 * Several quantiles of values in any order; the input is left as it was.
 *
 * @example
 * quantiles(Float64Array.of(3, 1, 2), [0, 0.5, 1]) // => [1, 2, 3]
 */
export function quantiles(values: Float64Array, probabilities: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(values);
  // What does not vary, such as money that a package does not move, need not be sorted.
  if (!isConstant(sorted)) sorted.sort();
  return probabilities.map((probability) => sortedQuantile(sorted, probability));
}

function isConstant(values: Float64Array): boolean {
  for (let k = 1; k < values.length; k++) if (values[k] !== values[0]) return false;
  return true;
}

/**
 * Mean, summed from first to last with Neumaier's (1974) compensation, so that order costs no digits.
 *
 * @example
 * mean([1, 2, 6]) // => 3
 */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return (sum + lost) / values.length;
}

/** Standard deviation with n − 1 below the line, about the compensated mean. */
export function standardDeviation(values: ArrayLike<number>): number {
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - centre) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}
