import { cut, label, px } from '../frame/svg.ts';

/** Months side by side as slots of equal width; `at` is the middle of one. */
export interface MonthScale {
  readonly from: number;
  readonly to: number;
  readonly slot: number;
  readonly at: (index: number) => number;
}

export function monthScale(count: number, from: number, to: number): MonthScale {
  const slot = (to - from) / Math.max(1, count);
  return { from, to, slot, at: (index) => from + (index + 0.5) * slot };
}

/** `Mar 2027` for `2027-03`; any other text as it is. */
export function monthText(month: string): string {
  const date = parts(month);
  return date === null ? month : `${names[date.month] ?? ''} ${date.year}`;
}

/** `from Jan 2026 to Dec 2027`, `in Jan 2026` where there is but one. */
export function spanText(months: readonly string[]): string {
  const [first, last] = [monthText(months[0] ?? ''), monthText(months.at(-1) ?? '')];
  return months.length < 2 ? `in ${first}` : `from ${first} to ${last}`;
}

/** Indices of the months that carry a tick: as many as there is room for, at the starts of quarters or years. */
export function monthTicks(months: readonly string[], { slot }: MonthScale): readonly number[] {
  const every = steps.find((step) => step * slot >= room) ?? 120;
  const ticks = months.flatMap((month, i) => {
    const date = parts(month);
    const place = date === null ? i : date.year * 12 + date.month;
    return place % every === 0 ? [i] : [];
  });
  return ticks.length > 0 ? ticks : months.length > 0 ? [0] : [];
}

/** The axis below a plot: ticks, names of months, and years under Januaries and under the first tick. */
export function monthAxis(months: readonly string[], scale: MonthScale, y: number): string {
  const ticks = monthTicks(months, scale);
  const isYears = ticks.length > 1 && ticks.every((i) => parts(months[i] ?? '')?.month === 0);
  let last = Number.NEGATIVE_INFINITY;
  const marks = ticks.map((index, k) => {
    const mark = `<path d="M${px(scale.at(index))} ${px(y)}v4" stroke="var(--soft)"/>`;
    // Kept on the picture; where that brings it too near to its neighbour, the tick stays without words.
    const x = Math.max(halfLabel, Math.min(scale.at(index), scale.to - halfLabel));
    if (x - last < 2 * halfLabel) return mark;
    last = x;
    const lines = linesOf(months[index] ?? '', isYears, k === 0);
    return mark + lines.map((line, row) => label(x, y + 15 + 13 * row, line, words)).join('');
  });
  return marks.join('');
}

const words = 'class="s" text-anchor="middle"';
const halfLabel = 15;

function linesOf(month: string, isYears: boolean, isFirst: boolean): readonly string[] {
  const date = parts(month);
  if (date === null) return [cut(month, 2 * halfLabel)];
  if (isYears) return [String(date.year)];
  const name = names[date.month] ?? '';
  return isFirst || date.month === 0 ? [name, String(date.year)] : [name];
}

/** Faint lines through the plot at the months that carry a tick. */
export function monthLines(
  months: readonly string[],
  scale: MonthScale,
  top: number,
  bottom: number,
): string {
  return monthTicks(months, scale)
    .map(
      (index) =>
        `<path d="M${px(scale.at(index))} ${px(top)}V${px(bottom)}" stroke="var(--line)" stroke-opacity="0.5"/>`,
    )
    .join('');
}

/** Height of the axis with both of its lines. */
export const monthAxisHeight = 32;

/** No two labels touch at this distance in pixels: a year of four digits and air. */
const room = 34;
const steps = [1, 2, 3, 6, 12, 24, 60, 120];
const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function parts(month: string): { readonly year: number; readonly month: number } | null {
  const [, year = '', number = ''] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  return year === '' ? null : { year: Number(year), month: Number(number) - 1 };
}
