import { z } from 'zod';
import { readLog } from '../text/index.ts';
import { idSchema } from './file/fields.ts';
import type { Evidence } from './types.ts';

/** What somebody decided on a claim, when and why; a line of reviews.jsonl. */
const reviewSchema = z.strictObject({
  at: z.iso.datetime().describe('when, as an ISO 8601 instant in UTC'),
  by: z.string().min(1).max(200).describe('who'),
  claim: idSchema.describe('id of the claim'),
  decision: z.enum(['accept', 'reject', 'change']).describe('what was decided'),
  reason: z.string().min(1).max(2000).describe('why'),
  changed: z
    .record(z.string(), z.strictObject({ from: z.string(), to: z.string() }))
    .optional()
    .describe('what a change has changed'),
});

export type Review = z.infer<typeof reviewSchema>;

/** Where a claim stands after its reviews. */
export interface ReviewState {
  /** Who stands by it as it is worded now. */
  readonly acceptedBy: readonly string[];
  readonly rejectedBy: readonly string[];
  readonly status: 'draft' | 'accepted' | 'rejected';
}

/** The file beside the evidence that keeps them. */
export const reviewsName = 'reviews.jsonl';

/**
 * The reviews of a log.
 *
 * @example
 * readReviews('nonsense\n') // => { entries: [], bad: [1] }
 */
export function readReviews(text: string) {
  return readLog(text, reviewSchema);
}

/**
 * Where a claim stands: each person's last word counts; a change asks everybody anew but whoever made it; one rejection is enough to
 * reject; accepted it is once so many people stand by it.
 *
 * @example
 * reviewState([], 'k1', 1).status // => 'draft'
 */
export function reviewState(reviews: readonly Review[], claim: string, needed: number): ReviewState {
  const last = new Map<string, Review['decision']>();
  for (const one of reviews) {
    if (one.claim !== claim) continue;
    if (one.decision === 'change') last.clear();
    last.set(one.by, one.decision);
  }
  const by = (isMeant: (one: Review['decision']) => boolean) =>
    [...last].flatMap(([name, one]) => (isMeant(one) ? [name] : []));
  const [acceptedBy, rejectedBy] = [by((one) => one !== 'reject'), by((one) => one === 'reject')];
  const isAccepted = acceptedBy.length >= needed && acceptedBy.length > 0;
  const status = rejectedBy.length > 0 ? 'rejected' : isAccepted ? 'accepted' : 'draft';
  return { acceptedBy, rejectedBy, status };
}

/**
 * The evidence where it asks for reviews: a claim counts once so many people have accepted it, whatever its file says of it. Two who decide
 * at once, or in two branches, each write what they know of; the log has both. Taken back, or rejected where nobody rejects it in the log,
 * is said by hand and stays. Of evidence that asks for none, the evidence as it is.
 *
 * @example
 * withReviews(evidence, []) === evidence // => true
 */
export function withReviews(evidence: Evidence, reviews: readonly Review[]): Evidence {
  const { reviewsNeeded = 0 } = evidence;
  if (reviewsNeeded === 0) return evidence;
  const rejected = new Set(reviews.filter(({ decision }) => decision === 'reject').map(({ claim }) => claim));
  const claims = new Map(
    [...evidence.claims].map(([id, claim]) => {
      const isByHand = claim.status === 'retracted' || (claim.status === 'rejected' && !rejected.has(id));
      const status = isByHand ? claim.status : reviewState(reviews, id, reviewsNeeded).status;
      return [id, status === claim.status ? claim : { ...claim, status }];
    }),
  );
  return { ...evidence, claims };
}
