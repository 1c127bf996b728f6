import { copyable, type Study } from '../../study/index.ts';
import {
  chunkCount,
  type DrawnPackages,
  drawnPackages,
  mergeParts,
  partsInMemory,
  type RunChunks,
  runOnThreads,
  type SweepJob,
  workOut,
} from '../../sweep/index.ts';
import { type AnswersAsked, answersFrom, type DrawnAnswers } from '../../uncertainty/index.ts';
import type { Question } from '../../verdict/index.ts';
import { catalogues } from '../../words/index.ts';
import type { Pace } from './pace.ts';

const { phase } = catalogues.en.drivers;

/** Draws of a part: what threads share out. */
const partDraws = 250;

/** What is asked in parts, each of which makes its own draws. */
export interface InParts extends Pick<SweepJob, 'samples' | 'ignoresObserved' | 'tests' | 'jointAlone'> {
  readonly study: Study;
}

/**
 * The answers on packages as `drawnAnswers` gives them, on so many threads. Of the packages from `inFull` on, nothing but the marks of
 * the joint answer is to be relied on.
 */
export async function answersInParts(
  { study, ignoresObserved }: AnswersAsked,
  questions: readonly Question[],
  threads: number,
  at: Pace,
  inFull = questions.length,
): Promise<readonly DrawnAnswers[]> {
  const { samples } = study.draws;
  const jointAlone = [...questions.keys()].slice(inFull);
  const { packages, weights } = await testsInParts(
    { study, samples, ignoresObserved, jointAlone },
    questions,
    threads,
    at,
  );
  return packages.map((tests) => answersFrom(tests, weights));
}

/** The tests of packages draw by draw, on so many threads. */
export async function testsInParts(
  asked: InParts,
  questions: readonly Question[],
  threads: number,
  at: Pace,
): Promise<DrawnPackages> {
  return await testsOfJob(jobInParts(asked, questions), runOnThreads(threads), at);
}

/** The parts that tests of packages are worked out in. */
export function jobInParts({ study, ...settings }: InParts, questions: readonly Question[]): SweepJob {
  const none = study.compiled.inputs.map(() => new Float64Array());
  const draws = { samples: 0, columns: none, strata: none.map(() => undefined) };
  const base = copyable({ ...study, draws, weights: null, money: null });
  return { base, questions, chunkDraws: partDraws, ...settings };
}

/** The tests of a job's packages draw by draw, by whoever works out its parts. */
export async function testsOfJob(job: SweepJob, run: RunChunks, at: Pace): Promise<DrawnPackages> {
  const parts = partsInMemory(true);
  const tell = (done: number, total: number) => at(done, total, phase.answers);
  const all = Array.from({ length: chunkCount(job) }, (_, chunk) => chunk);
  await workOut(job, all, parts, run, tell);
  let found: DrawnPackages = { packages: [], weights: null };
  await mergeParts(job, parts, run, tell, (chunks) => {
    found = drawnPackages(job, chunks);
  });
  return found;
}
