import { snap } from '../../numeric/index.ts';

/**
 * Ranks from 0, higher is better; utilities that are equal on the comparison grid of 1e-10 tie.
 *
 * @example
 * ranksFromUtilities([0.2, 0.9, 0.2]) // => [0, 1, 0]
 */
export function ranksFromUtilities(utilities: ArrayLike<number>): Int32Array {
  const steps = Float64Array.from(utilities, snap);
  const levels = steps.slice().sort();
  let count = 0;
  for (let s = 0; s < levels.length; s++)
    if (s === 0 || levels[s] !== levels[count - 1]) levels[count++] = levels[s];
  return Int32Array.from(steps, (step) => placeIn(levels, count, step));
}

/** Place of a value among the first `count` ascending distinct ones. */
function placeIn(levels: Float64Array, count: number, value: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (levels[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
