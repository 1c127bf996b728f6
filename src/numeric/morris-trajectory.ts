import { orderKey, placeInOrder } from './latin-hypercube.ts';
import { streamKey, uniform } from './stream.ts';

/** A screening design of Morris (1991): random paths through a grid, each moving every input once. */
export interface MorrisPlan {
  readonly inputs: number;
  /** Even, so that a step of half of the levels reaches all with the same chance. */
  readonly levels: number;
  readonly seed: number;
}

/**
 * Trajectory number `trajectory`: inputs + 1 points of the unit cube, one after the other, each differing from the one
 * before it in one input, by half. The levels lie at (k + ½)/levels, in the middle of equal parts of the probability and
 * not at its ends, where quantiles are infinite.
 *
 * @example
 * // Two inputs, three points: both have moved by half.
 * const [x0, y0, , , x2, y2] = morrisTrajectory({ inputs: 2, levels: 4, seed: 1 }, 0);
 * [Math.abs(x2 - x0), Math.abs(y2 - y0)] // => [0.5, 0.5]
 */
export function morrisTrajectory({ inputs, levels, seed }: MorrisPlan, trajectory: number): Float64Array {
  if (!Number.isInteger(levels) || levels < 2 || levels % 2 !== 0)
    throw new Error(`${levels} levels of a Morris design; they are an even number from 2 on`);
  const order = orderKey(seed, `morris/order/${trajectory}`, inputs);
  const starts = streamKey(seed, `morris/start/${trajectory}`);
  const points = new Float64Array((inputs + 1) * inputs);
  const half = levels / 2;
  const step = new Float64Array(inputs);
  for (let input = 0; input < inputs; input++) {
    const level = Math.floor(levels * uniform(starts, input));
    points[input] = (level + 0.5) / levels;
    step[input] = level < half ? 0.5 : -0.5;
  }
  for (let row = 1; row <= inputs; row++) {
    const [from, to] = [(row - 1) * inputs, row * inputs];
    points.copyWithin(to, from, to);
    const moved = placeInOrder(order, row - 1);
    points[to + moved] += step[moved];
  }
  return points;
}
