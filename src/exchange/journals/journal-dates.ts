import { daysIn, type Month, showMonth } from '../../text/index.ts';

/** The last day of a month: where its events stand. */
export function endOfMonth(month: Month): string {
  return `${showMonth(month)}-${daysIn(month)}`;
}

/** The day after the last of a month. */
export function dayAfter(month: Month): string {
  return `${showMonth(month + 1)}-01`;
}
