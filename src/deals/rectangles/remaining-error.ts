import type { BoxProblem } from './problem.ts';
import { type BoxSearched, withinCeiling } from './search.ts';

/**
 * How far, per party on the scale of utility, an undominated vector that was not found can lie from one that was. Such a
 * vector belongs to an open part, is at least some target of it in all coordinates, and under every mix at most the
 * part's ceiling: its coordinate is at most what the mix leaves when the others are at the target.
 */
export function remainingError(
  problem: BoxProblem,
  { archive, open }: BoxSearched,
  largest: readonly number[],
  found: readonly (readonly number[])[],
): number {
  const { scales, base } = problem;
  const utility = (i: number, sum: number): number => {
    const { units } = scales[i];
    return Math.min(1, sum / units / largest[i]);
  };
  const targets = archive.targets();
  let error = 0;
  for (const { ceiling } of open) {
    for (const target of withinCeiling(problem, targets, ceiling)) {
      const top = base.map((_, i) => utility(i, mostOf(problem, target, ceiling, i)));
      const low = target.map((sum, i) => utility(i, sum));
      const nearest = Math.min(...found.map((values) => distance(values, low, top)));
      error = Math.max(error, nearest);
    }
  }
  return error;
}

/** The most that party i can have in a package that reaches the target and stays below the ceiling. */
function mostOf(
  { mixes, scales }: BoxProblem,
  target: readonly number[],
  ceiling: Float64Array,
  i: number,
): number {
  let most = scales[i]?.cap ?? 0;
  for (let k = 0; k < mixes.count; k++) {
    const weight = (p: number): number => mixes.weights[k * mixes.parties + p];
    if (weight(i) === 0) continue;
    const others = target.reduce((sum, value, p) => sum + (p === i ? 0 : weight(p) * value), 0);
    most = Math.min(most, (ceiling[k] - others) / weight(i));
  }
  return most;
}

/** Largest difference in one coordinate between a point and the farthest of a box. */
function distance(values: readonly number[], low: readonly number[], top: readonly number[]): number {
  return values.reduce((most, value, i) => {
    const away = Math.max(top[i] - value, value - low[i]);
    return Math.max(most, away);
  }, 0);
}
