import { firstDay } from '../text/index.ts';
import type { Claim, Evidence } from './types.ts';

/**
 * The date on which a claim was made: when it was said, else when its report appeared; undefined when neither is known.
 *
 * @example
 * saidOn(evidence.claims.get('k2'), evidence) // => '2026-01-04'
 */
export function saidOn(claim: Claim, evidence: Evidence): string | undefined {
  return claim.said ?? evidence.reports.get(claim.report)?.published.on ?? undefined;
}

/**
 * Was the claim made by that day? Partial dates count from their first day; undated claims count as known.
 *
 * @example
 * isKnownAt(evidence.claims.get('k2'), evidence, '2026-01-03') // => false
 */
export function isKnownAt(claim: Claim, evidence: Evidence, day: string): boolean {
  const said = saidOn(claim, evidence);
  return said === undefined || firstDay(said) <= day;
}
