import { fund, type SampledLedger, sampledRun } from '../../ledger/index.ts';
import { packageIndices } from '../../situation/index.ts';
import type { Study, Weights } from '../../study/index.ts';
import {
  type PackageDrawn,
  type PackageDriversSettings,
  packageDrivers,
  type TippingOnInput,
  type TippingSettings,
  type TippingTask,
  tippingOf,
  tippingOfAll,
} from '../../uncertainty/index.ts';
import {
  type Explained,
  type MarkedTest,
  markedTest,
  type Question,
  type TestName,
  type Verdict,
  verdict,
} from '../../verdict/index.ts';
import { type ChunkSettings, runChunk, type SweepChunk } from '../chunk.ts';
import type { SweepJob } from '../job.ts';
import type { DrawRange } from '../plan.ts';

/** What every thread of a sweep has at hand. */
export interface SweepData {
  readonly kind: 'sweep';
  readonly job: SweepJob;
}

/** A range of draws. */
export interface ChunkTask {
  readonly range: DrawRange;
  readonly settings: ChunkSettings;
}

/** What every thread that gives verdicts has at hand: the study whose past was explained, in memory that all share. */
export interface VerdictData {
  readonly kind: 'verdicts';
  /** Its money is left out: each thread runs the ledger itself. */
  readonly explained: Explained;
  /** Packages asked about. They come with the study: a device's number is found among its inputs as the object that it is. */
  readonly questions: readonly Question[];
  readonly ignoresObserved: boolean;
  readonly isForExperts: boolean;
  /** Give the runs of the ledger back, with their paths: whoever asked shows them, too. */
  readonly keepsPaths: boolean;
}

/** One package, by its place among the questions. */
export interface VerdictTask {
  readonly question: number;
}

/** The verdict on a package, and the run of its money where that is asked for. */
export interface ThreadVerdict {
  readonly verdict: Verdict;
  readonly run: SampledLedger | null;
}

/** What every thread that answers the four tests alone has at hand: as for verdicts. */
export interface OutcomesData {
  readonly kind: 'outcomes';
  readonly explained: Explained;
  readonly questions: readonly Question[];
}

/** Whether a package passes each test in every draw. */
export type TestOutcomes = Readonly<Record<TestName, MarkedTest>>;

/** What every thread that finds tipping values has at hand. */
export interface TippingData {
  readonly kind: 'tipping';
  /** Its money is left out: each thread runs the ledger itself. */
  readonly study: Study;
  readonly question: Question;
  readonly ignoresObserved: boolean;
  readonly settings: TippingSettings;
}

/** What every thread that finds what packages hinge on has at hand, from the first draw on. */
export interface DriversData {
  readonly kind: 'drivers';
  readonly job: SweepJob;
  /** All draws. Its money is left out: each thread runs the ledger itself. */
  readonly study: Study;
  readonly settings: PackageDriversSettings;
}

/** A range of draws to be made and tested, a package whose tests are known in all of them, or an input on which packages may tip. */
export type DriversTask = ChunkTask | (PackageDrawn & { readonly weights: Weights }) | TippingOnInput;

/** What a thread does with its tasks, and which memory of a result it hands over. */
export interface ThreadWork {
  /** The result, or a promise of it. */
  readonly ask: (task: unknown) => unknown;
  readonly hands: (result: unknown) => Iterable<ArrayBuffer>;
}

export type ThreadData = SweepData | VerdictData | OutcomesData | TippingData | DriversData;

export function workOf(data: ThreadData): ThreadWork {
  switch (data.kind) {
    case 'sweep':
      return sweepWork(data);
    case 'verdicts':
      return verdictWork(data);
    case 'outcomes':
      return outcomesWork(data);
    case 'tipping':
      return tippingWork(data);
    case 'drivers':
      return driversWork(data);
  }
}

function tippingWork({ study, question, ignoresObserved, settings }: TippingData): ThreadWork {
  const find = tippingOf({ ...fund(study), ignoresObserved }, question, settings);
  return { ask: (task) => find(task as TippingTask), hands: () => [] };
}

function driversWork({ job, study, settings }: DriversData): ThreadWork {
  const chunks = sweepWork({ job });
  const asked = { ...fund(study), ignoresObserved: job.ignoresObserved };
  let drivers: ReturnType<typeof packageDrivers> | undefined;
  let tipping: ReturnType<typeof tippingOfAll> | undefined;
  return {
    ask: (given) => {
      const task = given as DriversTask;
      if ('range' in task) return chunks.ask(task);
      if ('path' in task) {
        tipping ??= tippingOfAll(asked, settings);
        return tipping(task);
      }
      drivers ??= packageDrivers(asked, task.weights, settings);
      return drivers(task);
    },
    hands: (result) => ('packages' in (result as object) ? chunks.hands(result) : []),
  };
}

function sweepWork({ job }: Pick<SweepData, 'job'>): ThreadWork {
  return {
    ask: (task) => {
      const { range, settings } = task as ChunkTask;
      return runChunk(job, range, settings) satisfies SweepChunk;
    },
    hands: (result) => buffersIn(result),
  };
}

function outcomesWork({ explained: given, questions }: OutcomesData): ThreadWork {
  const { study, runs } = fund(given.study);
  const explained: Explained = { ...given, study };
  return {
    ask: (task): TestOutcomes => {
      const question = questions[(task as VerdictTask).question];
      if (question === undefined) throw new Error('no such question');
      const outcome = (test: TestName) => markedTest({ explained, runs }, question, test);
      return {
        accepted: outcome('accepted'),
        ratified: outcome('ratified'),
        kept: outcome('kept'),
        paidFor: outcome('paidFor'),
      };
    },
    // Marks may be remembered here for other packages.
    hands: () => [],
  };
}

function verdictWork({
  explained: given,
  questions,
  ignoresObserved,
  isForExperts,
  keepsPaths,
}: VerdictData): ThreadWork {
  const { study, runs } = fund(given.study, { keepsPaths });
  const explained: Explained = { ...given, study };
  return {
    ask: (task): ThreadVerdict => {
      const question = questions[(task as VerdictTask).question];
      if (question === undefined) throw new Error('no such question');
      const found = verdict(study, question, { runs, explained, ignoresObserved, isForExperts });
      const run =
        runs === undefined || !keepsPaths
          ? null
          : sampledRun(runs, packageIndices(study.situation, question.package));
      return { verdict: found, run };
    },
    // The runs are kept here for packages that move the same money.
    hands: () => [],
  };
}

/** The memory of every column in a result, each once: it is handed over, not copied. */
function buffersIn(result: unknown, found = new Set<ArrayBuffer>()): ReadonlySet<ArrayBuffer> {
  if (ArrayBuffer.isView(result)) {
    if (result.buffer instanceof ArrayBuffer) found.add(result.buffer);
  } else if (typeof result === 'object' && result !== null) {
    for (const part of Object.values(result)) buffersIn(part, found);
  }
  return found;
}
