import type { Weights } from '../../study/index.ts';
import {
  type AnswersAsked,
  type PackageDrawn,
  type PackageDrivers,
  type PackageDriversSettings,
  packageDrivers,
} from '../../uncertainty/index.ts';
import type { SweepJob } from '../job.ts';
import { type RunChunks, runHere } from '../run-chunks.ts';
import { startPool } from './pool.ts';
import { runOnPool } from './run-on-threads.ts';
import { sharing } from './sharing.ts';
import type { DriversData, DriversTask } from './tasks.ts';

/** Draws times packages from which on threads are worth their start: each reads the program and grows warm anew. */
const worthThreads = 3000;

/** Whoever finds what packages hinge on: threads, or this one. */
export interface DriversWorkers {
  /** Works out the job that they were started with. */
  readonly run: RunChunks;
  /** In the order of the packages, a package a task; `told` hears of each as it ends, and may throw. */
  readonly drivers: (
    drawn: readonly PackageDrawn[],
    weights: Weights,
    told: (done: number) => Promise<void>,
  ) => Promise<readonly PackageDrivers[]>;
  readonly close: () => Promise<void>;
}

/**
 * Starts so many threads that first test packages draw by draw and then find what these hinge on, a package a task: warm from the one
 * for the other. What fails on a thread is done again here, so that what is wrong is said as ever.
 *
 * @example
 * const asked = { study, runs: undefined, ignoresObserved: false };
 * const sampling = { seed: 1, samples: 50, asOf: null, set: [], ignoresObserved: false };
 * const job = sweepJob(situation, { settings: sampling, chunkDraws: 25 }, 'nothing changes');
 * const settings = { seed: 1, most: 3, by: 'input', tipping: 0, points: 3, map: null };
 * const workers = await driversWorkers(1, job, asked, settings);
 * await workers.drivers([], null, async () => undefined) // => []
 */
export async function driversWorkers(
  threads: number,
  job: SweepJob,
  asked: AnswersAsked,
  settings: PackageDriversSettings,
): Promise<DriversWorkers> {
  const isWorth = threads > 1 && job.samples * job.questions.length >= worthThreads;
  const data = (): DriversData => ({ kind: 'drivers', job, study: sharing(asked.study), settings });
  const pool = isWorth ? await startPool<DriversTask>(threads, data()) : null;
  let here: ReturnType<typeof packageDrivers> | undefined;
  const doneHere = (drawn: PackageDrawn, weights: Weights) => {
    here ??= packageDrivers(asked, weights, settings);
    return here(drawn);
  };
  return {
    run: pool === null ? runHere : runOnPool(pool),
    drivers: async (drawn, weights, told) => {
      // Begun at once; what fails is looked at when its turn comes.
      const begun = drawn.map((one) =>
        pool?.ask({ ...one, weights }).then(
          (result) => result as PackageDrivers,
          () => undefined,
        ),
      );
      const found: PackageDrivers[] = [];
      for (const [k, one] of drawn.entries()) {
        await told(k);
        found.push((await begun[k]) ?? (await doneHere(one, weights)));
      }
      return found;
    },
    close: async () => await pool?.close(),
  };
}
