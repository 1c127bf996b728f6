/** Forecast: where each issue drifts when the actors push. */
export * from './baselines/index.ts';
export * from './calibration/index.ts';
export * from './eum/index.ts';
export * from './family/index.ts';
export * from './forecast.ts';
export * from './models.ts';
export type {
  CalibratedHeadline,
  CalibratedIssueForecast,
  CoverageShare,
  DimensionForecast,
  DynamicsRange,
  Forecast,
  IssueForecast,
  ModelForecast,
  ModelRow,
  ModelRun,
  ModelScore,
  ModelSpread,
  PairedDifference,
  SmpIssueForecast,
} from './result.ts';
export * from './scoring/index.ts';
export * from './situation/index.ts';
export * from './smp/index.ts';
