import { normalCdf } from '../../numeric/index.ts';
import type { Predictive, QuantileForecast } from './predictive.ts';

/**
 * Continuous ranked probability score, ∫ (F(x) − 1{x ≥ outcome})² dx: an absolute error for whole distributions, in
 * their unit, less being better (Matheson & Winkler 1976; Gneiting & Raftery 2007). Exact for every kind of forecast.
 *
 * @example
 * crps({ kind: 'samples', values: [30] }, 50) // => 20
 */
export function crps(forecast: Predictive, outcome: number): number {
  switch (forecast.kind) {
    case 'normal':
      return normalCrps(forecast.mean, forecast.sd, outcome);
    case 'samples':
      return sampleCrps(forecast.values, outcome);
    case 'quantiles':
      return quantileCrps(forecast, outcome);
  }
}

/** σ [z (2Φ(z) − 1) + 2φ(z) − 1/√π] (Gneiting, Raftery, Westveld & Goldman 2005, eq. 5). */
function normalCrps(mean: number, sd: number, outcome: number): number {
  if (sd === 0) return Math.abs(outcome - mean);
  const z = (outcome - mean) / sd;
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  return sd * (z * (2 * normalCdf(z) - 1) + 2 * density - 1 / Math.sqrt(Math.PI));
}

/** E|X − y| − ½ E|X − X′| over the samples (Gneiting & Raftery 2007, eq. 21), the second term from their order. */
function sampleCrps(values: ArrayLike<number>, outcome: number): number {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  let distance = 0;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    const value = sorted[i];
    distance += Math.abs(value - outcome);
    spread += (2 * i - n + 1) * value;
  }
  return distance / n - spread / (n * n);
}

/** The integral over each straight piece of F, cut at the outcome: of a square of a line, (a² + ab + b²)/3 times width. */
function quantileCrps({ probabilities, values }: QuantileForecast, outcome: number): number {
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  let sum = Math.max(0, first - outcome) + Math.max(0, outcome - last);
  for (let i = 1; i < values.length; i++) {
    const [x0 = 0, x1 = 0] = [values[i - 1], values[i]];
    if (x1 === x0) continue;
    const [p0 = 0, p1 = 0] = [probabilities[i - 1], probabilities[i]];
    const cut = Math.min(x1, Math.max(x0, outcome));
    const at = p0 + ((cut - x0) / (x1 - x0)) * (p1 - p0);
    sum += (cut - x0) * squareOfLine(p0, at) + (x1 - cut) * squareOfLine(1 - at, 1 - p1);
  }
  return sum;
}

function squareOfLine(a: number, b: number): number {
  return (a * a + a * b + b * b) / 3;
}
