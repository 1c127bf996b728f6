import type { Collector, Place } from '../diagnostics/index.ts';

/** Warns when a party's weights do not sum to 1, up to the rounding of published files. */
export function warnOfWeights(
  sum: number,
  place: Place,
  reading: string,
  report: Collector,
  where = '',
): void {
  if (Math.abs(sum - 1) <= 1e-6) return;
  const words = `the weights sum to ${Number(sum.toPrecision(6))}, not to 1${where}; ${reading}`;
  report.warning('weights-sum', place, words);
}
