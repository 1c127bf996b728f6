/** Numeric: random streams, distributions, quantiles, sensitivity from given data. Imports nothing of the project. */
export * from './beta.ts';
export * from './cdf.ts';
export * from './counting.ts';
export * from './distribution.ts';
export * from './given-data.ts';
export * from './normal.ts';
export * from './quantile-function.ts';
export * from './quantiles.ts';
export * from './rational.ts';
export type { SampledRange } from './result.ts';
export * from './sampler.ts';
export * from './snap.ts';
export * from './stream.ts';
export * from './threefry.ts';
export * from './wilson-interval.ts';
