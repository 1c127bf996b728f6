import { normalQuantile, studentQuantile } from '../numeric/index.ts';
import { levelOfLook } from '../uncertainty/index.ts';
import type { SweepJob } from './job.ts';
import type { SweepAnswer } from './merge.ts';
import { chunkCount } from './plan.ts';
import type { RunChunks } from './run-chunks.ts';
import { mergeParts, type Parts, type SweepProgress, workOut } from './work-out.ts';

/** One look at a sweep that is growing. */
export interface SweepLook {
  readonly draws: number;
  /** Widest of the joint answers: half of its interval, wider than 95 % so that all looks together are wrong one time in twenty. */
  readonly halfWidth: number;
  /** What was known of each proposal’s joint answer by then, its interval widened like that. */
  readonly joints: ReadonlyMap<string, JointSoFar>;
}

/** A joint answer after some of the draws. */
export interface JointSoFar {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** A sweep that stopped where its answer was narrow enough, or at its last draw. */
export interface SweptUntil {
  readonly answer: SweepAnswer;
  readonly looks: readonly SweepLook[];
  readonly isReached: boolean;
}

/**
 * Parts after which a growing sweep is looked at: an eighth, a quarter, a half and all of them. Each look has all draws of the one
 * before.
 *
 * @example
 * lookParts(40) // => [5, 10, 20, 40]
 */
export function lookParts(chunks: number): readonly number[] {
  const parts = [8, 4, 2, 1].map((share) => Math.ceil(chunks / share));
  return [...new Set(parts)];
}

/**
 * Works out parts until every joint answer is known to a half width, or all are done. What it stops at is the sweep of so many draws.
 *
 * @example
 * const settings = { seed: 1, samples: 200, asOf: null, set: [], ignoresObserved: false };
 * const job = sweepJob(situation, { settings, chunkDraws: 25 }, 'nothing changes');
 * const { looks } = await sweepUntil(job, 0.5, partsInMemory(), runHere, async () => undefined);
 * looks.map(({ draws }) => draws) // => [25]
 */
export async function sweepUntil(
  job: SweepJob,
  halfWidth: number,
  parts: Parts,
  run: RunChunks,
  progress: SweepProgress,
  /** Is told of each look as it is taken: whoever stops the work keeps the last. */
  told?: (look: SweepLook) => void,
): Promise<SweptUntil> {
  const chunks = chunkCount(job);
  const sizes = lookParts(chunks);
  const wider = widerBy(levelOfLook(sizes.length), job.scrambles);
  const looks: SweepLook[] = [];
  for (const size of sizes) {
    const first = { ...job, samples: Math.min(job.samples, size * job.chunkDraws) };
    const tell = (done: number) => progress(done, chunks);
    await workOut(
      first,
      Array.from({ length: size }, (_, chunk) => chunk),
      parts,
      run,
      tell,
    );
    const answer = await mergeParts(first, parts, run, () => tell(size));
    if ('missing' in answer) throw new Error(`parts were lost: ${answer.missing.join(', ')}`);
    const joints = jointsSoFar(answer, wider);
    const widest = Math.max(0, ...[...joints.values()].map(({ low, high }) => (high - low) / 2));
    const look = { draws: first.samples, halfWidth: widest, joints };
    looks.push(look);
    told?.(look);
    const isReached = widest <= halfWidth;
    if (isReached || size === chunks) return { answer, looks, isReached };
  }
  throw new Error('a sweep of no parts');
}

/** How much wider an interval of a level is than one of 95 %, by the law that it is of. */
function widerBy(level: number, scrambles: number | undefined): number {
  const quantile = (at: number) =>
    scrambles === undefined ? normalQuantile(at) : studentQuantile(at, scrambles - 1);
  return quantile(0.5 + level / 2) / quantile(0.975);
}

/** Proposals with a joint answer; intervals are not cut at 0 and 1, where half of them would say too little. */
function jointsSoFar({ proposals }: SweepAnswer, wider: number): SweepLook['joints'] {
  return new Map(
    proposals.flatMap(({ proposal, joint: { probability, low, high } }) => {
      if (probability === null || low === null || high === null) return [];
      const half = (wider * (high - low)) / 2;
      const middle = (low + high) / 2;
      return [[proposal ?? '', { estimate: probability, low: middle - half, high: middle + half }] as const];
    }),
  );
}
