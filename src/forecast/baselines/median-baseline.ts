import type { Baseline, BaselineWeights } from './types.ts';
import { nobodyWeighs, totalWeight, weightedPositions } from './weights.ts';

export interface MedianSettings {
  readonly weights: BaselineWeights;
  /** What to do where half of the weight lies on either side of a gap: its lower end, or its middle. */
  readonly evenSplit: 'lower' | 'midpoint';
}

/** The smallest position with at least half of the weight at or below it (Black 1948). */
export const medianBaseline: Baseline<MedianSettings> = (actors, _scale, { weights, evenSplit }) => {
  const weighted = weightedPositions(actors, weights);
  if (weighted.length === 0) return nobodyWeighs;
  const half = totalWeight(weighted) / 2;
  // Sums in another order differ in the last bits.
  const slack = half * 1e-12;
  let below = 0;
  for (const [m, { position, weight }] of weighted.entries()) {
    below += weight;
    if (below < half - slack) continue;
    const above = weighted[m + 1]?.position;
    if (above === undefined || below > half + slack) return { forecast: position };
    const why = `half of the weight is at or below ${position} and half at or above ${above}`;
    return evenSplit === 'lower'
      ? { forecast: position, why: `${why}; the lower is taken` }
      : { forecast: (position + above) / 2, why: `${why}; the middle is taken` };
  }
  return nobodyWeighs;
};
