import { daysIn, monthOf } from '../../text/index.ts';

const day = 86_400_000;

/** A day some days later, or earlier. */
export function shifted(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** A day written out; undefined when the calendar has none such. */
export function dayText(year: number, month: number, dayOfMonth: number): string | undefined {
  const text = `${monthText(year, month)}-${two(dayOfMonth)}`;
  const number = monthOf(monthText(year, month));
  return number === undefined || dayOfMonth < 1 || dayOfMonth > daysIn(number) ? undefined : text;
}

export function monthText(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** The day of the week before or after the day of publication; the day itself counts for the past. Monday is 1. */
export function weekday(published: string, wanted: number, isFuture: boolean): string {
  const today = new Date(`${published}T00:00:00Z`).getUTCDay();
  const back = (today - wanted + 7) % 7;
  if (!isFuture) return shifted(published, -back);
  return shifted(published, back === 0 ? 7 : 7 - back);
}

/** The year of a month without one: the last such month, or the next. A month without a day may be the present one. */
export function yearOf(
  published: string,
  month: number,
  dayOfMonth: number | undefined,
  isFuture: boolean,
): number {
  const year = Number(published.slice(0, 4));
  const own =
    dayOfMonth === undefined ? monthText(year, month) : `${monthText(year, month)}-${two(dayOfMonth)}`;
  const now = dayOfMonth === undefined ? published.slice(0, 7) : published;
  if (isFuture) return own < now ? year + 1 : year;
  return own > now ? year - 1 : year;
}
