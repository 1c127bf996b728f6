import type { SmpForecast, SmpGroup } from './types.ts';

/** Mean, median and spread in each dimension of the groups' positions, weighted with their probabilities. */
export function groupForecast(
  groups: readonly SmpGroup[],
  positions: Float64Array,
  dimensions: number,
): readonly SmpForecast[] {
  return Array.from({ length: dimensions }, (_, k) => {
    const points = groups
      .map(({ representative, probability }) => ({
        at: positions[representative * dimensions + k],
        probability,
      }))
      .sort((a, b) => a.at - b.at);
    const mean = points.reduce((sum, { at, probability }) => sum + probability * at, 0);
    const variance = points.reduce((sum, { at, probability }) => sum + probability * (at - mean) ** 2, 0);
    return {
      mean,
      median: quantile(points, 0.5),
      standardDeviation: Math.sqrt(variance),
      low: quantile(points, 0.05),
      high: quantile(points, 0.95),
    };
  });
}

/** The smallest position with at least `share` of the probability at or below it. */
function quantile(points: readonly { at: number; probability: number }[], share: number): number {
  let below = 0;
  for (const { at, probability } of points) {
    below += probability;
    // Probabilities that should add up to exactly a half may miss it in the last bits.
    if (below >= share - 1e-12) return at;
  }
  return points.at(-1)?.at ?? Number.NaN;
}
