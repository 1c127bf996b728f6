import { packageIndices } from '../../situation/index.ts';
import {
  centralGains,
  isAllowed,
  minus,
  quantilesOf,
  type Study,
  shareWhere,
  tolerance,
  utilityInDraws,
  type Weights,
} from '../../study/index.ts';
import { decisionsOf } from '../../votes/index.ts';
import { signersOf } from '../joint/marks.ts';
import type { Explained } from '../past/explain-past.ts';
import type { Question } from '../question.ts';
import type { MemberConsent } from '../result.ts';
import { memberContent, type RatifiedDecision } from './ratify.ts';

export type RatifiedQuestion = Pick<Question, 'package' | 'holds' | 'charges' | 'required'>;

/** A member that refuses in fewer of the draws than this needs no concession. */
const half = 0.5;

/**
 * By decision: what would turn each member that refuses in half of the draws or more. That is the one other option after which it
 * refuses in fewer, at the least loss of whichever signatory loses most by it: losses of different actors are compared, never added.
 */
export function consentsTo(
  explained: Explained,
  question: RatifiedQuestion,
  decisions: readonly RatifiedDecision[],
): readonly (readonly MemberConsent[])[] {
  const { study } = explained;
  const refusal = (content: Float64Array) => shareWhere(content, study.weights, isRefusal);
  const shares = decisions.map(({ contents }) => contents.map(refusal));
  if (shares.flat().every((share) => share < half)) return decisions.map(() => []);
  const tries = oneOptionApart(explained, question);
  const columnOf = columnsOnce(study);
  return decisions.map((decision, d) => {
    const institution = study.situation.institutions.find(({ id }) => id === decision.institution);
    const own = tries.filter(({ decidedBy }) => decidedBy.has(decision.institution));
    return (institution?.members ?? []).flatMap((member, m): MemberConsent[] => {
      const refuses = shares[d]?.[m] ?? 0;
      if (institution === undefined || refuses < half) return [];
      const actor = study.compiled.actors.indexOf(member.follows);
      const [without, noDeal] = [
        explained.fallback.worst[actor] as Float64Array,
        columnOf(study.compiled.noDeal, actor),
      ];
      const after = (chosen: Int32Array) => {
        const worth = columnOf(chosen, actor);
        return refusal(
          memberContent(study, institution, member, minus(worth, without), minus(worth, noDeal)),
        );
      };
      const { name, follows } = member;
      const lack = lackOf(study, actor, decision.contents[m] as Float64Array);
      return [{ member: name, follows, refuses, ...lack, concession: cheapest(own, actor, after, study) }];
    });
  });
}

const isRefusal = (content: number) => content < -tolerance;

/** A package one option apart, what it costs each signatory at the medians, and which bodies would still have to decide. */
interface Try {
  readonly issue: string;
  readonly from: string;
  readonly to: string;
  readonly chosen: Int32Array;
  readonly losses: ReadonlyMap<number, number>;
  readonly decidedBy: ReadonlySet<string>;
}

function oneOptionApart(explained: Explained, question: RatifiedQuestion): readonly Try[] {
  const { study } = explained;
  const { situation } = study;
  const chosen = packageIndices(situation, question.package);
  const before = centralGains(study, chosen);
  const signers = signersOf(explained, question, chosen);
  return situation.issues.flatMap(({ id: issue, options }) =>
    options.flatMap(({ id: to }): Try[] => {
      const from = question.package[issue] ?? '';
      const changed = { ...question.package, [issue]: to };
      const indices = packageIndices(situation, changed);
      if (to === from || !isAllowed(study, indices)) return [];
      const gains = centralGains(study, indices);
      const lost = (i: number) => Math.max(0, (before[i] as number) - (gains[i] as number));
      const decidedBy = new Set(decisionsOf(situation, changed).map(({ institution }) => institution.id));
      // Who must sign the changed package is asked, too.
      const asked = [...signers, ...signersOf(explained, question, indices)];
      const losses = new Map(asked.map((i) => [i, lost(i)] as const));
      return [{ issue, from, to, chosen: indices, losses, decidedBy }];
    }),
  );
}

/** The first that turns the member, the least loss of any other signatory first; what takes its vote away is no concession. */
function cheapest(
  tries: readonly Try[],
  member: number,
  refusesAfter: (chosen: Int32Array) => number,
  study: Study,
): MemberConsent['concession'] {
  const { compiled } = study;
  const ordered = tries
    .map((one) => {
      const others = [...one.losses].filter(([i, loss]) => i !== member && loss > tolerance);
      const [worst] = others.sort(([, a], [, b]) => b - a);
      return {
        ...one,
        hurts: worst === undefined ? null : (compiled.actors[worst[0]] ?? null),
        loss: worst?.[1] ?? 0,
      };
    })
    .sort((a, b) => a.loss - b.loss);
  for (const { issue, from, to, chosen, hurts, loss } of ordered) {
    const refuses = refusesAfter(chosen);
    if (refuses >= half) continue;
    const rate = hurts === null ? null : worthOfMoney(study, compiled.actors.indexOf(hurts));
    const money = rate === null ? null : sumOf(study, loss / rate.atMedian);
    return { issue, from, to, refuses, hurts, loss, money };
  }
  return null;
}

/** What it lacks at the weighted median, in its own utility, and in money where money is worth something to the actor it follows. */
function lackOf(study: Study, actor: number, content: Float64Array) {
  const lack = (values: Float64Array) => Math.max(0, -medianOf(values, study.weights));
  const rate = worthOfMoney(study, actor);
  const inMoney = () => lack(content.map((value, s) => value / (rate?.column[s] as number)));
  return { lacks: lack(content), money: rate === null ? null : sumOf(study, inMoney()) };
}

/** What a unit of money is worth to an actor; null where the file does not say, or where it may be nothing. */
function worthOfMoney({ money, draws, medians }: Study, actor: number) {
  const worth = money?.worths.find((one) => one.actor === actor);
  const column = worth === undefined ? undefined : draws.columns[worth.input];
  if (worth === undefined || column?.every((rate) => rate > 0) !== true) return null;
  return { column, atMedian: medians[worth.input] as number };
}

function sumOf({ situation: { ledger } }: Study, amount: number): MemberConsent['money'] {
  const currency = ledger?.reportIn ?? '';
  return { amount, currency, unit: ledger?.currencies.find(({ id }) => id === currency)?.unit ?? '' };
}

function medianOf(values: Float64Array, weights: Weights): number {
  return quantilesOf(values, weights, [0.5])[0] ?? 0;
}

/** One actor's utility of a package in every draw, worked out once for all members that follow it. */
function columnsOnce(study: Study): (chosen: Int32Array, actor: number) => Float64Array {
  const known = new Map<string, Float64Array>();
  return (chosen, actor) => {
    const key = `${actor} ${chosen.join()}`;
    const column = known.get(key) ?? utilityInDraws(study, chosen, actor);
    known.set(key, column);
    return column;
  };
}
