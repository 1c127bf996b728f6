import type { Month } from '../../text/index.ts';

/** Does a month lie between the first and the last, where these are given? */
export function matchesMonth(
  { since, until }: { readonly since?: Month; readonly until?: Month },
  month: Month,
): boolean {
  return (since === undefined || month >= since) && (until === undefined || month <= until);
}
