import type { Collector, Place } from '../diagnostics/index.ts';

/** An error for every file after the first where one domain is read. */
export function refuseSecondDomain(report: Collector, places: readonly Place[]): void {
  for (const place of places.slice(1))
    report.error('several-domains', place, 'this is a second domain', 'import one domain at a time');
}
