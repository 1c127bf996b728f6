import { creditStep, noShares, type StepCredits } from '../../record/index.ts';
import type { AnswerShares } from '../../record/result.ts';
import type { Situation } from '../../situation/index.ts';
import { answersIn, numbersOf, type ProposalAnswers } from '../shared/answers.ts';
import type { Pace } from '../shared/pace.ts';

/** What one proposal answers now, and what of the change since the last look goes back to which claim. */
export interface ChangeSince extends StepCredits {
  readonly proposal: string;
  readonly title: string;
  readonly shares: AnswerShares;
}

export interface SinceQuestion {
  readonly situation: Situation;
  /** The same with these claims taken as unsaid; undefined where it then holds too little. */
  readonly without: (claims: ReadonlySet<string>) => Situation | undefined;
  readonly fresh: readonly string[];
  readonly seed: number;
  readonly samples: number;
  readonly at: Pace;
}

/** The answers now beside those without the claims that are new, each of them left out by itself as well, on the same draws. */
export async function changesSince({
  situation,
  without,
  fresh,
  ...asked
}: SinceQuestion): Promise<readonly ChangeSince[]> {
  const whole = await answersIn(situation, asked, asked.at);
  const now = whole.answers;
  const key = numbersOf(situation);
  const lacking = async (claims: readonly string[]): Promise<ProposalAnswers> => {
    const left = without(new Set(claims));
    if (left === undefined) return new Map();
    if (numbersOf(left) === key) return now;
    return (await answersIn(left, { ...asked, before: whole }, asked.at)).answers;
  };
  const before = fresh.length === 0 ? now : await lacking(fresh);
  const left = new Map<string, ProposalAnswers>();
  for (const [i, claim] of fresh.entries()) {
    await asked.at(i, fresh.length, claim);
    const answers = before === now ? now : await lacking([claim]);
    if (answers !== now) left.set(claim, answers);
  }
  const sharesIn = (answers: ProposalAnswers, id: string) => answers.get(id)?.shares ?? noShares;
  return [...now].map(([proposal, { title, shares }]) => ({
    proposal,
    title,
    shares,
    ...creditStep(
      sharesIn(before, proposal),
      shares,
      new Map([...left].map(([claim, answers]) => [claim, sharesIn(answers, proposal)])),
    ),
  }));
}
