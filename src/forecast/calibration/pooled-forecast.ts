import type { QuantileForecast } from '../scoring/index.ts';
import { type Residual, rangeProbabilities, residualAtMost } from './residual.ts';

/** One model's forecasts over the sampled inputs, and how much it counts. */
export interface PooledModel {
  readonly samples: ArrayLike<number>;
  readonly weight: number;
}

/**
 * Several models' forecasts as one (a linear pool, Stone 1961), with the uncertainty of their inputs and their own error:
 * F(x) = Σ w_m · mean over samples s of R(x − s), R being the residual. Quantiles by bisection of F, no random numbers;
 * what lies beyond an end of the scale stands on that end.
 */
export function pooledForecast(
  samplesByModel: Readonly<Record<string, ArrayLike<number>>>,
  weights: Readonly<Record<string, number>>,
  residual: Residual,
): QuantileForecast {
  const models = Object.entries(samplesByModel).map(([model, samples]) => ({
    samples,
    weight: Object.hasOwn(weights, model) ? weights[model] : 0,
  }));
  checkModels(models);
  const pooled = models.filter(({ weight }) => weight > 0);
  return {
    kind: 'quantiles',
    probabilities: rangeProbabilities,
    values: rangeProbabilities.map((probability) => pooledQuantile(pooled, residual, probability)),
  };
}

function checkModels(models: readonly PooledModel[]): void {
  for (const { samples, weight } of models) {
    if (!(weight >= 0) || weight === Number.POSITIVE_INFINITY) throw new RangeError(`weight is ${weight}`);
    if (weight > 0 && samples.length === 0) throw new RangeError('a model without samples');
    if (!Array.from(samples).every(Number.isFinite)) throw new RangeError('samples must be finite');
  }
  if (!models.some(({ weight }) => weight > 0)) throw new RangeError('no model has any weight');
}

/** The least x on the scale with F(x) at least the probability. */
function pooledQuantile(models: readonly PooledModel[], residual: Residual, probability: number): number {
  const isReached = (x: number) => pooledAtMost(models, residual, x) >= probability - 1e-12;
  if (isReached(0)) return 0;
  let [low, high] = [0, 100];
  for (let step = 0; step < 48; step++) {
    const middle = (low + high) / 2;
    if (isReached(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function pooledAtMost(models: readonly PooledModel[], residual: Residual, x: number): number {
  let [sum, total] = [0, 0];
  for (const { samples, weight } of models) {
    let inside = 0;
    for (let s = 0; s < samples.length; s++) inside += residualAtMost(residual, x - samples[s]);
    sum += (weight * inside) / samples.length;
    total += weight;
  }
  return sum / total;
}
