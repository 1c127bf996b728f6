import { betaQuantile } from '../numeric/index.ts';
import type { Joint } from './joint/chain.ts';
import type { Question } from './question.ts';
import type { AcceptedTest, KeptTest, OutsideView, PaidForTest, RatifiedTest } from './result.ts';

/** What the model says of a test, and the equal draws that it says it by; null where the test does not apply. */
export interface InsideShare {
  readonly share: number;
  readonly draws: number;
}

/** The inside view, by test. */
export type InsideView = Readonly<Record<OutsideView['test'], InsideShare | null>>;

/** What is said of no deal. */
export const noInside: InsideView = {
  accepted: null,
  ratified: null,
  kept: null,
  paidFor: null,
  joint: null,
};

/** Like cases were made before they were kept: the model is asked of the draws in which all who must sign gain, too. */
export function insideOf(
  draws: number,
  { share, notApplicable }: Joint,
  accepted: AcceptedTest,
  ratified: RatifiedTest | null | undefined,
  kept: KeptTest | null | undefined,
  paidFor: PaidForTest | null | undefined,
): InsideView {
  const whole = (
    test: 'accepted' | 'ratified' | 'paidFor',
    found: number | null | undefined,
  ): InsideShare | null =>
    found === undefined || found === null || notApplicable.includes(test) ? null : { share: found, draws };
  const signed = kept?.givenAccepted ?? null;
  return {
    accepted: whole('accepted', accepted.probability),
    ratified: whole('ratified', ratified?.probability),
    kept:
      signed === null || notApplicable.includes('kept')
        ? null
        : { share: signed, draws: draws * accepted.probability },
    paidFor: whole('paidFor', paidFor?.probability),
    joint: share === null ? null : { share: share.share, draws },
  };
}

/** Every class of like cases beside what the model says; several of one test stand side by side, as the class decides the answer. */
export function outsideView(
  { referenceClasses, insideWeight }: Pick<Question, 'referenceClasses' | 'insideWeight'>,
  inside: InsideView,
): readonly OutsideView[] {
  return referenceClasses.map(({ test, k, n, what, support }) => {
    const at = (share: number) => betaQuantile(share, k + 0.5, n - k + 0.5);
    const mean = (k + 0.5) / (n + 1);
    const own = inside[test];
    return {
      test,
      k,
      n,
      what,
      claims: support.claims,
      low: at(0.05),
      median: at(0.5),
      high: at(0.95),
      mean,
      inside: own?.share ?? null,
      pooled: own === null || insideWeight === null ? null : pooled(own, mean, insideWeight),
    };
  });
}

/**
 * Weighted mean of log odds (a geometric pool; Satopää et al. 2014 without their extremising). A share k̂ of n draws enters as
 * (k̂ + ½)/(n + 1): none or all of the draws is strong, not infinite.
 */
export function pooled({ share, draws }: InsideShare, outside: number, weight: number): number {
  const own = (share * draws + 0.5) / (draws + 1);
  const odds = weight * logOdds(own) + (1 - weight) * logOdds(outside);
  return 1 / (1 + Math.exp(-odds));
}

function logOdds(share: number): number {
  return Math.log(share) - Math.log1p(-share);
}
