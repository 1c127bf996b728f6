import { px } from '../frame/svg.ts';
import type { ValueScale } from '../frame/value-axis.ts';
import type { MonthScale } from './month-axis.ts';

/** A path by month with the range around it. */
export interface Fan {
  readonly low: readonly number[];
  readonly median: readonly number[];
  readonly high: readonly number[];
}

/** The range as a band and the median as a line in the colour `--c`; one month alone is a bar with a dot. */
export function fanPath({ low, median, high }: Fan, across: MonthScale, up: ValueScale): string {
  if (median.length === 1) return oneMonth(low[0] ?? 0, median[0] ?? 0, high[0] ?? 0, across, up);
  const there = high.map((value, i) => `${px(across.at(i))} ${px(up.at(value))}`);
  const back = low.map((value, i) => `${px(across.at(i))} ${px(up.at(value))}`).reverse();
  const line = median.map((value, i) => `${px(across.at(i))} ${px(up.at(value))}`);
  return (
    `<path d="M${[...there, ...back].join('L')}Z" fill="var(--c,var(--soft))" fill-opacity="0.22"/>` +
    `<path d="M${line.join('L')}" fill="none" stroke="var(--c,var(--soft))" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"/>`
  );
}

function oneMonth(low: number, median: number, high: number, across: MonthScale, up: ValueScale): string {
  const x = px(across.at(0));
  return (
    `<path d="M${x} ${px(up.at(low))}V${px(up.at(high))}" stroke="var(--c,var(--soft))" stroke-width="9" stroke-opacity="0.28"/>` +
    `<circle cx="${x}" cy="${px(up.at(median))}" r="3.5" fill="var(--c,var(--soft))"/>`
  );
}
