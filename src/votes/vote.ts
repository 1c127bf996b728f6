import { toNumber } from '../numeric/index.ts';
import type { LegalBase } from '../situation/index.ts';
import { accepts, shareOf, type Weights } from '../study/index.ts';
import { bodyOf, ruleText } from './body-of.ts';
import type { Decision } from './decisions.ts';
import {
  type LeastCoalitions,
  passageInDraws,
  smallestBlocking,
  TooManyCoalitions,
  voteCodes,
  winningExtensions,
} from './indices/index.ts';
import type { MemberGains } from './member-gains.ts';
import type { NamedCoalitions, VoteResult } from './result.ts';
import { toRational, wins } from './rules/index.ts';

/** What if: members that leave the body, abstain, or are brought to say yes. */
export interface WhatIf {
  readonly leaves?: readonly string[];
  readonly abstains?: readonly string[];
  readonly bought?: readonly string[];
}

/** One decision on one legal base, with every draw: 1 where it passes. */
export interface Vote extends VoteResult {
  readonly passes: Uint8Array;
}

/** How a body votes on a decision under one of its legal bases, in every draw and at the medians. */
export function voteOn(
  { institution, options, bases }: Decision,
  base: LegalBase,
  gains: MemberGains,
  { whatIf = {}, weights }: { readonly whatIf?: WhatIf | undefined; readonly weights: Weights },
): Vote {
  const stays = institution.members.map(({ name }) => !(whatIf.leaves ?? []).includes(name));
  const kept = institution.members.filter((_, i) => stays[i]);
  const pick = <T>(list: ArrayLike<T>) => Array.from(list).filter((_, i) => stays[i]);
  const body = bodyOf({ members: kept }, base.rule);
  const forced = kept.map(({ name }) =>
    (whatIf.bought ?? []).includes(name)
      ? voteCodes.yes
      : [...institution.abstains, ...(whatIf.abstains ?? [])].includes(name)
        ? voteCodes.abstain
        : undefined,
  );
  const code = (gain: number, i: number) => forced[i] ?? (accepts(gain) ? voteCodes.yes : voteCodes.no);
  const drawn = pick(gains.draws).map((column, i) => votesIn(column, forced[i]));
  const found = passageInDraws(body, drawn, weights);
  const central = pick(gains.central);
  const votes = central.map(code);
  const flags = (wanted: number) => votes.map((vote) => (vote === wanted ? 1 : 0));
  const price = central.map((gain, i) => (votes[i] === voteCodes.yes ? 0 : Math.max(0, -gain)));
  const passesAtMedians = wins(body, flags(voteCodes.yes), flags(voteCodes.abstain));
  const names = kept.map(({ name }) => name);
  let uncounted: string | null = null;
  const named = (find: () => LeastCoalitions | null): NamedCoalitions | null => {
    try {
      return coalitionsOf(find(), names);
    } catch (error) {
      if (!(error instanceof TooManyCoalitions)) throw error;
      uncounted = error.message;
      return null;
    }
  };
  const blocking = named(() => smallestBlocking(body, { mostListed }));
  const missing = passesAtMedians
    ? null
    : named(() =>
        winningExtensions(body, flags(voteCodes.yes), {
          mostListed,
          abstaining: flags(voteCodes.abstain),
        }),
      );
  return {
    institution: institution.id,
    options,
    base: base.id,
    label: base.label,
    rule: ruleText(base.rule),
    isUsed: bases[0]?.id === base.id,
    passesAtMedians,
    probability: found.share,
    members: kept.map(({ name, weight, follows }, i) => ({
      name,
      weight: toNumber(toRational(weight)),
      follows,
      gain: central[i],
      price: price[i],
      vote: (['no', 'yes', 'abstain'] as const)[votes[i] as number] ?? 'no',
      probabilityYes: yesShare(drawn[i], weights),
      pivotal: found.pivotal[i],
    })),
    blocking,
    missing,
    uncounted,
    passes: found.passes,
  };
}

/** Coalitions that are named, at most. */
const mostListed = 20;

/** A member's vote in every draw. */
function votesIn(gains: Float64Array, forced: number | undefined): Uint8Array {
  const votes = new Uint8Array(gains.length);
  if (forced !== undefined) return votes.fill(forced);
  for (let s = 0; s < votes.length; s++) votes[s] = accepts(gains[s]) ? voteCodes.yes : voteCodes.no;
  return votes;
}

function yesShare(votes: Uint8Array, weights: Weights): number {
  const marks = new Uint8Array(votes.length);
  for (let s = 0; s < marks.length; s++) if (votes[s] === voteCodes.yes) marks[s] = 1;
  return shareOf(marks, weights);
}

function coalitionsOf(least: LeastCoalitions | null, names: readonly string[]): NamedCoalitions | null {
  if (least === null) return null;
  const nameAll = (members: readonly number[]) => members.map((i) => names[i]);
  return {
    size: least.size,
    count: String(least.count),
    listed: least.listed.map(nameAll),
  };
}
