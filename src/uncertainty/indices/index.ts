export type { RadialOutputs } from './radial-rows.ts';
export { type ReplicatedIndices, type ReplicateOptions, replicatedIndices } from './replicated-indices.ts';
export {
  type IndexEstimate,
  type InputIndices,
  type SecondIndex,
  type SobolIndices,
  type SobolOptions,
  sobolIndices,
} from './sobol-indices.ts';
