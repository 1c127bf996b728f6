import { issueForecasts, predictiveQuantile } from '../forecast/index.ts';
import type { Study } from '../study/index.ts';
import type { TestName, Verdict } from '../verdict/result.ts';
import type { RecordEntry, RecordedProposal, RecordedRange } from './result.ts';

/** What an entry says before it is chained. */
export type OpenEntry = Omit<RecordEntry, 'previous' | 'hash'>;

/** The price of a market for a test of a proposal. */
export interface MarketPrice {
  readonly proposal: string;
  readonly test: TestName;
  readonly price: number;
}

/**
 * What a verdict says, as it goes on record: raw shares, so that nothing of how they are scored is decided here.
 *
 * @example
 * recordedProposal(judged, []).proposal // => 'swap'
 */
export function recordedProposal(verdict: Verdict, market: readonly MarketPrice[]): RecordedProposal {
  const { proposal, title, joint, accepted, ratified, kept, paidFor, outside, notTested } = verdict;
  const id = proposal ?? '';
  // Of no deal nothing is asked, so nothing can be scored.
  const asked = (test: TestName, probability: number | null | undefined) =>
    joint.probability === null || joint.notApplicable.includes(test) ? null : (probability ?? null);
  return {
    proposal: id,
    title,
    // What it is at most is no forecast of it.
    joint: notTested.length === 0 ? joint.probability : null,
    accepted: asked('accepted', accepted.probability),
    ratified: asked('ratified', ratified?.probability),
    kept: asked('kept', kept?.probability),
    keptGivenAccepted: asked('kept', kept?.givenAccepted),
    paidFor: asked('paidFor', paidFor?.probability),
    market: market.filter((one) => one.proposal === id).map(({ test, price }) => ({ test, price })),
    ...(outside.length > 0 && { classes: outside.map(({ test, k, n }) => ({ test, k, n })) }),
  };
}

/**
 * Where each issue would end by the headline forecast: 5, 50 and 95 % of its range, and the status quo that it must beat.
 *
 * @example
 * recordedRanges(study).map(({ issue }) => issue) // => ['water', 'trade']
 */
export function recordedRanges(study: Study): readonly RecordedRange[] {
  const { compiled, medians } = study;
  return issueForecasts(study).map(({ issue, headline }, j) => {
    const { probabilities, quantiles } = headline;
    const at = (share: number) =>
      predictiveQuantile({ kind: 'quantiles', probabilities, values: quantiles }, share);
    const held = (compiled.optionStarts[j] ?? 0) + (compiled.statusQuo[j] ?? 0);
    const statusQuo = medians[compiled.optionAt[held] ?? 0] ?? 50;
    return { issue, low: at(0.05), median: at(0.5), high: at(0.95), statusQuo };
  });
}
