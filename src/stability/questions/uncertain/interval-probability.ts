import type { PairProbability } from './probabilistic-stability.ts';
import { endsOf, type IntervalConflict } from './relations.ts';

/**
 * Probability that an actor finds one state better than another, when every value is uniform in its interval, apart from the others.
 *
 * @example
 * // A value between 1 and 2.5 is above 2 in a third of the cases.
 * intervalProbability(uncertain)(0, 0, 3) // => 0.333333333333
 */
export function intervalProbability({ low, high }: IntervalConflict): PairProbability {
  return (actor, from, to) => {
    if (from === to) return 0;
    return aboveOf(endsOf(low, high, actor, to), endsOf(low, high, actor, from));
  };
}

/** P(X > Y) of two uniform values; a tie of two fixed values is no improvement. */
function aboveOf([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  if (a === b) return c === d ? (a > c ? 1 : 0) : share(a, c, d);
  if (c === d) return 1 - share(c, a, b);
  // ∫ P(X > y) dy over [c, d]: 1 below a, falling to 0 at b.
  const from = Math.max(c, a);
  const to = Math.min(d, b);
  const certain = Math.max(0, Math.min(d, a) - c);
  const falling = to > from ? ((b - from) ** 2 - (b - to) ** 2) / (2 * (b - a)) : 0;
  return (certain + falling) / (d - c);
}

/** Share of an interval that lies below a value. */
function share(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}
