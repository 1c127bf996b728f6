import { creditStep, noShares } from '../../record/index.ts';
import { replaceEstimate, type Situation } from '../../situation/index.ts';
import { answersIn, type DayAsked, numberOf, type ProposalAnswers } from '../shared/answers.ts';
import type { Pace } from '../shared/pace.ts';
import type { ProposalDifference } from './shapes.ts';

/** Two sides, and the draws in which they are asked. */
export interface Compared {
  readonly first: Situation;
  readonly second: Situation;
  readonly asked: Pick<DayAsked, 'seed' | 'samples'>;
  /** Whether each change is credited to the numbers that differ. */
  readonly areCredited: boolean;
}

/** What each proposal answers on both sides, and which numbers make the difference. */
export async function differencesOf(
  { first, second, asked, areCredited }: Compared,
  at: Pace,
): Promise<readonly ProposalDifference[]> {
  const numbers = areCredited ? differing(first, second) : [];
  const steps = numbers.length + 2;
  await at(0, steps, first.title);
  const { answers: before } = await answersIn(first, asked, noPace);
  await at(1, steps, second.title);
  const whole = await answersIn(second, asked, noPace);
  const { answers: after } = whole;
  const changed = (id: string) => !areSame(before, after, id) && before.has(id);
  const without = new Map<string, ProposalAnswers>();
  for (const [k, { path, ours, theirs }] of numbers.entries()) {
    await at(k + 2, steps, path);
    const mixed = replaceEstimate(second, theirs, ours);
    const { answers } = await answersIn(mixed, { ...asked, isWanted: changed, before: whole }, noPace);
    without.set(path, answers);
  }
  return [...new Set([...after.keys(), ...before.keys()])].map((id) => {
    const [from, to] = [before, after].map((side) => side.get(id)?.shares ?? noShares) as [
      typeof noShares,
      typeof noShares,
    ];
    // A proposal whose answers are the same has nothing to be credited, number by number.
    const left = changed(id)
      ? new Map([...without].map(([path, side]) => [path, side.get(id)?.shares ?? noShares]))
      : new Map();
    const { change, credits, together } = creditStep(from, to, left);
    return {
      proposal: id,
      title: (after.get(id) ?? before.get(id))?.title ?? id,
      from,
      to,
      change,
      credits: credits.map(({ claim: number, ...parts }) => ({ number, ...parts })),
      together,
    };
  });
}

const noPace: Pace = async () => {};

/** Numbers of both sides that are not the same, whatever they rest on. */
function differing(first: Situation, second: Situation) {
  const had = new Map(first.estimates.map((one) => [one.path, one]));
  return second.estimates.flatMap((theirs) => {
    const ours = had.get(theirs.path);
    return ours === undefined || numberOf(ours) === numberOf(theirs)
      ? []
      : [{ path: theirs.path, ours, theirs }];
  });
}

function areSame(before: ProposalAnswers, after: ProposalAnswers, id: string): boolean {
  return JSON.stringify(before.get(id)?.shares) === JSON.stringify(after.get(id)?.shares);
}
