/** Calibration: ranges around a forecast that hold as often as they say, from the record of its model. */
export * from './calibrated-range.ts';
export { pooledForecast } from './pooled-forecast.ts';
export * from './published-residual.ts';
export { type Residual, rangeProbabilities, residualOf, scaledResidual } from './residual.ts';
