import { creditStep, noShares, type ProposalTimeline } from '../../record/index.ts';
import type { Situation } from '../../situation/index.ts';
import {
  answersIn,
  type DayAsked,
  numbersOf,
  type ProposalAnswers,
  type SituationAnswers,
} from '../shared/answers.ts';
import type { Loaded } from '../shared/load.ts';
import type { Pace } from '../shared/pace.ts';

/** What is walked over: the situation on each of its days. */
export interface DayWalk {
  readonly files: Pick<Loaded, 'again'>;
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
  let known: ReadonlySet<string> = new Set();
  let before: SituationAnswers | undefined;
  const cites = citedIn(asked.files.again({}));
  for (const [i, day] of asked.days.entries()) {
    await asked.at(i, asked.days.length, day);
    const loaded = on(asked, day);
    if (loaded.situation === undefined) {
      tooEarly.push(day);
      continue;
    }
    const claims = [...loaded.situation.evidence.claims.keys()];
    const earlier = known;
    const fresh = claims.filter((id) => !earlier.has(id));
    known = new Set(claims);
    const whole = await answersOf(asked, loaded.situation, { before });
    const { answers } = whole;
    const earlierAnswers: ProposalAnswers = steps.at(-1)?.answers ?? new Map();
    before = whole;
    // Of what is new on a day there is no change to be credited: on the first day that is everything.
    const without =
      answers.size === 0 ||
      ![...answers.keys()].some((id) => earlierAnswers.has(id)) ||
      sameAnswers(earlierAnswers, answers)
        ? new Map<string, ProposalAnswers>()
        : await leftOut(asked, whole, earlierAnswers, fresh.filter(cites));
    const counted = [...without].flatMap(([id, found]) => (found === answers ? [] : [id]));
    steps.push({ walked: { day, claims: fresh, counted }, answers, without });
  }
  return { days: steps.map(({ walked }) => walked), proposals: timelines(steps), tooEarly };
}

function on({ files, set }: DayWalk, day: string, without?: ReadonlySet<string>): Loaded {
  return files.again({ asOf: day, ...(set !== undefined && { set: [...set] }) }, without);
}

/** The answers without each claim. A claim that no number, rule or package hangs on is not asked: without it all is the same. */
async function leftOut(
  asked: DayWalk,
  whole: SituationAnswers,
  before: ProposalAnswers,
  fresh: readonly string[],
): Promise<ReadonlyMap<string, ProposalAnswers>> {
  const known = new Map([[numbersOf(whole.situation), whole.answers]]);
  const found = new Map<string, ProposalAnswers>();
  for (const claim of fresh) {
    const { situation } = on(asked, whole.situation.asOf, new Set([claim]));
    const numbers = situation === undefined ? '' : numbersOf(situation);
    // What cannot be asked without the claim is nothing to compare with.
    const left =
      situation === undefined
        ? new Map()
        : (known.get(numbers) ??
          (await answersOf(asked, situation, { before: whole, isWanted: (id) => before.has(id) })).answers);
    known.set(numbers, left);
    found.set(claim, left);
  }
  return found;
}

/** Tells of a claim whether the files name it anywhere but where it is written: one that they do not moves no number. */
export function citedIn({
  sources,
  evidence,
}: Pick<Loaded, 'sources' | 'evidence'>): (claim: string) => boolean {
  const texts = [...sources].filter(([file]) => file !== evidence?.file).map(([, text]) => text);
  const written = texts.join('\n');
  const linked =
    evidence === undefined
      ? ''
      : JSON.stringify([...evidence.claims.values()].map(({ id: _, ...claim }) => claim));
  const words = new Set(
    [...written.matchAll(/[\p{L}\p{N}_-]+/gu), ...linked.matchAll(/[\p{L}\p{N}_-]+/gu)].map(([word]) => word),
  );
  return (claim) => words.has(claim);
}

function answersOf(
  { days, at, ...asked }: DayWalk,
  situation: Situation,
  more: Pick<DayAsked, 'before' | 'isWanted'>,
): Promise<SituationAnswers> {
  // Told in days: an answer of one of them is a small part of the walk.
  const done = days.indexOf(situation.asOf);
  return answersIn(situation, { ...asked, ...more }, () => at(done, days.length, situation.asOf));
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
