import { textHash } from '../../evidence/index.ts';
import { fund, type LedgerRuns } from '../../ledger/index.ts';
import type { AnswerShares } from '../../record/result.ts';
import type { Situation } from '../../situation/index.ts';
import { allowedProposals, makeStudy } from '../../study/index.ts';
import {
  answersOf,
  explainPast,
  isNothing,
  markedTest,
  type Question,
  type TestName,
  type TestsAsked,
} from '../../verdict/index.ts';
import type { Pace } from './pace.ts';

/** What every proposal answers, by its id. */
export type ProposalAnswers = ReadonlyMap<string, { readonly title: string; readonly shares: AnswerShares }>;

export interface DayAsked {
  readonly seed: number;
  readonly samples: number;
  /** One proposal alone, or those that are wanted; all where left out. */
  readonly proposal?: string | undefined;
  readonly isWanted?: ((proposal: string) => boolean) | undefined;
  /** Runs of a ledger asked before, which hold where the money is the same. */
  readonly kept?: KeptRuns | undefined;
}

/** Runs of ledgers, by what is in them: a claim that says nothing of money leaves them as they are. */
export type KeptRuns = Map<string, LedgerRuns>;

/**
 * The joint answer and the four tests of every proposal, or of some: those of a verdict to the last digit, without what explains them,
 * which takes most of its time.
 */
export async function answersIn(
  situation: Situation,
  { seed, samples, proposal, isWanted = () => true, kept }: DayAsked,
  at: Pace,
): Promise<ProposalAnswers> {
  const wanted = ({ id }: { readonly id: string }) =>
    (proposal === undefined || id === proposal) && isWanted(id);
  if (!situation.proposals.some(wanted)) return new Map();
  const { study, runs } = fund(makeStudy(situation, { seed, samples }), {});
  if (kept !== undefined && runs !== undefined) takeOver(runs, kept, situation);
  const explained = explainPast(study, {});
  const questions = allowedProposals(study).filter(wanted);
  const found = new Map<string, { readonly title: string; readonly shares: AnswerShares }>();
  for (const [i, question] of questions.entries()) {
    await at(i, questions.length, question.title);
    const shares = sharesOf({ explained, runs }, { ...question, proposal: question.id });
    found.set(question.id, { title: question.title, shares });
  }
  return found;
}

function sharesOf(asked: TestsAsked, question: Question): AnswerShares {
  const { study } = asked.explained;
  const outcomes = {
    accepted: markedTest(asked, question, 'accepted'),
    ratified: markedTest(asked, question, 'ratified'),
    kept: markedTest(asked, question, 'kept'),
    paidFor: markedTest(asked, question, 'paidFor'),
  };
  const { joint, notTested, ...tests } = answersOf(
    outcomes,
    study.weights,
    study.draws.samples,
    isNothing(study, question),
  );
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

/** The same ledger over the same draws has the same runs. */
function takeOver(
  runs: LedgerRuns,
  kept: KeptRuns,
  { actors, issues, ledger, noDeal, asOf }: Situation,
): void {
  const options = issues.map(({ id, options }) => [id, options.map((one) => one.id)]);
  const key = numbersIn({ actors: actors.map(({ id }) => id), options, ledger, noDeal, asOf });
  const before = kept.get(key);
  if (before === undefined) kept.set(key, runs);
  else {
    for (const [name, run] of before.sampled) runs.sampled.set(name, run);
    for (const [name, column] of before.unfunded) runs.unfunded.set(name, column);
  }
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

function numbersIn(part: object): string {
  return textHash(JSON.stringify(part, (key, value: unknown) => (remarks.has(key) ? undefined : value)));
}
