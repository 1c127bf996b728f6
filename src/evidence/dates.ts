import type { Claim, Evidence } from './types.ts';

/** Last day that a date stands for: `2025-02` → `2025-02-28`, `2025-12-11/2025-12-12` → `2025-12-12`. */
export function lastDay(date: string): string {
  const end = date.split('/').at(-1) ?? date;
  if (end.length === 4) return `${end}-12-31`;
  if (end.length > 7) return end;
  const [year = 0, month = 1] = end.split('-').map(Number);
  return `${end}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** First day that a date stands for. */
export function firstDay(date: string): string {
  const start = date.split('/')[0] ?? date;
  return start + '-01-01'.slice(start.length - 4);
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The date on which a claim was made: when it was said, else when its report appeared; undefined when neither is known. */
export function saidOn(claim: Claim, evidence: Evidence): string | undefined {
  return claim.said ?? evidence.reports.get(claim.report)?.published.on ?? undefined;
}

/** Was the claim made by that day? Partial dates count from their first day; undated claims count as known. */
export function isKnownAt(claim: Claim, evidence: Evidence, day: string): boolean {
  const said = saidOn(claim, evidence);
  return said === undefined || firstDay(said) <= day;
}
