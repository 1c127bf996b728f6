import {
  actorsOf,
  controllersOf,
  credibleMoves,
  type Draw,
  disagreement,
  ends,
  isSame,
  issuesOf,
  near,
  noDealOf,
  type Package,
  utility,
} from './game.case.ts';
import { type Promised, promiseOf, type Word, wordOf } from './kept.case.ts';
import type { FactFile, VoteFile } from './random-file.case.ts';
import { againstNoDeal, isRatified } from './ratified.case.ts';

/** What the definitions say of one proposal in one draw. */
export interface DrawAnswer {
  readonly accepted: boolean;
  readonly asWritten: boolean;
  /** Null where no body decides. */
  readonly ratified: boolean | null;
  /** Null where it binds nobody. */
  readonly kept: boolean | null;
  readonly words: Readonly<Record<string, Word>>;
  readonly gains: Readonly<Record<string, number>>;
}

export function answerIn(draw: Draw, id: string, at: readonly Package[]): DrawAnswer {
  const promise = promiseOf(draw, id);
  const gains = Object.fromEntries(
    actorsOf(draw).map((actor) => [
      actor,
      utility(draw, actor, promise.package) - disagreement(draw, at, actor),
    ]),
  );
  const bound = actorsOf(draw).filter((actor) =>
    promise.touched.some((issue) => controllersOf(draw, issue).includes(actor)),
  );
  const words = Object.fromEntries(bound.map((actor) => [actor, wordOf(draw, promise, actor)]));
  return {
    accepted: areContent(draw, gains, promise.signatories),
    asWritten: areContent(draw, gains, promise.proposal.required ?? draw.file.required),
    ratified: isRatified(draw, promise.package, againstNoDeal(draw, at)),
    kept: bound.length === 0 ? null : Object.values(words).every(({ isKept }) => isKept),
    words,
    gains,
  };
}

function areContent(draw: Draw, gains: Readonly<Record<string, number>>, who: readonly string[]): boolean {
  return who.every(
    (actor) => (gains[actor] ?? Number.NaN) >= draw.at(`actors.${actor}.acceptance_margin`) - near,
  );
}

/** Does a draw meet what has happened? */
export function isFactMet(draw: Draw, fact: FactFile, at: readonly Package[]): boolean {
  const n = noDealOf(draw);
  if (fact.lasted !== undefined) {
    const held = typeof fact.lasted === 'string' ? n : { ...n, ...fact.lasted };
    const counts = (to: Package) =>
      fact.issues === undefined || fact.issues.some((issue) => to[issue] !== held[issue]);
    return actorsOf(draw).every((actor) => !credibleMoves(draw, actor, held).some(counts));
  }
  if (fact.moved !== undefined) {
    const { actor, issue, from, to } = fact.moved;
    const wanted = { ...n, [issue]: to };
    return credibleMoves(draw, actor, { ...n, [issue]: from }).some((one) => isSame(one, wanted));
  }
  if (fact.passed !== undefined) return hasPassed(draw, fact.passed, at);
  if (fact.failed !== undefined) return !hasPassed(draw, fact.failed, at);
  if (fact.signed !== undefined) return answerIn(draw, fact.signed, at).accepted;
  if (fact.refused !== undefined) return !answerIn(draw, fact.refused, at).accepted;
  if (fact.welcomed !== undefined) return isWelcome(draw, fact.welcomed, at);
  if (fact.rejected !== undefined) return !isWelcome(draw, fact.rejected, at);
  if (fact.kept !== undefined) return hasKept(draw, fact.kept);
  if (fact.broke !== undefined) return !hasKept(draw, fact.broke);
  throw new Error('a fact that says nothing');
}

