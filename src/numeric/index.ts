/** Numeric: random streams, points and designs, distributions, quantiles, sensitivity from given data. Imports nothing of the project. */
export { ascending } from './ascending.ts';
export { betaCdf, betaQuantile } from './beta.ts';
export { binomials, factorial } from './counting.ts';
export { type Distribution, type MixturePart, type PertDistribution, support } from './distribution.ts';
export {
  type Classes,
  type ClassWeights,
  classify,
  classWeights,
  type Sensitivity,
  sensitivity,
  sensitivityOf,
} from './given-data.ts';
export {
  fillLatinHypercube,
  type LatinHypercubeKey,
  type OrderKey,
  orderKey,
  placeInOrder,
} from './latin-hypercube.ts';
export { factor, type LinearSystem, newLinearSystem, solveFactored } from './linear-system.ts';
export { type MorrisPlan, morrisTrajectory } from './morris-trajectory.ts';
export { normalCdf, normalQuantile } from './normal.ts';
export { fillPoints, type PointKind, type PointSet } from './points.ts';
export { type QuantileFunction, quantileFunction } from './quantile-function.ts';
export { mean, quantiles, sortedQuantile } from './quantiles.ts';
export {
  type RadialBlock,
  type RadialDesign,
  type RadialOptions,
  radialColumn,
  radialDesign,
} from './radial-design.ts';
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
export { fillSamples, sampler } from './sampler.ts';
export { gridSteps, snap } from './snap.ts';
export { fillScrambledSobol, fillSobol, type SobolKey, sobolDirections, sobolWord } from './sobol-points.ts';
export { fillUniform, type StreamKey, streamKey, uniform } from './stream.ts';
export { studentQuantile } from './student.ts';
export { threefry2x32 } from './threefry.ts';
export { wilsonInterval } from './wilson-interval.ts';
