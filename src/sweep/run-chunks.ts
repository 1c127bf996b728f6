import { runChunk, type SweepChunk } from './chunk.ts';
import type { SweepJob } from './job.ts';
import { rangeOf } from './plan.ts';

/** One chunk to be worked out. */
export interface WantedChunk {
  readonly chunk: number;
  /** See `ChunkSettings`. */
  readonly givesUp: boolean;
}

/**
 * Works out chunks in any order, several at once where it can, and tells of each as it ends, one at a time. What is told may
 * throw: then no more is begun.
 */
export type RunChunks = (
  job: SweepJob,
  wanted: readonly WantedChunk[],
  done: (chunk: number, found: SweepChunk) => Promise<void>,
) => Promise<void>;

/**
 * One after the other, in this thread.
 *
 * @example
 * runHere(job, [], async () => undefined) // => undefined
 */
export const runHere: RunChunks = async (job, wanted, done) => {
  for (const { chunk, givesUp } of wanted) await done(chunk, runChunk(job, rangeOf(job, chunk), { givesUp }));
};
