import { issueForecasts, predictiveQuantile } from '../forecast/index.ts';
import type { Proposal } from '../situation/index.ts';
import type { Study } from '../study/index.ts';
import type { TestName } from '../verdict/result.ts';
import type { AnswerShares, RecordEntry, RecordedProposal, RecordedRange } from './result.ts';

/** What an entry says before it is chained. */
export type OpenEntry = Omit<RecordEntry, 'previous' | 'hash'>;

/** The price of a market for a test of a proposal. */
export interface MarketPrice {
  readonly proposal: string;
  readonly test: TestName;
  readonly price: number;
}

/** What a proposal answers, and how likely it is kept where all sign. */
export interface SharesAsked extends AnswerShares {
  readonly keptGivenAccepted: number | null;
}

/**
 * What a proposal answers, as it goes on record: raw shares, so that nothing of how they are scored is decided here.
 *
 * @example
 * const shares = { joint: 0.4, accepted: 0.5, ratified: null, kept: 0.9, paidFor: null, keptGivenAccepted: 0.8 };
 * recordedProposal(study.situation.proposals[0], shares, []).proposal // => 'swap'
 */
export function recordedProposal(
  { id, title, referenceClasses }: Pick<Proposal, 'id' | 'title' | 'referenceClasses'>,
  { joint, accepted, ratified, kept, keptGivenAccepted, paidFor }: SharesAsked,
  market: readonly MarketPrice[],
): RecordedProposal {
  return {
    proposal: id,
    title,
    joint,
    accepted,
    ratified,
    kept,
    keptGivenAccepted,
    paidFor,
    market: market.filter((one) => one.proposal === id).map(({ test, price }) => ({ test, price })),
    ...(referenceClasses.length > 0 && {
      classes: referenceClasses.map(({ test, k, n }) => ({ test, k, n })),
    }),
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
