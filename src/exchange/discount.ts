import type { Collector, Place } from '../diagnostics/index.ts';

/** A factor in (0, 1), or null for none: 1, and, as in GENIUS, everything that is no such factor. */
export function discountOf(factor: number, place: Place, party: string, report: Collector): number | null {
  if (factor > 0 && factor < 1) return factor;
  if (factor !== 1)
    report.warning(
      'no-discount',
      place,
      `the discount factor of '${party}' is ${factor}; it is read as no discount`,
      'a factor lies between 0 and 1',
    );
  return null;
}
