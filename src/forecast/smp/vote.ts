import type { SmpVotingRule } from './types.ts';

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

/** The vote of a weight for the first of two options whose utilities differ by `difference` (Wise, Lester & Efird 2015). */
export function voteOf(rule: VoteCode, weight: number, difference: number): number {
  switch (rule) {
    case 0:
      return weight * signOf(difference);
    case 1:
      return weight * (0.8 * difference + 0.2 * signOf(difference));
    case 2:
      return weight * difference;
    case 3:
      return weight * (0.5 * difference + 0.5 * difference * difference * difference);
    case 4:
      return weight * difference * difference * difference;
    case 5:
      // Losses count in full, gains for two thirds: the order of the options matters.
      return difference < 0 ? weight * difference : (2 / 3) * weight * difference;
  }
}

// Below this difference a binary vote fades to none.
const indifference = 1e-8;

function signOf(difference: number): number {
  if (difference >= indifference) return 1;
  return difference <= -indifference ? -1 : difference / indifference;
}
