/** The nearest point found at which the answer differs from today's. */
export type Flip =
  | {
      readonly kind: 'flip';
      readonly point: Float64Array;
      /** Length of the change, each input in units of its width: the shortest change is at most so long. */
      readonly distanceAtMost: number;
      /** Inputs that moved, the farthest first. */
      readonly moved: readonly number[];
      readonly evaluations: number;
    }
  | { readonly kind: 'none-found'; readonly tried: number };

export interface FlipQuestion {
  /** Whether the answer at a point differs from today's. */
  readonly isFlipped: (point: Float64Array) => boolean;
  readonly today: Float64Array;
  /** What counts as one step of each input; an input of width 0 is not moved. */
  readonly widths: Float64Array;
  /** Points that are known to flip, such as the draws that do. */
  readonly flipped: readonly Float64Array[];
  /** Where asking costs time: after so many questions the shortest change found so far stands. */
  readonly maxEvaluations?: number;
}

/**
 * A short change of many inputs that flips the answer: from the nearest point known to flip straight towards today's
 * values as far as the flip lasts, then each input alone back towards today, and again. What is found is an upper bound of
 * the shortest distance, not the shortest itself.
 *
 * @example
 * const flip = distanceToFlip({
 *   isFlipped: ([x, y]) => x + y > 1,
 *   today: Float64Array.of(0, 0),
 *   widths: Float64Array.of(1, 1),
 *   flipped: [Float64Array.of(2, 0.1)],
 * });
 * flip.distanceAtMost < 1.01 // => true
 */
export function distanceToFlip({
  isFlipped,
  today,
  widths,
  flipped,
  maxEvaluations = 5_000,
}: FlipQuestion): Flip {
  const inputs = today.length;
  let evaluations = 0;
  const holds = (point: Float64Array) => {
    if (evaluations >= maxEvaluations) return false;
    evaluations++;
    return isFlipped(point);
  };
  const nearest = nearestOf(flipped, today, widths);
  if (nearest === undefined || !holds(nearest)) return { kind: 'none-found', tried: flipped.length };
  let point = pulled(nearest, today, holds);
  for (let round = 0; round < 8; round++) {
    const before = distance(point, today, widths);
    // The smallest changes first: most of them are not needed at all.
    const order = Array.from({ length: inputs }, (_, k) => k)
      .filter((k) => point[k] !== today[k])
      .sort((a, b) => scaled(point, today, widths, a) - scaled(point, today, widths, b) || a - b);
    for (const k of order) {
      const goal = point.slice();
      goal[k] = today[k];
      point = pulled(point, goal, holds);
    }
    point = pulled(point, today, holds);
    if (distance(point, today, widths) > before * (1 - 1e-6)) break;
  }
  const moved = Array.from({ length: inputs }, (_, k) => k)
    .filter((k) => point[k] !== today[k])
    .sort((a, b) => scaled(point, today, widths, b) - scaled(point, today, widths, a) || a - b);
  return { kind: 'flip', point, distanceAtMost: distance(point, today, widths), moved, evaluations };
}

function nearestOf(
  points: readonly Float64Array[],
  today: Float64Array,
  widths: Float64Array,
): Float64Array | undefined {
  let best: Float64Array | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const point of points) {
    const far = distance(point, today, widths);
    if (far < least) [best, least] = [point, far];
  }
  return best;
}

function scaled(point: Float64Array, today: Float64Array, widths: Float64Array, k: number): number {
  const change = Math.abs(point[k] - today[k]);
  return change === 0 ? 0 : change / widths[k];
}

function distance(point: Float64Array, today: Float64Array, widths: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < point.length; k++) sum += scaled(point, today, widths, k) ** 2;
  return Math.sqrt(sum);
}

/** As far from `from` (which holds) towards `goal` as bisection finds the flip to hold, to 2^-30 of the way. */
function pulled(
  from: Float64Array,
  goal: Float64Array,
  holds: (point: Float64Array) => boolean,
): Float64Array {
  if (holds(goal)) return goal.slice();
  let [low, high] = [0, 1];
  let best = from;
  for (let step = 0; step < 30; step++) {
    const share = (low + high) / 2;
    const tried = from.map((value, k) => value + share * (goal[k] - value));
    if (holds(tried)) [low, best] = [share, tried];
    else high = share;
  }
  return best;
}
