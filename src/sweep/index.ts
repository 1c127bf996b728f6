/** Sweep: the tests of all packages over many draws, in parts that any number of workers may do; the same bytes however they are done. */
export { type ChunkPast, type ChunkSettings, runChunk, type SweepChunk } from './chunk.ts';
export { chunkName, chunkText, type ReadChunk, readChunk } from './chunk-text.ts';
export { type SweepJob, sweepJob, sweepQuestions } from './job.ts';
export { chunksToRepeat, type DrawnPackages, drawnPackages, mergeChunks, type SweepAnswer } from './merge.ts';
export { sweepParquet } from './parquet.ts';
export {
  type Chunking,
  chunkCount,
  chunkDrawsOf,
  type DrawRange,
  makePlan,
  nearestNets,
  type PlanFile,
  rangeOf,
  type Shard,
  type SweepPlan,
  type SweepSettings,
  shardChunks,
} from './plan.ts';
export { planText, readPlan } from './plan-text.ts';
export { type RunChunks, runHere, type WantedChunk } from './run-chunks.ts';
export { type DriversWorkers, driversWorkers } from './threads/drivers-on-threads.ts';
export { outcomesOnThreads } from './threads/outcomes-on-threads.ts';
export { runOnThreads } from './threads/run-on-threads.ts';
export { type TippingOnThreads, tippingOnThreads } from './threads/tipping-on-threads.ts';
export {
  type ThreadsSettings,
  type VerdictsElsewhere,
  verdictsOnThreads,
} from './threads/verdicts-on-threads.ts';
export { lookParts, type SweepLook, type SweptUntil, sweepUntil } from './until.ts';
export {
  mergeParts,
  type Parts,
  partsInMemory,
  type SweepProgress,
  type WorkedOut,
  workOut,
} from './work-out.ts';
