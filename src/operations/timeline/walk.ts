import { creditStep, noShares, type ProposalTimeline } from '../../record/index.ts';
import type { Situation } from '../../situation/index.ts';
import type { Store } from '../../store/index.ts';
import { answersIn, numbersOf, type ProposalAnswers } from '../shared/answers.ts';
import { type Loaded, load } from '../shared/load.ts';
import type { Pace } from '../shared/pace.ts';

/** What is walked over: the situation on each of its days. */
export interface DayWalk {
  readonly store: Store;
  readonly situation: string;
  readonly set?: readonly string[] | undefined;
  readonly proposal?: string | undefined;
  readonly seed: number;
  readonly samples: number;
  readonly days: readonly string[];
  readonly at: Pace;
}

/** What is known on a day, and what is new in it. */
export interface WalkedDay {
  readonly day: string;
  /** Claims that came up since the day before in the list. */
  readonly claims: readonly string[];
  /** Those of them without which the numbers would be others. */
  readonly counted: readonly string[];
}

export interface Walked {
  readonly days: readonly WalkedDay[];
  readonly proposals: readonly ProposalTimeline[];
  /** Days on which the files hold too little to be asked. */
  readonly tooEarly: readonly string[];
  readonly last: Loaded | undefined;
}

interface Step {
  readonly walked: WalkedDay;
  readonly answers: ProposalAnswers;
  readonly without: ReadonlyMap<string, ProposalAnswers>;
}

/** The answer on each day, each change credited to the claims that came up; the draws are the same throughout. */
export async function walk(asked: DayWalk): Promise<Walked> {
  const steps: Step[] = [];
  const tooEarly: string[] = [];
  let last: Loaded | undefined;
  let known: ReadonlySet<string> = new Set();
  for (const [i, day] of asked.days.entries()) {
    await asked.at(i, asked.days.length, day);
    const loaded = await on(asked, day);
    if (loaded.situation === undefined) {
      tooEarly.push(day);
      continue;
    }
    const claims = [...loaded.situation.evidence.claims.keys()];
    const before = known;
    const fresh = claims.filter((id) => !before.has(id));
    known = new Set(claims);
    last = loaded;
    const answers = await answersOf(asked, loaded.situation);
    const isFirst = steps.length === 0;
    const isSame = !isFirst && sameAnswers(steps.at(-1)?.answers, answers);
    // On the first day everything is new, and there is no change to be credited.
    const without =
      isFirst || isSame
        ? new Map<string, ProposalAnswers>()
        : await leftOut(asked, day, loaded.situation, fresh, answers);
    const counted = [...without].flatMap(([id, found]) => (found === answers ? [] : [id]));
    steps.push({ walked: { day, claims: fresh, counted }, answers, without });
  }
  return { days: steps.map(({ walked }) => walked), proposals: timelines(steps), tooEarly, last };
}

function on({ store, situation, set }: DayWalk, day: string, without?: ReadonlySet<string>): Promise<Loaded> {
  return load(store, { situation, asOf: day, ...(set !== undefined && { set: [...set] }) }, without);
}

/** The answers without each claim. A claim that no number, rule or package hangs on is not asked: without it all is the same. */
async function leftOut(
  asked: DayWalk,
  day: string,
  whole: Situation,
  fresh: readonly string[],
  answers: ProposalAnswers,
): Promise<ReadonlyMap<string, ProposalAnswers>> {
  const key = numbersOf(whole);
  const found = new Map<string, ProposalAnswers>();
  for (const claim of fresh) {
    const { situation } = await on(asked, day, new Set([claim]));
    // What cannot be asked without the claim is nothing to compare with.
    if (situation === undefined) found.set(claim, new Map());
    else found.set(claim, numbersOf(situation) === key ? answers : await answersOf(asked, situation));
  }
  return found;
}

function answersOf({ days, at, ...asked }: DayWalk, situation: Situation): Promise<ProposalAnswers> {
  // Told in days: a verdict of one of them is a small part of the walk.
  const done = days.indexOf(situation.asOf);
  return answersIn(situation, asked, () => at(done, days.length, situation.asOf));
}

function sameAnswers(a: ProposalAnswers | undefined, b: ProposalAnswers): boolean {
  const plain = (answers: ProposalAnswers) =>
    JSON.stringify([...answers].map(([id, { shares }]) => [id, shares]));
  return a !== undefined && plain(a) === plain(b);
}

function timelines(steps: readonly Step[]): readonly ProposalTimeline[] {
  const titles = new Map(
    steps.flatMap(({ answers }) => [...answers].map(([id, { title }]) => [id, title] as const)),
  );
  return [...titles].map(([id, title]) => {
    const sharesIn = (answers: ProposalAnswers | undefined) => answers?.get(id)?.shares ?? noShares;
    return {
      proposal: id,
      title,
      steps: steps.map(({ walked, answers, without }, i) => {
        const counted = [...without].filter(([, found]) => found !== answers);
        const left = new Map(counted.map(([claim, found]) => [claim, sharesIn(found)] as const));
        const shares = sharesIn(answers);
        return { day: walked.day, shares, ...creditStep(sharesIn(steps[i - 1]?.answers), shares, left) };
      }),
    };
  });
}
