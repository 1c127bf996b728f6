import { runChunk, type SweepChunk } from '../chunk.ts';
import type { SweepJob } from '../job.ts';
import { rangeOf } from '../plan.ts';
import { type RunChunks, runHere, type WantedChunk } from '../run-chunks.ts';
import { startPool, type ThreadPool } from './pool.ts';
import type { ChunkTask, SweepData } from './tasks.ts';

/** Work, in milliseconds, for which a thread is worth its start: it reads the program and grows warm anew. */
const worthAThread = 3000;

/** Draws times packages from which on threads are started at once: as much is worth two of them whatever the situation. */
const surelyWorthThreads = 20_000;

export interface LanesSettings {
  /** Chunks at hand are ended and told of though one that was told of has thrown: where they are kept, as much would be lost. */
  readonly endsAtHand?: boolean;
}

/**
 * On so many threads. Where little is to be done the first chunk is done here: it tells how many threads the rest is worth, which
 * moves no number. What fails on a thread is done again here, so that what is wrong is said as ever.
 *
 * @example
 * typeof runOnThreads(2) // => 'function'
 */
export function runOnThreads(threads: number, { endsAtHand = false }: LanesSettings = {}): RunChunks {
  if (threads <= 1) return runHere;
  return async (job, wanted, done) => {
    const isMuch = wanted.length * job.chunkDraws * job.questions.length >= surelyWorthThreads;
    const here = isMuch ? [] : wanted.slice(0, 1);
    const start = performance.now();
    await runHere(job, here, done);
    const rest = wanted.slice(here.length);
    const left = isMuch ? Number.POSITIVE_INFINITY : (performance.now() - start) * rest.length;
    const worth = Math.min(threads, rest.length, Math.ceil(left / worthAThread));
    const data: SweepData = { kind: 'sweep', job };
    const pool = worth <= 1 ? null : await startPool<ChunkTask>(worth, data);
    if (pool === null) return runHere(job, rest, done);
    try {
      await onPool(pool, job, rest, done, endsAtHand);
    } finally {
      await pool.close();
    }
  };
}

/** On threads that are there already and have the job at hand. */
export function runOnPool(pool: ThreadPool<ChunkTask>): RunChunks {
  return (job, wanted, done) => onPool(pool, job, wanted, done, false);
}

/** A lane a thread: each takes the next chunk when its last one has been told of. */
async function onPool(
  pool: ThreadPool<ChunkTask>,
  job: SweepJob,
  wanted: readonly WantedChunk[],
  done: (chunk: number, found: SweepChunk) => Promise<void>,
  endsAtHand: boolean,
): Promise<void> {
  let next = 0;
  let isStopped = false;
  let told: Promise<void> = Promise.resolve();
  const lane = async () => {
    for (let one = wanted[next++]; one !== undefined && !isStopped; one = wanted[next++]) {
      const { chunk, givesUp } = one;
      const range = rangeOf(job, chunk);
      const found = await pool
        .ask({ range, settings: { givesUp } })
        .then((result) => result as SweepChunk)
        .catch(() => (isStopped ? undefined : runChunk(job, range, { givesUp })));
      if (found === undefined) return;
      const tell = () => done(chunk, found);
      told = endsAtHand ? told.then(tell, tell) : told.then(tell);
      await told;
    }
  };
  const stopping = lanesOf(pool.threads, lane, () => {
    isStopped = true;
  });
  if (endsAtHand) await Promise.allSettled(stopping);
  await Promise.all(stopping);
}

function lanesOf(count: number, lane: () => Promise<void>, stop: () => void): readonly Promise<void>[] {
  return Array.from({ length: count }, () =>
    lane().catch((error: unknown) => {
      stop();
      throw error;
    }),
  );
}
