/** u(d, R) = (1 − d)(1 + d R), and (1 − d)(1 + R) beyond d = 1: what an outcome at distance d is worth. */
export function spatialUtility(distance: number, risk: number): number {
  return distance <= 1 ? (1 - distance) * (1 + distance * risk) : (1 - distance) * (1 + risk);
}

/**
 * Distance of actor `row`'s ideal from a position, weighted with its saliences:
 * √( Σ_k (s_k (q_k − y_k))² / Σ_k s_k² ).
 */
export function idealDistance(
  dimensions: number,
  salience: Float64Array,
  ideals: Float64Array,
  row: number,
  positions: Float64Array,
  other: number,
): number {
  let gap = 0;
  let scale = 0;
  for (let k = 0; k < dimensions; k++) {
    const weight = salience[row * dimensions + k];
    const part = weight * (ideals[row * dimensions + k] - positions[other * dimensions + k]);
    gap += part * part;
    scale += weight * weight;
  }
  return Math.sqrt(gap / scale);
}
