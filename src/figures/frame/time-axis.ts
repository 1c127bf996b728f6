import { daysBetween, firstDay, monthOf, showMonth } from '../../text/index.ts';
import { label, px } from './svg.ts';

/** Time from left to right: a day further on is as many pixels further, wherever it lies. */
export interface TimeScale {
  /** Days since 1 January 1970 at both ends; the last is not included. */
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  readonly at: (day: number) => number;
}

/** A scale over days; `from` and `to` are the pixels of its ends. */
export function timeScale(first: number, last: number, from: number, to: number): TimeScale {
  const perDay = (to - from) / Math.max(1, last - first);
  return { first, last, from, to, at: (day) => from + (day - first) * perDay };
}

/** A scale over whole months, from the start of the first to the end of the last. */
export function monthScale(months: readonly string[], from: number, to: number): TimeScale {
  return timeScale(startOf(months[0] ?? ''), endOf(months.at(-1) ?? ''), from, to);
}

/** The day on which a month or a day of text begins, in days since 1 January 1970. */
export function startOf(date: string): number {
  if (monthOf(date) === undefined)
    throw new RangeError(`“${date}” is no month and no day; 2026-03 or 2026-03-31 would be`);
  return daysBetween(dayZero, firstDay(date));
}

/** The first day after a number of months. */
export function endOf(month: string, months = 1): number {
  return startOf(showMonth((monthOf(month) ?? 0) + months));
}

/** Where the value of a month stands: in its middle. */
export function middleOf(month: string, months = 1): number {
  return (startOf(month) + endOf(month, months)) / 2;
}

/** `Mar 2027` for `2027-03`, `5 Mar 2027` for a day. */
export function dateText(date: string): string {
  const { year, month, day } = calendarOf(startOf(date));
  const name = `${monthNames[month] ?? ''} ${year}`;
  return date.length > 7 ? `${day} ${name}` : name;
}

/** `from Jan 2026 to Dec 2027`, `in Jan 2026` where there is but one. */
export function spanText(months: readonly string[]): string {
  const [first, last] = [dateText(months[0] ?? ''), dateText(months.at(-1) ?? '')];
  return months.length < 2 ? `in ${first}` : `from ${first} to ${last}`;
}

/** First days of months, quarters or years on the scale: as many as have room for their names. */
function timeTicks({ first, last, from, to }: TimeScale): readonly number[] {
  const perMonth = ((to - from) / Math.max(1, last - first)) * 30.44;
  const every = steps.find((step) => step * perMonth >= labelRoom) ?? 1200;
  const start = calendarOf(first);
  const ticks: number[] = [];
  for (let month = Math.ceil((start.year * 12 + start.month) / every) * every; ; month += every) {
    const day = startOf(showMonth(month));
    if (day >= last) break;
    if (day >= first) ticks.push(day);
  }
  return ticks.length > 0 ? ticks : [first];
}

/** The axis below a plot: ticks, names of months, and years under Januaries and under the first tick. */
export function timeAxis(scale: TimeScale, y: number): string {
  const ticks = timeTicks(scale);
  const isYears = ticks.length > 1 && ticks.every((day) => calendarOf(day).month === 0);
  let last = Number.NEGATIVE_INFINITY;
  const marks = ticks.map((day, k) => {
    const at = scale.at(day);
    const mark = `<path class="t" data-day="${day}" d="M${px(at)} ${px(y)}v4" stroke="var(--soft)"/>`;
    // Kept on the picture; where that brings it too near to its neighbour, the tick stays without words.
    const x = Math.max(halfLabel, Math.min(at, scale.to - halfLabel));
    if (x - last < 2 * halfLabel) return mark;
    last = x;
    return (
      mark +
      linesOf(day, isYears, k === 0)
        .map((line, row) => label(x, y + 15 + 13 * row, line, words))
        .join('')
    );
  });
  return marks.join('');
}

/** Faint lines through the plot at the ticks. */
export function timeLines(scale: TimeScale, top: number, bottom: number): string {
  return timeTicks(scale)
    .map((day) => `<path d="M${px(scale.at(day))} ${px(top)}V${px(bottom)}" class="g"/>`)
    .join('');
}

/** Time from top to bottom beside what is said of its days: ticks with names of months on the left of the line. */
export function timeDown(scale: TimeScale, x: number): string {
  const ticks = timeTicks(scale);
  const isYears = ticks.length > 1 && ticks.every((day) => calendarOf(day).month === 0);
  const marks = ticks.map((day, k) => {
    const y = scale.at(day);
    const words = linesOf(day, isYears, k === 0).join(' ');
    return `<path class="t" data-day="${day}" d="M${px(x)} ${px(y)}h-4" stroke="var(--soft)"/>${label(x - 8, y + 4, words, 'class="s" text-anchor="end"')}`;
  });
  const line = `<path d="M${px(x)} ${px(scale.from)}V${px(scale.to)}" stroke="var(--soft)"/>`;
  return line + marks.join('');
}

/** Height of the axis with both of its lines. */
export const timeAxisHeight = 32;

const words = 'class="s" text-anchor="middle"';
const halfLabel = 15;
/** No two labels touch at this distance in pixels: a year of four digits and air. */
const labelRoom = 34;
const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function linesOf(day: number, isYears: boolean, isFirst: boolean): readonly string[] {
  const date = calendarOf(day);
  if (isYears) return [String(date.year)];
  const month = monthNames[date.month] ?? '';
  const name = date.day === 1 ? month : `${date.day} ${month}`;
  return isFirst || date.month === 0 ? [name, String(date.year)] : [name];
}

function calendarOf(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

const dayZero = '1970-01-01';
const millisecondsPerDay = 86_400_000;
