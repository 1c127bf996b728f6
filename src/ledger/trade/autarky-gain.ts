/**
 * Gain from trade of each country as a share of its real income: what it would lose if all trade ended,
 * `1 − λ^(1/θ)` with λ the share of its spending that stays at home (Arkolakis, Costinot and Rodríguez-Clare 2012,
 * equation 1). Exact for balanced trade; NaN for a country that buys nothing.
 */
export function autarkyGains(flows: Float64Array, elasticity: number): Float64Array {
  const n = Math.sqrt(flows.length);
  return Float64Array.from({ length: n }, (_, j) => {
    let spending = 0;
    for (let i = 0; i < n; i++) spending += flows[i * n + j];
    return autarkyGain(flows[j * (n + 1)] / spending, elasticity);
  });
}

/** The same from the home share alone. */
export function autarkyGain(homeShare: number, elasticity: number): number {
  return 1 - homeShare ** (1 / elasticity);
}
