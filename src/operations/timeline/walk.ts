import { creditStep, noShares, type ProposalTimeline } from '../../record/index.ts';
import type { Situation } from '../../situation/index.ts';
import type { Store } from '../../store/index.ts';
import {
  answersIn,
  type DayAsked,
  type KeptRuns,
  numbersOf,
  type ProposalAnswers,
} from '../shared/answers.ts';
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
  const cites = await citedIn(asked);
  for (const [i, day] of asked.days.entries()) {
    await asked.at(i, asked.days.length, day);
    const loaded = await on(asked, day);
    if (loaded.situation === undefined) {
      tooEarly.push(day);
      continue;
    }
    const claims = [...loaded.situation.evidence.claims.keys()];
    const earlier = known;
    const fresh = claims.filter((id) => !earlier.has(id));
    known = new Set(claims);
    last = loaded;
    const kept: KeptRuns = new Map();
    const answers = await answersOf(asked, loaded.situation, { kept });
    const before = steps.at(-1)?.answers ?? new Map();
    // Of what is new on a day there is no change to be credited: on the first day that is everything.
    const without =
      answers.size === 0 || ![...answers.keys()].some((id) => before.has(id)) || sameAnswers(before, answers)
        ? new Map<string, ProposalAnswers>()
        : await leftOut(asked, { day, whole: loaded.situation, answers, before, kept }, fresh.filter(cites));
    const counted = [...without].flatMap(([id, found]) => (found === answers ? [] : [id]));
    steps.push({ walked: { day, claims: fresh, counted }, answers, without });
  }
  return { days: steps.map(({ walked }) => walked), proposals: timelines(steps), tooEarly, last };
}

function on({ store, situation, set }: DayWalk, day: string, without?: ReadonlySet<string>): Promise<Loaded> {
  return load(store, { situation, asOf: day, ...(set !== undefined && { set: [...set] }) }, without);
}

/** What is asked of a day: its answers, those of the day before, and its runs of the ledger. */
interface Day {
  readonly day: string;
  readonly whole: Situation;
  readonly answers: ProposalAnswers;
  readonly before: ProposalAnswers;
  readonly kept: KeptRuns;
}

/** The answers without each claim. A claim that no number, rule or package hangs on is not asked: without it all is the same. */
async function leftOut(
  asked: DayWalk,
  { day, whole, answers, before, kept }: Day,
  fresh: readonly string[],
): Promise<ReadonlyMap<string, ProposalAnswers>> {
  const key = numbersOf(whole);
  const known = new Map([[key, answers]]);
  const found = new Map<string, ProposalAnswers>();
  for (const claim of fresh) {
    const { situation } = await on(asked, day, new Set([claim]));
    const numbers = situation === undefined ? '' : numbersOf(situation);
    // What cannot be asked without the claim is nothing to compare with.
    const left =
      situation === undefined
        ? new Map()
        : (known.get(numbers) ??
          (await answersOf(asked, situation, { kept, isWanted: (id) => before.has(id) })));
    known.set(numbers, left);
    found.set(claim, left);
  }
  return found;
}

/** Tells of a claim whether the files name it anywhere but where it is written: one that they do not moves no number. */
export async function citedIn({
  store,
  situation,
}: Pick<DayWalk, 'store' | 'situation'>): Promise<(claim: string) => boolean> {
  const { sources, evidence } = await load(store, { situation });
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
  more: Pick<DayAsked, 'kept' | 'isWanted'>,
): Promise<ProposalAnswers> {
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
