import type { JointResult } from '../result.ts';
import type { Joint } from './chain.ts';

/** The joint answer as published. No deal is a row, never a proposal: nothing is asked of it. */
export function jointAnswer(
  { share, chain, firstFailing, notApplicable }: Joint,
  isNoDeal: boolean,
): JointResult {
  if (isNoDeal)
    return {
      probability: null,
      low: null,
      high: null,
      chain: [],
      firstFailing: { accepted: 0, ratified: 0, kept: 0, paidFor: 0 },
      notApplicable,
    };
  return {
    probability: share?.share ?? null,
    low: share?.low ?? null,
    high: share?.high ?? null,
    chain: chain.map((link) => ({
      test: link.test,
      given: link.given,
      probability: link.share?.share ?? null,
      low: link.share?.low ?? null,
      high: link.share?.high ?? null,
    })),
    firstFailing,
    notApplicable,
  };
}
