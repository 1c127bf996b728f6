import type { SweepChunk } from './chunk.ts';
import type { SweepJob } from './job.ts';
import { chunksToRepeat, mergeChunks, type SweepAnswer } from './merge.ts';
import { chunkCount } from './plan.ts';
import type { RunChunks } from './run-chunks.ts';

/** Where finished chunks of one plan are kept: memory, a folder, a table. Keeping a chunk twice leaves the same. */
export interface Parts {
  /** Undefined where it is not there, or is damaged and must be worked out again. */
  readonly read: (chunk: number) => Promise<SweepChunk | undefined>;
  readonly keep: (chunk: number, found: SweepChunk) => Promise<void>;
}

/** Called before each chunk and after the last: how many of them are done. */
export type SweepProgress = (done: number, total: number) => Promise<void>;

/** How many chunks were worked out, and how many were there before. */
export interface WorkedOut {
  readonly made: number;
  readonly kept: number;
}

/**
 * Works out the chunks that are not kept yet, and keeps each as it ends.
 *
 * @example
 * const settings = { seed: 1, samples: 50, asOf: null, set: [], ignoresObserved: false };
 * const job = sweepJob(situation, { settings, chunkDraws: 25 }, 'nothing changes');
 * await workOut(job, [0, 1], partsInMemory(), runHere, async () => undefined) // => { made: 2, kept: 0 }
 */
export async function workOut(
  job: SweepJob,
  chunks: readonly number[],
  parts: Parts,
  run: RunChunks,
  progress: SweepProgress,
): Promise<WorkedOut> {
  const wanted: number[] = [];
  for (const chunk of chunks) if ((await parts.read(chunk)) === undefined) wanted.push(chunk);
  let done = chunks.length - wanted.length;
  await progress(done, chunks.length);
  await run(
    job,
    wanted.map((chunk) => ({ chunk, givesUp: false })),
    async (chunk, found) => {
      await parts.keep(chunk, found);
      done++;
      await progress(done, chunks.length);
    },
  );
  return { made: wanted.length, kept: chunks.length - wanted.length };
}

/**
 * Chunks that are missing from the parts of a plan, or the answer of all of them.
 *
 * @example
 * const settings = { seed: 1, samples: 50, asOf: null, set: [], ignoresObserved: false };
 * const job = sweepJob(situation, { settings, chunkDraws: 25 }, 'nothing changes');
 * await mergeParts(job, partsInMemory(), runHere, async () => undefined) // => { missing: [0, 1] }
 */
export async function mergeParts(
  job: SweepJob,
  parts: Parts,
  run: RunChunks,
  progress: SweepProgress,
  /** Is given all chunks with their outputs, where these are wanted, too. */
  whole?: (chunks: readonly SweepChunk[]) => void,
): Promise<SweepAnswer | { readonly missing: readonly number[] }> {
  const held = whole === undefined ? marksAlone : (chunk: SweepChunk) => chunk;
  const chunks: SweepChunk[] = [];
  const missing: number[] = [];
  for (let chunk = 0; chunk < chunkCount(job); chunk++) {
    const found = await parts.read(chunk);
    if (found === undefined) missing.push(chunk);
    else chunks.push(held(found));
  }
  if (missing.length > 0) return { missing };
  const again = chunksToRepeat(chunks);
  let done = 0;
  await run(
    job,
    again.map((chunk) => ({ chunk, givesUp: true })),
    async (chunk, found) => {
      chunks[chunk] = held(found);
      done++;
      await progress(done, again.length);
    },
  );
  whole?.(chunks);
  return mergeChunks(job, chunks);
}

/**
 * Parts in memory, without the numbers that tests turn on but where these are wanted.
 *
 * @example
 * await partsInMemory().read(0) // => undefined
 */
export function partsInMemory(keepsOutputs = false): Parts {
  const known = new Map<number, SweepChunk>();
  return {
    read: async (chunk) => known.get(chunk),
    keep: async (chunk, found) => {
      known.set(chunk, keepsOutputs ? found : marksAlone(found));
    },
  };
}

const noNumbers = new Float64Array(0);

/** The answer needs no outputs, which are most of the numbers. */
function marksAlone(chunk: SweepChunk): SweepChunk {
  const bare = (one: SweepChunk['packages'][number]['kept']) =>
    one.kind === 'tested' ? { ...one, output: noNumbers } : one;
  return {
    ...chunk,
    packages: chunk.packages.map(({ accepted, ratified, kept, paidFor }) => ({
      accepted: bare(accepted),
      ratified: bare(ratified),
      kept: bare(kept),
      paidFor: bare(paidFor),
    })),
  };
}
