import { textHash } from '../../evidence/index.ts';
import { type Funded, fund } from '../../ledger/index.ts';
import type { AnswerShares } from '../../record/result.ts';
import type { Situation } from '../../situation/index.ts';
import { allowedProposals, makeStudy, type Study } from '../../study/index.ts';
import { outcomesOnThreads } from '../../sweep/index.ts';
import {
  answersOf,
  type Explained,
  explainPast,
  isNothing,
  type MarkedTest,
  markedTest,
  type Question,
  type TestName,
} from '../../verdict/index.ts';
import { testNames } from '../../verdict/result.ts';
import type { Pace } from './pace.ts';
import { isSameProposal, touchedTests } from './touched-tests.ts';

/** What every proposal answers, by its id. */
export type ProposalAnswers = ReadonlyMap<string, { readonly title: string; readonly shares: AnswerShares }>;

/** The answers of a situation, with what those of one that differs little can take over. */
export interface SituationAnswers {
  readonly situation: Situation;
  readonly answers: ProposalAnswers;
  /** Undefined where nothing was asked. */
  readonly explained: Explained | undefined;
  readonly tests: ReadonlyMap<string, Outcomes>;
}

type Outcomes = Readonly<Record<TestName, MarkedTest>>;

export interface DayAsked {
  readonly seed: number;
  readonly samples: number;
  /** One proposal alone, or those that are wanted; all where left out. */
  readonly proposal?: string | undefined;
  readonly isWanted?: ((proposal: string) => boolean) | undefined;
  /** Answers on the same draws: tests that cannot answer otherwise are taken from them. */
  readonly before?: SituationAnswers | undefined;
  /** The situation drawn and its money, where whoever asks has them at hand. */
  readonly drawn?: Funded | undefined;
  /** Threads that may be used where nothing can be taken over; one where left out. */
  readonly threads?: number | undefined;
}

/**
 * The joint answer and the four tests of every proposal, or of some: those of a verdict to the last digit, without what explains them,
 * which takes most of its time.
 */
export async function answersIn(
  situation: Situation,
  { seed, samples, proposal, isWanted = () => true, before, drawn: given, threads = 1 }: DayAsked,
  at: Pace,
): Promise<SituationAnswers> {
  const wanted = ({ id }: { readonly id: string }) =>
    (proposal === undefined || id === proposal) && isWanted(id);
  if (!situation.proposals.some(wanted)) return nothingAsked(situation);
  const touched = before?.explained === undefined ? testNames : touchedTests(before.situation, situation);
  const { study: drawn, runs } = given ?? fund(makeStudy(situation, { seed, samples }), {});
  const start = performance.now();
  const explained = explainedBy(drawn, touched, before);
  const took = performance.now() - start;
  const { study } = explained;
  const questions = allowedProposals(study)
    .filter(wanted)
    .map((one) => ({ ...one, proposal: one.id }));
  const elsewhere = threads <= 1 ? null : await outcomesOnThreads(explained, questions, { threads, took });
  const tests = new Map<string, Outcomes>();
  const answers = new Map<string, { readonly title: string; readonly shares: AnswerShares }>();
  const outcomesOf = (question: Question & { readonly id: string }): Outcomes => {
    const known = isSameProposal(before?.situation, situation, question.id)
      ? before?.tests.get(question.id)
      : undefined;
    const outcome = (test: TestName) =>
      known !== undefined && !touched.includes(test)
        ? known[test]
        : markedTest({ explained, runs }, question, test);
    return {
      accepted: outcome('accepted'),
      ratified: outcome('ratified'),
      kept: outcome('kept'),
      paidFor: outcome('paidFor'),
    };
  };
  try {
    for (const [i, question] of questions.entries()) {
      await at(i, questions.length, question.title);
      const outcomes = (await elsewhere?.of(i)) ?? outcomesOf(question);
      tests.set(question.id, outcomes);
      const shares = sharesOf(outcomes, study, isNothing(study, question));
      answers.set(question.id, { title: question.title, shares });
    }
  } finally {
    await elsewhere?.close();
  }
  return { situation, answers, explained, tests };
}

/** A situation of which nothing is asked. */
function nothingAsked(situation: Situation): SituationAnswers {
  return { situation, answers: new Map(), explained: undefined, tests: new Map() };
}

/** Where money alone differs, or nothing, the past and what is got without a deal are what they were. */
function explainedBy(
  study: Study,
  touched: readonly TestName[],
  before: SituationAnswers | undefined,
): Explained {
  if (before?.explained === undefined || touched.some((test) => test !== 'paidFor'))
    return explainPast(study, {});
  return { ...before.explained, study: { ...study, weights: before.explained.study.weights } };
}

function sharesOf(outcomes: Outcomes, { weights, draws }: Study, isNoDeal: boolean): AnswerShares {
  const { joint, notTested, ...tests } = answersOf(outcomes, weights, draws.samples, isNoDeal);
  // Of no deal nothing is asked, so nothing is answered.
  const share = (test: TestName) =>
    joint.probability === null || joint.notApplicable.includes(test)
      ? null
      : (tests[test]?.probability ?? null);
  return {
    joint: notTested.length === 0 ? joint.probability : null,
    accepted: share('accepted'),
    ratified: share('ratified'),
    kept: share('kept'),
    paidFor: share('paidFor'),
  };
}

// What a situation rests on and says of itself moves no answer.
const remarks: ReadonlySet<string> = new Set([
  'evidence',
  'inputsHash',
  'support',
  'claims',
  'note',
  'notYetKnown',
  'written',
  'observedLater',
]);

/** Tells whether two situations give the same answers: everything in them but what they rest on. */
export function numbersOf(situation: Situation): string {
  return numbersIn(situation);
}

/** A number as it counts: what it rests on and how it is written aside. */
export function numberOf(estimate: Situation['estimates'][number]): string {
  return numbersIn(estimate);
}

function numbersIn(part: object): string {
  return textHash(JSON.stringify(part, (key, value: unknown) => (remarks.has(key) ? undefined : value)));
}
