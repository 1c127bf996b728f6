import { firstDay } from '../text/index.ts';
import type { Claim, Evidence } from './types.ts';

/** The date on which a claim was made: when it was said, else when its report appeared; undefined when neither is known. */
export function saidOn(claim: Claim, evidence: Evidence): string | undefined {
  return claim.said ?? evidence.reports.get(claim.report)?.published.on ?? undefined;
}

/** Was the claim made by that day? Partial dates count from their first day; undated claims count as known. */
export function isKnownAt(claim: Claim, evidence: Evidence, day: string): boolean {
  const said = saidOn(claim, evidence);
  return said === undefined || firstDay(said) <= day;
}
