import { px } from '../frame/svg.ts';
import { middleOf, type TimeScale } from '../frame/time-axis.ts';
import type { ValueScale } from '../frame/value-axis.ts';

/** A path by month with the range around it. */
export interface Fan {
  readonly low: readonly number[];
  readonly median: readonly number[];
  readonly high: readonly number[];
}

/** The range as a band and the median as a line in the colour `--c`; one month alone is a bar with a dot. */
export function fanPath(
  { low, median, high }: Fan,
  months: readonly string[],
  across: TimeScale,
  up: ValueScale,
): string {
  const at = months.map((month) => across.at(middleOf(month)));
  if (at.length === 1) return oneMonth(low[0] ?? 0, median[0] ?? 0, high[0] ?? 0, at[0] ?? 0, up);
  const points = (values: readonly number[]) =>
    values.map((value, i) => `${px(at[i] ?? 0)} ${px(up.at(value))}`);
  const [there, back, line] = [points(high), points(low).reverse(), points(median)];
  return (
    `<path d="M${[...there, ...back].join('L')}Z" fill="var(--c,var(--soft))" fill-opacity="0.22"/>` +
    `<path class="series" d="M${line.join('L')}" fill="none" stroke="var(--c,var(--soft))" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"/>`
  );
}

function oneMonth(low: number, median: number, high: number, at: number, up: ValueScale): string {
  const x = px(at);
  return (
    `<path d="M${x} ${px(up.at(low))}V${px(up.at(high))}" stroke="var(--c,var(--soft))" stroke-width="9" stroke-opacity="0.28"/>` +
    `<circle cx="${x}" cy="${px(up.at(median))}" r="3.5" fill="var(--c,var(--soft))"/>`
  );
}
