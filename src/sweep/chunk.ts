import { fund } from '../ledger/index.ts';
import { drawInputs, type Study } from '../study/index.ts';
import { type DrawnTests, drawnTests, type Explained, explainPast, mostValued } from '../verdict/index.ts';
import type { UntestedFact } from '../verdict/result.ts';
import type { SweepJob } from './job.ts';
import { jointAlone } from './joint-alone.ts';
import type { DrawRange } from './plan.ts';

/** What the draws of a chunk say of the past: nothing is weighed before all draws are there. */
export interface ChunkPast {
  /** In the order of the file, 1 in each draw that meets the fact. */
  readonly facts: readonly { readonly id: string; readonly met: Uint8Array }[];
  /** Facts that could not be answered in this range. */
  readonly untested: readonly UntestedFact[];
  /** Draws in which moves without agreement may end in several places. */
  readonly several: number;
  readonly deterred: { readonly anyway: number; readonly all: number };
  /** What the search of moves spared of its allowance: the whole gives up where all draws together spend it. */
  readonly spared: { readonly end: number; readonly least: number };
  /** Why the moves were not searched; null: they were. */
  readonly notTested: string | null;
}

/** A range of draws worked out: columns of every package, and of the facts. */
export interface SweepChunk extends DrawRange {
  readonly past: ChunkPast;
  readonly packages: readonly DrawnTests[];
}

export interface ChunkSettings {
  /** All draws together have given up the search of moves, so this range does, too. */
  readonly givesUp?: boolean;
}

/**
 * Works out a range of draws: every number is the one that all draws together would have there.
 *
 * @example
 * const settings = { seed: 1, samples: 100, asOf: null, set: [], ignoresObserved: false };
 * const job = sweepJob(situation, { settings, chunkDraws: 25 }, 'nothing changes');
 * runChunk(job, { from: 25, to: 50 }).packages[0].accepted.marks.length // => 25
 */
export function runChunk(
  job: SweepJob,
  range: DrawRange,
  { givesUp = false }: ChunkSettings = {},
): SweepChunk {
  const { study, runs } = fund(studyOf(job, range));
  const explained = givesUp ? explain(job, study, -endless) : searched(job, study, range);
  const { fallback, facts, untested, met } = explained;
  return {
    ...range,
    past: {
      facts: facts.map((id, f) => ({ id, met: met[f] as Uint8Array })),
      untested,
      several: fallback.several.size,
      deterred: fallback.deterredAnyway,
      spared: fallback.spared,
      notTested: fallback.notTested,
    },
    packages: job.questions.map((question, place) =>
      job.jointAlone?.includes(place)
        ? jointAlone({ explained, runs }, question)
        : drawnTests({ explained, runs }, question, job.tests),
    ),
  };
}

/** More than any search values, and still a whole number. */
const endless = 2 ** 52;

/**
 * A range has spent what a whole of its own would have; the draws before it may have left more. Whether they have is asked of them,
 * which takes long and is rare: a file whose moves are too many mostly shows it in its first draws.
 */
function searched(job: SweepJob, study: Study, { from, to }: DrawRange): Explained {
  const own = explain(job, study, mostValued.first);
  if (own.fallback.notTested === null || from === 0) return own;
  const before = explain(job, fund(studyOf(job, { from: 0, to })).study, mostValued.first);
  return before.fallback.notTested === null ? explain(job, study, endless) : own;
}

function explain({ ignoresObserved }: SweepJob, study: Study, firstValued: number): Explained {
  return explainPast(study, { ignoresObserved, firstValued });
}

function studyOf({ base, scrambles }: SweepJob, { from, to }: DrawRange): Study {
  return { ...base, draws: drawInputs(base.compiled, base.seed, to - from, from, scrambles) };
}
