import type { Month } from '../../text/index.ts';

/**
 * Does a month lie between the first and the last, where these are given?
 *
 * @example
 * matchesMonth({ since: 24312, until: 24314 }, 24313) // => true
 */
export function matchesMonth(
  { since, until }: { readonly since?: Month; readonly until?: Month },
  month: Month,
): boolean {
  return (since === undefined || month >= since) && (until === undefined || month <= until);
}
