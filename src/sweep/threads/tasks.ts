import { type ChunkSettings, runChunk, type SweepChunk } from '../chunk.ts';
import type { SweepJob } from '../job.ts';
import type { DrawRange } from '../plan.ts';

/** What every thread of a sweep has at hand. */
export interface ThreadData {
  readonly kind: 'sweep';
  readonly job: SweepJob;
}

/** What a thread is asked. */
export interface ThreadTask {
  readonly kind: 'chunk';
  readonly range: DrawRange;
  readonly settings: ChunkSettings;
}

export function doTask({ job }: ThreadData, { range, settings }: ThreadTask): SweepChunk {
  return runChunk(job, range, settings);
}

/** The memory of every column in a result, each once: it is handed over, not copied. */
export function buffersIn(result: unknown, found = new Set<ArrayBuffer>()): ReadonlySet<ArrayBuffer> {
  if (ArrayBuffer.isView(result)) {
    if (result.buffer instanceof ArrayBuffer) found.add(result.buffer);
  } else if (typeof result === 'object' && result !== null) {
    for (const part of Object.values(result)) buffersIn(part, found);
  }
  return found;
}