function hasPassed(draw: Draw, vote: VoteFile, at: readonly Package[]): boolean {
  const n = noDealOf(draw);
  const without = { ...n, ...vote.otherwise };
  const p = { ...without, ...vote.options };
  const compared =
    vote.otherwise === undefined
      ? againstNoDeal(draw, at)
      : { without, leaves: (actor: string) => utility(draw, actor, without) };
  return isRatified(draw, p, compared, { institution: vote.institution, exempt: vote.exempt }) ?? true;
}

function isWelcome(
  draw: Draw,
  { actor, proposal }: NonNullable<FactFile['welcomed']>,
  at: readonly Package[],
): boolean {
  return (answerIn(draw, proposal, at).gains[actor] ?? Number.NaN) >= -near;
}

function hasKept(draw: Draw, { actor, proposal, issue }: NonNullable<FactFile['kept']>): boolean {
  const promise: Promised = promiseOf(draw, proposal);
  return wordOf(draw, promise, actor, issue).isKept;
}

/** What the verdict on a proposal says of all draws. */
export interface Answer {
  readonly facts: readonly { readonly id: string; readonly share: number }[];
  readonly together: number;
  readonly explained: number;
  readonly effectiveSample: number;
  readonly accepted: number;
  /** Null where the file's list leaves no signatory out. */
  readonly asWritten: number | null;
  readonly ratified: number | null;
  readonly kept: number | null;
  readonly joint: number;
  readonly chain: readonly (number | null)[];
  readonly firstFailing: Readonly<Record<'accepted' | 'ratified' | 'kept', number>>;
  readonly actors: Readonly<
    Record<
      string,
      {
        readonly criticalPatience: Told;
        readonly longestLag: Told;
        readonly bondNeeded: Told;
        readonly breaches: Told;
        /** What it would usually do, and in which share of the draws; undefined where breaches of equal value leave that open. */
        readonly usual: string | null | undefined;
      }
    >
  >;
}

type Told = number | 'infinite' | null;

export interface Past {
  readonly weights: readonly number[];
  readonly facts: Answer['facts'];
  readonly together: number;
  readonly explained: number;
  readonly effectiveSample: number;
}

/** The facts of a file that names none: each issue that somebody controls has stayed where it is. */
function factsOf(draw: Draw): readonly FactFile[] {
  const { observed } = draw.file;
  if (observed !== undefined) return observed.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return issuesOf(draw)
    .filter((issue) => controllersOf(draw, issue).length > 0)
    .map((issue) => ({
      id: `present.${issue}`,
      on: draw.file.as_of,
      lasted: 'status_quo' as const,
      issues: [issue],
      assumption: '',
    }));
}

export function explain(draws: readonly Draw[], at: readonly (readonly Package[])[]): Past {
  const [first] = draws;
  const facts = first === undefined ? [] : factsOf(first);
  const met = facts.map((fact) => draws.map((draw, s) => isFactMet(draw, fact, at[s] ?? [])));
  const once = new Map<string, number>();
  for (const [f, column] of met.entries()) {
    const key = column.join();
    once.set(key, Math.min(once.get(key) ?? 1, facts[f]?.epsilon ?? 0.05));
  }
  const likelihood = draws.map((_, s) =>
    [...once].reduce((product, [key, e]) => product * (key.split(',')[s] === 'true' ? 1 - e : e), 1),
  );
  const most = [...once.values()].reduce((product, e) => product * (1 - e), 1);
  const sum = likelihood.reduce((a, b) => a + b, 0);
  const squares = likelihood.reduce((a, b) => a + b * b, 0);
  const share = (flags: readonly boolean[]) => flags.filter(Boolean).length / draws.length;
  return {
    weights: likelihood.map((one) => one / sum),
    facts: facts.map(({ id }, f) => ({ id, share: share(met[f] ?? []) })),
    together: share(draws.map((_, s) => met.every((column) => column[s] === true))),
    explained: sum / draws.length / most,
    effectiveSample: (sum * sum) / squares,
  };
}

export function endsOf(draws: readonly Draw[]): readonly (readonly Package[])[] {
  return draws.map(ends);
}

