import type { LegalBase } from '../situation/index.ts';
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
import { wins } from './rules/index.ts';

/** Gains this near to zero are rounding: nobody refuses for that. */
const tolerance = 0.5e-10;

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
  whatIf: WhatIf = {},
): Vote {
  const stays = institution.members.map(({ name }) => !(whatIf.leaves ?? []).includes(name));
  const kept = institution.members.filter((_, i) => stays[i]);
  const pick = <T>(list: ArrayLike<T>) => Array.from(list).filter((_, i) => stays[i]);
  const body = bodyOf({ members: kept }, base.rule);
  const forced = kept.map(({ name }) =>
    (whatIf.bought ?? []).includes(name)
      ? voteCodes.yes
      : (whatIf.abstains ?? []).includes(name)
        ? voteCodes.abstain
        : undefined,
  );
  const code = (gain: number, i: number) => forced[i] ?? (gain >= -tolerance ? voteCodes.yes : voteCodes.no);
  const drawn = pick(gains.draws).map((column, i) => Uint8Array.from(column, (gain) => code(gain, i)));
  const found = passageInDraws(body, drawn);
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
  const blocking = named(() => smallestBlocking(body, { cost: price, mostListed }));
  const missing = passesAtMedians
    ? null
    : named(() =>
        winningExtensions(body, flags(voteCodes.yes), {
          cost: price,
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
      weight,
      follows,
      gain: central[i] as number,
      price: price[i] as number,
      vote: (['no', 'yes', 'abstain'] as const)[votes[i] as number] ?? 'no',
      probabilityYes: share(drawn[i] as Uint8Array),
      pivotal: found.draws === 0 ? 0 : (found.pivotal[i] as number) / found.draws,
    })),
    blocking,
    missing,
    uncounted,
    passes: found.passes,
  };
}

/** Coalitions that are named, at most. */
const mostListed = 20;

function share(votes: Uint8Array): number {
  let yes = 0;
  for (const vote of votes) if (vote === voteCodes.yes) yes++;
  return votes.length === 0 ? 0 : yes / votes.length;
}

function coalitionsOf(least: LeastCoalitions | null, names: readonly string[]): NamedCoalitions | null {
  if (least === null) return null;
  const nameAll = (members: readonly number[]) => members.map((i) => names[i] as string);
  return {
    size: least.size,
    count: String(least.count),
    listed: least.listed.map(nameAll),
    cheapest:
      least.cheapest === null
        ? null
        : { members: nameAll(least.cheapest.members), price: least.cheapest.cost },
  };
}
