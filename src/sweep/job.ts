import type { Situation } from '../situation/index.ts';
import { allowedProposals, copyable, makeStudy, type Study } from '../study/index.ts';
import { plainPromise, type Question, type TestName } from '../verdict/index.ts';
import type { SweepSettings } from './plan.ts';

/** What a worker needs for any chunk of a plan: plain data that can be copied to another thread. */
export interface SweepJob {
  /** The study without its draws: each chunk makes its own. */
  readonly base: Study;
  readonly questions: readonly Question[];
  readonly ignoresObserved: boolean;
  readonly samples: number;
  readonly chunkDraws: number;
  /** The tests that are asked; all where left out, and none of the others applies then. */
  readonly tests?: readonly TestName[];
  /** Questions, by place, of which nothing is wanted but whether a draw passes all tests: see `jointAlone`. */
  readonly jointAlone?: readonly number[];
  /** Draws are the points of so many scrambles of one net. */
  readonly scrambles?: number;
}

/**
 * Every proposal that is allowed, then no deal.
 *
 * @example
 * sweepQuestions(study, 'nothing changes').map(({ proposal }) => proposal) // => ['swap', null]
 */
export function sweepQuestions(study: Study, nothingChanges: string): readonly Question[] {
  const { situation } = study;
  return [
    ...allowedProposals(study).map((one) => ({ ...one, proposal: one.id })),
    {
      ...plainPromise,
      proposal: null,
      title: nothingChanges,
      package: situation.noDeal,
      required: situation.required,
    },
  ];
}

/**
 * The job of a plan whose situation has been loaded.
 *
 * @example
 * const settings = { seed: 1, samples: 100, asOf: null, set: [], ignoresObserved: false };
 * sweepJob(situation, { settings, chunkDraws: 25 }, 'nothing changes').questions.length // => 2
 */
export function sweepJob(
  situation: Situation,
  { settings, chunkDraws }: { readonly settings: SweepSettings; readonly chunkDraws: number },
  nothingChanges: string,
): SweepJob {
  const base = copyable(makeStudy(situation, { seed: settings.seed, samples: 0 }));
  const { ignoresObserved, samples, scrambles } = settings;
  const questions = sweepQuestions(base, nothingChanges);
  const job = { base, questions, ignoresObserved, samples, chunkDraws };
  return scrambles === undefined ? job : { ...job, scrambles };
}
