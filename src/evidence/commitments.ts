import { lastDay } from '../text/index.ts';
import { isKnownAt, saidOn } from './dates.ts';
import type { Claim, Evidence } from './types.ts';

export type CommitmentStatus = 'open' | 'kept' | 'broken' | 'overtaken';

/** Who promised what to whom by when, and what came of it. */
export interface Commitment {
  readonly claim: string;
  /** The actor for whom its source speaks; null where the source speaks for none. */
  readonly actor: string | null;
  readonly source: string;
  readonly to: readonly string[];
  readonly what: string;
  readonly said: string | null;
  readonly due: string | null;
  readonly proposal: string | null;
  readonly issue: string | null;
  readonly status: CommitmentStatus;
  /** Day from which the status holds; null while it is open, or where nobody dated it. */
  readonly since: string | null;
  /** Is it open after the day by which it was promised? */
  readonly isOverdue: boolean;
  /** Ids of the claims that say what came of it. */
  readonly evidence: readonly string[];
}

/**
 * Promises among the accepted claims, as they stood on a day: what was said later of them is not known yet. Where claims differ on what
 * came of one, the latest counts, of one day the gravest.
 *
 * @example
 * commitments(evidence, '2026-01-10') // => []
 */
export function commitments(evidence: Evidence, day: string): readonly Commitment[] {
  const counts = (claim: Claim | undefined): claim is Claim =>
    claim !== undefined && claim.status === 'accepted' && isKnownAt(claim, evidence, day);
  return [...evidence.claims.values()].filter(counts).flatMap((claim): Commitment[] => {
    const { promise } = claim;
    if (promise === undefined) return [];
    const ends = ways.flatMap((status) =>
      promise[status].flatMap((id) => {
        const by = evidence.claims.get(id);
        return counts(by) ? [{ status, id, on: saidOn(by, evidence) ?? null }] : [];
      }),
    );
    const latest = ends.reduce<(typeof ends)[number] | undefined>(
      (best, end) => (best === undefined || (end.on ?? '') > (best.on ?? '') ? end : best),
      undefined,
    );
    const status = latest?.status ?? 'open';
    return [
      {
        claim: claim.id,
        actor: evidence.sources.get(claim.source)?.actor ?? null,
        source: claim.source,
        to: promise.to,
        what: claim.statement,
        said: saidOn(claim, evidence) ?? null,
        due: promise.due ?? null,
        proposal: promise.proposal ?? null,
        issue: promise.issue ?? null,
        status,
        since: latest?.on ?? null,
        isOverdue: status === 'open' && promise.due !== undefined && lastDay(promise.due) < day,
        evidence: ends.map(({ id }) => id),
      },
    ];
  });
}

/** The gravest first. */
const ways = ['broken', 'kept', 'overtaken'] as const;