export function verdictByDefinition(
  draws: readonly Draw[],
  at: readonly (readonly Package[])[],
  past: Past,
  id: string,
): Answer {
  const answers = draws.map((draw, s) => answerIn(draw, id, at[s] ?? []));
  const weigh = (flag: (one: DrawAnswer) => boolean) =>
    answers.reduce((sum, one, s) => sum + (flag(one) ? (past.weights[s] ?? 0) : 0), 0);
  const tests = [
    (one: DrawAnswer) => one.accepted,
    (one: DrawAnswer) => one.ratified !== false,
    (one: DrawAnswer) => one.kept !== false,
  ];
  const through = (k: number) => weigh((one) => tests.slice(0, k).every((test) => test(one)));
  const link = (k: number) => (through(k) === 0 ? null : through(k + 1) / through(k));
  const chain = [0, 1, 2, 3].map((k) => (k === 3 ? (through(3) === 0 ? null : 1) : link(k)));
  const [first] = answers;
  return {
    facts: past.facts,
    together: past.together,
    explained: past.explained,
    effectiveSample: past.effectiveSample,
    accepted: weigh((one) => one.accepted),
    asWritten: isShorter(draws[0], id) ? weigh((one) => one.asWritten) : null,
    ratified: first?.ratified === null ? null : weigh((one) => one.ratified === true),
    kept: first?.kept === null ? null : weigh((one) => one.kept === true),
    joint: through(3),
    chain: chain.slice(0, chain.indexOf(null) < 0 ? 4 : chain.indexOf(null) + 1),
    firstFailing: {
      accepted: through(0) - through(1),
      ratified: through(1) - through(2),
      kept: through(2) - through(3),
    },
    actors: Object.fromEntries(
      Object.keys(first?.words ?? {}).map((actor) => {
        const words = answers.map(({ words }) => words[actor]);
        const median = (key: 'criticalPatience' | 'longestLag' | 'bondNeeded' | 'breaches') =>
          lowerMedian(words.map((word, s) => [word?.[key] ?? null, past.weights[s] ?? 0] as const));
        return [
          actor,
          {
            criticalPatience: median('criticalPatience'),
            longestLag: median('longestLag'),
            bondNeeded: median('bondNeeded'),
            breaches: median('breaches'),
            usual: usualOf(words.map((word, s) => [word, past.weights[s] ?? 0] as const)),
          },
        ];
      }),
    ),
  };
}

function usualOf(words: readonly (readonly [Word | undefined, number])[]): string | null | undefined {
  const harmful = words.filter(([word]) => (word?.breaches ?? 0) > 0);
  if (harmful.length === 0) return null;
  if (harmful.some(([word]) => word?.best === null)) return undefined;
  const shares = new Map<string, number>();
  for (const [word, weight] of harmful) {
    const best = word?.best ?? '';
    shares.set(best, (shares.get(best) ?? 0) + weight);
  }
  const [first, second] = [...shares].sort((a, b) => b[1] - a[1]);
  if (first === undefined || (second !== undefined && second[1] > first[1] - near)) return undefined;
  return usualText(first[0], first[1]);
}

export const usualText = (what: string, share: number) => `${what} in ${share.toFixed(9)}`;

function isShorter(draw: Draw | undefined, id: string): boolean {
  if (draw === undefined) return false;
  const { proposal, signatories } = promiseOf(draw, id);
  const required = proposal.required ?? draw.file.required;
  return signatories.some((one) => !required.includes(one));
}

function lowerMedian(values: readonly (readonly [number | null, number])[]): Told {
  const some = values
    .flatMap(([value, weight]) => (value === null ? [] : [{ value, weight }]))
    .sort((a, b) => a.value - b.value);
  const total = some.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  for (const { value, weight } of some) {
    sum += weight;
    if (sum >= total / 2 - 1e-12 * total) return value === Number.POSITIVE_INFINITY ? 'infinite' : value;
  }
  return null;
}
