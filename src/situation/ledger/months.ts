import type { Month } from './terms.ts';

/** `2026-03` or a day in it as a month number; undefined when it is neither. */
export function monthOf(text: string): Month | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])(?:-\d{2})?$/.exec(text);
  return match === null ? undefined : Number(match[1]) * 12 + Number(match[2]) - 1;
}

/** A month number as `2026-03`. */
export function showMonth(month: Month): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Days in a month, leap years counted. */
export function daysIn(month: Month): number {
  const year = Math.floor(month / 12);
  if (month - 12 * year !== 1) return lengths[month - 12 * year] as number;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Does a month lie between the first and the last, where these are given? */
export function matchesMonth(
  { since, until }: { readonly since?: Month; readonly until?: Month },
  month: Month,
): boolean {
  return (since === undefined || month >= since) && (until === undefined || month <= until);
}
