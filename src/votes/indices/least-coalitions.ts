import { type Flags, thresholdForm, type VotingBody } from '../rules/index.ts';
import type { Bought } from './bought.ts';
import { cheapestCoalition } from './cheapest.ts';
import { countGame } from './count-game.ts';
import { dual, type Game, gameOf, withInside } from './game.ts';
import { listSmallest } from './list-smallest.ts';

/** The smallest sets of members that bring something about, and the cheapest. */
export interface LeastCoalitions {
  /** Members in each of the smallest. */
  readonly size: number;
  /** How many there are of that size. */
  readonly count: bigint;
  /** They, by index in ascending order; no more than asked for. */
  readonly listed: readonly (readonly number[])[];
  /** The set with the least sum of costs, of equals a smallest; null without costs, or where no sum is finite. */
  readonly cheapest: Bought | null;
}

export interface LeastOptions {
  /** What each member's consent costs, at least 0; infinite where it cannot be had. */
  readonly cost?: ArrayLike<number>;
  /** Coalitions listed at most; 100 unless stated. */
  readonly mostListed?: number;
}

/**
 * Who can block: the smallest sets of members without which all others lose, beyond those who refuse already. Null
 * where nothing can be blocked. Abstaining is refusing here.
 */
export function smallestBlocking(
  body: VotingBody,
  options: LeastOptions & { readonly refusing?: Flags } = {},
): LeastCoalitions | null {
  return leastOf(dual(gameOf(thresholdForm(body))), options.refusing ?? [], options);
}

/**
 * Whose yes would do: the smallest sets of members that win together with those who say yes already, while others
 * abstain or say no. Null where nothing can pass; the empty set where they win as they are.
 */
export function winningExtensions(
  body: VotingBody,
  yes: Flags,
  options: LeastOptions & { readonly abstaining?: Flags } = {},
): LeastCoalitions | null {
  return leastOf(gameOf(thresholdForm(body), options.abstaining), yes, options);
}

function leastOf(
  whole: Game,
  already: Flags,
  { cost, mostListed = 100 }: LeastOptions,
): LeastCoalitions | null {
  if (cost !== undefined && (cost.length !== whole.size || Array.from(cost).some((price) => !(price >= 0))))
    throw new RangeError('one cost of at least 0 is needed for each member');
  const members = Array.from({ length: whole.size }, (_, i) => i);
  const inside = members.filter((i) => already[i] === 1);
  const others = members.filter((i) => already[i] !== 1);
  const game = withInside(whole, inside);
  const { winning } = countGame(game, { withCritical: false }).counts;
  const size = winning.findIndex((count) => count > 0n);
  if (size < 0) return null;
  const named = (list: readonly number[]) => list.map((i) => others[i]);
  const bought =
    cost &&
    cheapestCoalition(
      game,
      Float64Array.from(others, (i) => cost[i]),
    );
  return {
    size,
    count: winning[size],
    listed: listSmallest(game, size, mostListed).map(named),
    cheapest: bought ? { ...bought, members: named(bought.members) } : null,
  };
}
