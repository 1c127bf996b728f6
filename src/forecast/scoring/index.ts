/** Scoring: how far forecasts were from what happened, beside the baselines that they must beat. */
export { coverage, rangeLevels } from './coverage.ts';
export { crps } from './crps.ts';
export { pitHistogram } from './pit-histogram.ts';
export {
  type Predictive,
  predictiveQuantile,
  probabilityBelow,
  type QuantileForecast,
} from './predictive.ts';
export { scoreForecasts } from './score-forecasts.ts';
export * from './types.ts';
