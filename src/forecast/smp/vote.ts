import type { SmpVotingRule } from './settings.ts';

export type VoteCode = 0 | 1 | 2 | 3 | 4 | 5;

/** Rules as numbers, which inner loops compare faster than words. */
export const voteCodes: Readonly<Record<SmpVotingRule, VoteCode>> = {
  Binary: 0,
  PropBin: 1,
  Prop: 2,
  PropCbc: 3,
  Cubic: 4,
  ASymProsp: 5,
};

/**
 * Vote of weight w between two options whose utilities differ by D, above 0 for the first (Wise, Lester & Efird 2015). With
 * b = D / 1e-8 kept in [−1, 1]: Binary w b; PropBin w (0.8 D + 0.2 b); Prop w D; PropCbc w (0.5 D + 0.5 D³); Cubic w D³;
 * ASymProsp w D for losses and (2/3) w D for gains, so that the order of the two options matters.
 */
export function vote(rule: VoteCode, weight: number, difference: number): number {
  // The usual rule stands alone: a function this short is compiled into the loops that call it.
  return rule === 2 ? weight * difference : otherVote(rule, weight, difference);
}

function otherVote(rule: Exclude<VoteCode, 2>, weight: number, difference: number): number {
  switch (rule) {
    case 0:
      return weight * signOf(difference);
    case 1:
      return weight * (0.8 * difference + 0.2 * signOf(difference));
    case 3:
      return weight * (0.5 * difference + 0.5 * (difference * difference * difference));
    case 4:
      return weight * (difference * difference * difference);
    case 5:
      return difference < 0 ? weight * difference : ((2 * weight) / 3) * difference;
  }
}

/** The part of a vote above zero, exactly and without a branch: votes go either way too irregularly to be foreseen. */
export function inFavour(cast: number): number {
  return 0.5 * (cast + Math.abs(cast));
}

// Below this difference a vote for a side fades to none.
const indifference = 1e-8;

function signOf(difference: number): number {
  if (difference >= indifference) return 1;
  return difference <= -indifference ? -1 : difference / indifference;
}
