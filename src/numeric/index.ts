/** Numeric: random streams, distributions, quantiles, sensitivity from given data. Imports nothing of the project. */
export { betaQuantile } from './beta.ts';
export { binomials, factorial } from './counting.ts';
export { type Distribution, type MixturePart, type PertDistribution, support } from './distribution.ts';
export { type Classes, type Sensitivity, sensitivity } from './given-data.ts';
export { factor, type LinearSystem, newLinearSystem, solveFactored } from './linear-system.ts';
export { normalCdf, normalQuantile } from './normal.ts';
export { type QuantileFunction, quantileFunction } from './quantile-function.ts';
export { mean, quantiles, sortedQuantile } from './quantiles.ts';
export {
  added,
  bitLength,
  commonDivisor,
  commonMultiple,
  compareRationals,
  decimalText,
  type Exact,
  mostDigits,
  multiplied,
  type Rational,
  ratio,
  rational,
  rationalText,
  readRational,
  toNumber,
} from './rational.ts';
export type { SampledRange } from './result.ts';
export { sampler } from './sampler.ts';
export { gridSteps, snap } from './snap.ts';
export { type StreamKey, streamKey, uniform } from './stream.ts';
export { threefry2x32 } from './threefry.ts';
export { wilsonInterval } from './wilson-interval.ts';
