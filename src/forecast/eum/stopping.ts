import type { EumStop } from './types.ts';

// Moves smaller than this part of the scale are none; a state that comes back does so but for rounding.
const settledMove = 1e-3;
const sameState = 1e-9;

/**
 * Why a series ends at round `t`, if it does. `series` holds the states from the start, n positions each. The paper has no
 * stopping rule and says that positions do not settle; these rules are ours.
 */
export function stopAt(
  series: Float64Array,
  n: number,
  t: number,
  range: number,
  isDefined: boolean,
): EumStop | undefined {
  if (spreadAt(series, n, t) <= sameState * range) return { why: 'agreement', round: t };
  if (!isDefined) return { why: 'undefined-risk', round: t };
  if (t === 0) return undefined;
  if (distance(series, n, t, t - 1) < settledMove * range) return { why: 'settled', round: t };
  for (let back = 2; back <= t; back++)
    if (distance(series, n, t, t - back) <= sameState * range)
      return { why: 'cycle', round: t, length: back };
  return undefined;
}

function spreadAt(series: Float64Array, n: number, t: number): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = t * n; i < (t + 1) * n; i++) {
    low = Math.min(low, series[i]);
    high = Math.max(high, series[i]);
  }
  return high - low;
}

function distance(series: Float64Array, n: number, t: number, u: number): number {
  let most = 0;
  for (let i = 0; i < n; i++) most = Math.max(most, Math.abs(series[t * n + i] - series[u * n + i]));
  return most;
}
