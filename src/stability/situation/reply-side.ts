import { type CompiledRule, matches } from '../../situation/index.ts';
import { type Fibre, indexOver, optionsFrom, stridesOver, writeFibre } from './fibres.ts';
import type { StabilityProblem } from './problem.ts';
import type { LinkageTerm } from './terms.ts';

/** What the others can do after one actor has left a package: all of it that no draw changes. */
export interface ReplySide {
  readonly problem: StabilityProblem;
  /** The leaver's fibre, by place. */
  readonly fibre: number;
  readonly chosen: Int32Array;
  /** Joint option of the leaver's issues in the package. */
  readonly start: number;
  /** Issues that the others may move after some move of the leaver, with strides over their joint options. */
  readonly issues: readonly number[];
  readonly strides: readonly number[];
  readonly size: number;
  /** Fibres of the others that can move something; by joint option, its part of the index over `issues`. */
  readonly repliers: readonly { readonly fibre: number; readonly part: Float64Array }[];
  /** Rules that a reply can break, and those that a move of the leaver can. */
  readonly replyRules: readonly CompiledRule[];
  readonly ownRules: readonly CompiledRule[];
  /** By joint option of the leaver: 1 where a combination forbids it in every draw; limits are read in each. */
  readonly isForbidden: Uint8Array;
  /** Issues that bear on each other in the leaver's utility or in a rule: replies alone, and with its counter-moves. */
  readonly clusters: readonly Cluster[];
  readonly counterClusters: readonly Cluster[];
  /** By joint option of the leaver: improvements with one key meet the same replies, and the same counter-moves. */
  readonly replyKey: Float64Array;
  readonly counterKey: Float64Array;
}

/** Issues that cannot be looked at one by one. */
export interface Cluster {
  readonly replied: readonly number[];
  /** The leaver's own, where its counter-moves count. */
  readonly own: readonly number[];
  readonly terms: readonly LinkageTerm[];
  readonly rules: readonly CompiledRule[];
  readonly cells: number;
}

/** The reply side of every actor that can move, for one package. */
export function replySides(problem: StabilityProblem, chosen: Int32Array): readonly ReplySide[] {
  return problem.fibres.map((_, fibre) => replySide(problem, chosen, fibre));
}

function replySide(problem: StabilityProblem, chosen: Int32Array, fibre: number): ReplySide {
  const own = problem.fibres[fibre];
  const { optionCounts } = problem.compiled;
  const issues = movable(problem, chosen, own);
  const { strides, size } = stridesOver(issues, optionCounts);
  const touches = (one: { readonly issues: readonly number[] }, some: readonly number[]) =>
    one.issues.some((j) => some.includes(j));
  const replyRules = problem.compiled.rules.filter((rule) => touches(rule, issues));
  const ownRules = problem.compiled.rules.filter((rule) => touches(rule, own.issues));
  const side = { problem, own, issues, replyRules };
  return {
    problem,
    fibre,
    chosen,
    start: indexOver(own, chosen),
    issues,
    strides,
    size,
    repliers: problem.fibres.flatMap((one, f) =>
      f !== fibre && touches(one, issues)
        ? [{ fibre: f, part: partOf(one, { issues, strides }, optionCounts) }]
        : [],
    ),
    replyRules,
    ownRules,
    isForbidden: forbiddenMoves(problem, chosen, own),
    clusters: clustersOf(problem, own.actor, issues, [], replyRules),
    counterClusters: clustersOf(problem, own.actor, issues, own.issues, [
      ...new Set([...replyRules, ...ownRules]),
    ]),
    replyKey: keyOf(side, (j) => isApartFromReplies(side, j)),
    counterKey: keyOf(side, (j) => isFreeToCounter(side, j)),
  };
}

