import { sortedQuantile } from '../../numeric/index.ts';
import type { Draws } from '../../study/index.ts';
import { pooledForecast, rangeProbabilities, scaledResidual } from '../calibration/index.ts';
import type { CalibratedHeadline } from '../result.ts';
import { type IssueCase, type ReadInput, readDraw } from './issue-case.ts';
import type { IssueForecastSettings } from './types.ts';

// Evenly spaced quantiles of all draws: with a residual 35 points wide they tell the same as 10,000 draws.
const kept = 200;

/**
 * The compromise model at the medians, and the distribution around it: its forecasts over the sampled inputs convolved
 * with the published residual of the model (see `pooledForecast`).
 */
export function calibratedHeadline(
  issue: IssueCase,
  medians: ReadInput,
  draws: Draws,
  { spread, residual }: Pick<IssueForecastSettings, 'spread' | 'residual'>,
): Omit<CalibratedHeadline, 'nearestOption'> {
  const point = compromiseIn(issue, medians);
  const all = new Float64Array(draws.samples);
  for (let s = 0; s < all.length; s++) all[s] = compromiseIn(issue, readDraw(draws, s));
  const samples = all.length === 0 ? Float64Array.of(point) : thinned(all.sort());
  const { values } = pooledForecast(
    { compromise: samples },
    { compromise: 1 },
    scaledResidual(residual, spread),
  );
  return { point, probabilities: rangeProbabilities, quantiles: values };
}

/** `compromise` without arrays, for many draws; kept on the scale where rounding would leave it. */
function compromiseIn(issue: IssueCase, read: ReadInput): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < issue.actors.length; i++) {
    const weight = read(issue.capability[i]) * read(issue.salience[i]);
    sum += read(issue.position[i]) * weight;
    total += weight;
  }
  return total > 0 ? Math.min(100, Math.max(0, sum / total)) : 50;
}

function thinned(sorted: Float64Array): Float64Array {
  if (sorted.length <= kept) return sorted;
  return Float64Array.from({ length: kept }, (_, k) => sortedQuantile(sorted, (k + 0.5) / kept));
}
