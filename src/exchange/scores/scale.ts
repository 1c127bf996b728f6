import { type Collector, type Place, quoted } from '../../diagnostics/index.ts';
import { isWithin, ranges, rangeWords } from '../../text/index.ts';

/** The ends of the scale on which a file gives positions and outcomes. */
export interface GivenScale {
  readonly low: number;
  readonly high: number;
}

export const usualScale: GivenScale = { low: 0, high: 100 };

/** A value of the scale in points 0–100; undefined (said) where it lies beyond the scale. */
export function rescale(
  value: number,
  { low, high }: GivenScale,
  what: string,
  place: Place,
  report: Collector,
): number | undefined {
  const isOnScale = high > low ? value >= low && value <= high : value <= low && value >= high;
  if (isOnScale)
    // Values of the usual scale stay as they are written, to the last digit.
    return low === 0 && high === 100 ? value : value === low ? 0 : (100 * (value - low)) / (high - low);
  report.error(
    'off-the-scale',
    place,
    `${what} is ${value}; it must lie between ${low} and ${high}`,
    low === 0 && high === 100
      ? 'state the ends of another scale (scale_low and scale_high, or scale in JSON)'
      : 'correct the value, or the ends of the scale',
  );
  return undefined;
}

/** The scale between two ends; undefined (said) where they are the same. */
export function scaleOf(
  low: number | null,
  high: number | null,
  issue: string,
  place: Place,
  report: Collector,
): GivenScale | undefined {
  if (low === null && high === null) return usualScale;
  const isBounded = [low, high].every((end) => end !== null && isWithin(end, ranges.position));
  if (low !== null && high !== null && low !== high && isBounded) return { low, high };
  const is = low !== null && high !== null ? `from ${low} to ${high}` : 'given at one end alone';
  report.error(
    'bad-scale',
    place,
    `the scale of ${quoted(issue)} is ${is}`,
    `give two different ends, each of which ${rangeWords(ranges.position)}, or none for 0 to 100`,
  );
  return undefined;
}
