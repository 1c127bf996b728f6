import type { EumWorkspace } from './workspace.ts';

/** Sorts `order` by position; insertion, since it is nearly sorted from the round before. */
export function sortActors({ n, order, position }: EumWorkspace): void {
  for (let m = 1; m < n; m++) {
    const actor = order[m];
    const at = position[actor];
    let to = m;
    while (to > 0 && position[order[to - 1]] > at) {
      order[to] = order[to - 1];
      to--;
    }
    order[to] = actor;
  }
}

/** Smallest position with at least half of the weight at or below it (Black 1948); `order` must be sorted. */
export function weightedMedianOf({ n, order, position, weight }: EumWorkspace): number {
  let total = 0;
  for (let m = 0; m < n; m++) total += weight[order[m]];
  let below = 0;
  for (let m = 0; m < n; m++) {
    below += weight[order[m]];
    // Sums of the same weights in another order differ in the last bits: an even split stays one.
    if (below >= total * (0.5 - 1e-14)) return position[order[m]];
  }
  return Number.NaN;
}

export function weightedMeanOf({ n, position, weight }: EumWorkspace): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    sum += weight[i] * position[i];
    total += weight[i];
  }
  return sum / total;
}
