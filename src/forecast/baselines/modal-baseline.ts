import type { Baseline, BaselineWeights } from './types.ts';
import { nobodyWeighs, weightedPositions } from './weights.ts';

/** The position of the heaviest bloc: the largest sum of weights at one position; the lowest of several. */
export const modalBaseline: Baseline<{ readonly weights: BaselineWeights }> = (
  actors,
  _scale,
  { weights },
) => {
  const weighted = weightedPositions(actors, weights);
  const most = weighted.reduce((heaviest, { weight }) => Math.max(heaviest, weight), 0);
  // Sums in another order differ in the last bits.
  const [first, ...others] = weighted.filter(({ weight }) => weight >= most * (1 - 1e-12));
  if (first === undefined) return nobodyWeighs;
  if (others.length === 0) return { forecast: first.position };
  const words = `${others.length + 1} positions weigh the same; the lowest is taken`;
  return { forecast: first.position, why: words };
};
