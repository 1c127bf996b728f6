import type { Weights } from '../../study/index.ts';
import {
  type AnswersAsked,
  type PackageDrawn,
  type PackageDrivers,
  type PackageDriversSettings,
  packageDrivers,
  type TippingOnInput,
  tippingInputs,
  tippingOfAll,
  tipsByPackage,
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
  /** In the order of the packages: a package a task, then an input on which some of them may tip. `told` hears of each, and may throw. */
  readonly drivers: (
    drawn: readonly PackageDrawn[],
    weights: Weights,
    told: (part: 'proposals' | 'tipping', done: number, total: number) => Promise<void>,
  ) => Promise<readonly PackageDrivers[]>;
  readonly close: () => Promise<void>;
}

/**
 * Starts so many threads that first test packages draw by draw and then find what these hinge on: warm from the one
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
  const at = here(asked, settings);
  return {
    run: pool === null ? runHere : runOnPool(pool),
    drivers: async (drawn, weights, told) => {
      // Begun at once; what fails is looked at when its turn comes.
      const begin = <T>(task: DriversTask) =>
        pool?.ask(task).then(
          (result) => result as T,
          () => undefined,
        );
      const packages = drawn.map((one) => begin<Found>({ ...one, weights }));
      const found: Found[] = [];
      for (const [k, one] of drawn.entries()) {
        await told('proposals', k, drawn.length);
        found.push((await packages[k]) ?? (await at.package(one, weights)));
      }
      const hinges = found.map((one) => one.hinges);
      const inputs = tippingInputs(drawn, hinges);
      const begun = inputs.map((one) => begin<Tips>(one));
      const tips: Tips[] = [];
      for (const [k, one] of inputs.entries()) {
        await told('tipping', k, inputs.length);
        tips.push((await begun[k]) ?? at.input(one));
      }
      const byPackage = tipsByPackage(drawn, hinges, inputs, tips);
      return found.map((one, p) => ({ ...one, tips: byPackage[p] ?? [] }));
    },
    close: async () => await pool?.close(),
  };
}

type Found = Omit<PackageDrivers, 'tips'>;
type Tips = ReturnType<ReturnType<typeof tippingOfAll>>;

/** The same work in this thread. */
function here(asked: AnswersAsked, settings: PackageDriversSettings) {
  let drivers: ReturnType<typeof packageDrivers> | undefined;
  let tipping: ReturnType<typeof tippingOfAll> | undefined;
  return {
    package: (drawn: PackageDrawn, weights: Weights) => {
      drivers ??= packageDrivers(asked, weights, settings);
      return drivers(drawn);
    },
    input: (one: TippingOnInput) => {
      tipping ??= tippingOfAll(asked, settings);
      return tipping(one);
    },
  };
}
