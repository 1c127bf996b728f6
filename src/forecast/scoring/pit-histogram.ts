import { type Predictive, probabilityBelow } from './predictive.ts';

/**
 * Share of outcomes in each of equally many bins of their forecast's probability: flat where forecasts are calibrated,
 * high at both ends where they are too narrow (Dawid 1984). An outcome on which probability stands is spread evenly over
 * what it covers (Czado, Gneiting & Held 2009).
 */
export function pitHistogram(
  cases: readonly { readonly forecast: Predictive; readonly outcome: number }[],
  bins: number,
): readonly number[] {
  const shares = new Array<number>(bins).fill(0);
  for (const { forecast, outcome } of cases) {
    const { below, atMost } = probabilityBelow(forecast, outcome);
    for (let k = 0; k < bins; k++) shares[k] = (shares[k] ?? 0) + part(below, atMost, k, bins) / cases.length;
  }
  return shares;
}

function part(below: number, atMost: number, k: number, bins: number): number {
  if (atMost - below < 1e-12) return Math.min(bins - 1, Math.floor(below * bins)) === k ? 1 : 0;
  const overlap = Math.min(atMost, (k + 1) / bins) - Math.max(below, k / bins);
  return Math.max(0, overlap) / (atMost - below);
}
