import type { AnswerShares, StepCredits } from '../result.ts';

/** What is followed over time: the joint answer and the four tests. */
export const followed = ['joint', 'accepted', 'ratified', 'kept', 'paidFor'] as const;
export type Followed = (typeof followed)[number];

/** What a package answers where it is not known, or nothing is asked of it. */
export const noShares: AnswerShares = {
  joint: null,
  accepted: null,
  ratified: null,
  kept: null,
  paidFor: null,
};

/**
 * Credits the change of a day to the claims that came up on it: each gets what the answer would lose without it, all other claims
 * kept, on the same draws (leave-one-out). Claims that say the same lose nothing one by one, and others only count together: what the
 * credits leave of the change stands as `together`, so that all of them add up to it.
 *
 * @example
 * const share = (joint) => ({ ...noShares, joint });
 * const step = creditStep(share(0.2), share(0.7), new Map([['a', share(0.4)], ['b', share(0.7)]]));
 * [step.change.joint, step.credits[0].joint, step.together.joint] // => [0.5, 0.3, 0.2]
 */
export function creditStep(
  before: AnswerShares,
  after: AnswerShares,
  without: ReadonlyMap<string, AnswerShares>,
): StepCredits {
  const change = shares((key) => difference(after[key], before[key]));
  const credits = [...without].map(([claim, left]) => ({
    claim,
    // Where nothing changed, or could be compared, nothing is to be credited.
    ...shares((key) => (change[key] === null ? null : (difference(after[key], left[key]) ?? null))),
  }));
  const together = shares((key) => {
    const whole = change[key];
    return whole === null
      ? null
      : rest(
          whole,
          credits.map((one) => one[key] ?? 0),
        );
  });
  return { change, credits, together };
}

/** What is left of a whole, so that the parts in their order and it add up to that very number. */
function rest(whole: number, parts: readonly number[]): number {
  const sum = parts.reduce((total, one) => total + one, 0);
  const left = whole - sum;
  return left + (whole - (sum + left));
}

function difference(to: number | null, from: number | null): number | null {
  return to === null || from === null ? null : to - from;
}

function shares(of: (key: Followed) => number | null): AnswerShares {
  return {
    joint: of('joint'),
    accepted: of('accepted'),
    ratified: of('ratified'),
    kept: of('kept'),
    paidFor: of('paidFor'),
  };
}
