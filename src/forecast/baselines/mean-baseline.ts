import type { Baseline, BaselineWeights } from './types.ts';
import { nobodyWeighs, totalWeight, weightedPositions } from './weights.ts';

/**
 * The mean of the positions: weighted by capability × salience it is the compromise model (Van den Bos 1991; Achen 2006),
 * with the other weights its variants.
 */
export const meanBaseline: Baseline<{ readonly weights: BaselineWeights }> = (
  actors,
  _scale,
  { weights },
) => {
  const weighted = weightedPositions(actors, weights);
  if (weighted.length === 0) return nobodyWeighs;
  const sum = weighted.reduce((total, { position, weight }) => total + position * weight, 0);
  return { forecast: sum / totalWeight(weighted) };
};