function forbiddenMoves({ compiled }: StabilityProblem, chosen: Int32Array, own: Fibre): Uint8Array {
  const marks = new Uint8Array(own.size);
  const combinations = compiled.rules.flatMap((rule) => (rule.kind === 'forbidden' ? [rule] : []));
  if (combinations.length === 0) return marks;
  const options = Int32Array.from(chosen);
  for (const to of own.targets(indexOver(own, chosen))) {
    writeFibre(own, to, compiled.optionCounts, options);
    if (combinations.some(({ when }) => matches(when, options))) marks[to] = 1;
  }
  return marks;
}

/** Issues that somebody else controls and that are not stuck where the package puts them. */
function movable({ compiled }: StabilityProblem, chosen: Int32Array, own: Fibre) {
  const { reach, controllers } = compiled.moves;
  return controllers.flatMap((ids, j) => {
    if (!ids.some((actor) => actor !== own.actor)) return [];
    return optionsFrom(reach, j, chosen[j]).length > 1 ? [j] : [];
  });
}

/** By joint option of a fibre, the sum of its options times the strides of some issues. */
function partOf(
  fibre: Fibre,
  over: { readonly issues: readonly number[]; readonly strides: readonly number[] },
  optionCounts: Int32Array,
): Float64Array {
  const part = new Float64Array(fibre.size);
  for (const [p, j] of fibre.issues.entries()) {
    const stride = over.strides[over.issues.indexOf(j)] ?? 0;
    for (let k = 0; k < part.length; k++) {
      const option = Math.floor(k / fibre.strides[p]) % optionCounts[j];
      part[k] = part[k] + option * stride;
    }
  }
  return part;
}

interface OwnSide {
  readonly problem: StabilityProblem;
  readonly own: Fibre;
  readonly issues: readonly number[];
  readonly replyRules: readonly CompiledRule[];
}

function keyOf({ problem, own }: OwnSide, isLeftOut: (issue: number) => boolean): Float64Array {
  const kept = own.issues.filter((j) => !isLeftOut(j));
  const { optionCounts } = problem.compiled;
  return partOf(own, { issues: kept, strides: stridesOver(kept, optionCounts).strides }, optionCounts);
}

/** Does an own issue shift the leaver's utility by a constant during the replies, and nothing else? */
function isApartFromReplies({ problem, issues, replyRules }: OwnSide, issue: number): boolean {
  const meets = (of: { readonly issues: readonly number[] }) =>
    of.issues.includes(issue) && of.issues.some((j) => issues.includes(j));
  return !issues.includes(issue) && !problem.terms.some(meets) && !replyRules.some(meets);
}

/** Can the leaver put an own issue anywhere in its counter-move, wherever it left it, without bearing on the replies? */
function isFreeToCounter({ problem, issues, replyRules }: OwnSide, issue: number): boolean {
  const count = problem.compiled.optionCounts[issue];
  return (
    !issues.includes(issue) &&
    (problem.compiled.moves.steps[issue] ?? []).every((list) => list.length === count) &&
    !replyRules.some((rule) => rule.issues.includes(issue))
  );
}

function clustersOf(
  problem: StabilityProblem,
  actor: number,
  issues: readonly number[],
  own: readonly number[],
  rules: readonly CompiledRule[],
): readonly Cluster[] {
  const { optionCounts } = problem.compiled;
  const terms = problem.terms.filter((term) => term.actor === actor);
  let groups: (readonly number[])[] = [...new Set([...issues, ...own])].map((j) => [j]);
  for (const link of [...terms, ...rules]) {
    const joined = groups.filter((group) => group.some((j) => link.issues.includes(j)));
    if (joined.length > 1) groups = [...groups.filter((group) => !joined.includes(group)), joined.flat()];
  }
  return groups.map((group) => {
    const replied = group.filter((j) => issues.includes(j));
    const countered = group.filter((j) => own.includes(j));
    const within = <T extends { readonly issues: readonly number[] }>(all: readonly T[]) =>
      all.filter((one) => one.issues.some((j) => group.includes(j)));
    return {
      replied,
      own: countered,
      terms: within(terms),
      rules: within(rules),
      cells: [...replied, ...countered].reduce((product, j) => product * optionCounts[j], 1),
    };
  });
}
