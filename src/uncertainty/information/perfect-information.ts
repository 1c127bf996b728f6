/** Weights that sum to 1; the same for all where none are given. */
export function normalised(count: number, weights: Float64Array | null): Float64Array {
  if (weights === null) return new Float64Array(count).fill(1 / count);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Weighted mean of each decision's benefit. */
export function meansOf(benefits: readonly Float64Array[], shares: Float64Array): Float64Array {
  return Float64Array.from(benefits, (one) => {
    let sum = 0;
    for (let run = 0; run < one.length; run++) sum += shares[run] * one[run];
    return sum;
  });
}

/**
 * Expected value of perfect information: E[max_d NB_d] − max_d E[NB_d], what knowing everything would add to the benefit of
 * the best decision (Raiffa & Schlaifer 1961). A column a decision, a row a draw.
 *
 * @example
 * // Of two decisions each is right in half of the draws.
 * perfectInformation([Float64Array.of(1, 0), Float64Array.of(0, 1)]) // => 0.5
 */
export function perfectInformation(
  benefits: readonly Float64Array[],
  weights: Float64Array | null = null,
): number {
  const [first] = benefits;
  if (first === undefined) throw new Error('no decision to inform');
  const shares = normalised(first.length, weights);
  let best = 0;
  for (let run = 0; run < first.length; run++) {
    let most = Number.NEGATIVE_INFINITY;
    for (const one of benefits) most = Math.max(most, one[run]);
    best += shares[run] * most;
  }
  return Math.max(0, best - Math.max(...meansOf(benefits, shares)));
}
