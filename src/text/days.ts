/** Months counted from January of year 0, so that differences are numbers of months. */
export type Month = number;

// Wide enough for any negotiation, and for the hundred years that a ledger runs on.
const [firstYear, lastYear] = [1000, 2999];

/**
 * What is wrong with a day written `2025-12-11`, in words; undefined when the calendar has it.
 *
 * @example
 * dayProblem('2025-12-11') // => undefined
 */
export function dayProblem(text: string): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return 'a day is written 2025-12-11';
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return yearOrMonthProblem(year, month) ?? dayOfMonthProblem(year, month, day);
}

function yearOrMonthProblem(year: number, month: number): string | undefined {
  if (year < firstYear || year > lastYear) return `years run from ${firstYear} to ${lastYear}`;
  return month >= 1 && month <= 12 ? undefined : 'months run from 01 to 12';
}

function dayOfMonthProblem(year: number, month: number, day: number): string | undefined {
  const days = daysIn(12 * year + month - 1);
  if (day >= 1 && day <= days) return undefined;
  return `there is no such day: ${monthNames[month - 1]} ${year} has ${days}`;
}

/**
 * What is wrong with a date: a year, a month, a day, or two of these with a stroke between them.
 *
 * @example
 * dateProblem('2025-12') // => undefined
 */
export function dateProblem(text: string): string | undefined {
  const parts = text.split('/');
  const form = 'a date is written 2025, 2025-12, 2025-12-11 or 2025-12-11/2025-12-12';
  if (parts.length > 2 || !parts.every((part) => /^\d{4}(?:-\d\d){0,2}$/.test(part))) return form;
  for (const part of parts) {
    const [year = 0, month = 1, day = 1] = part.split('-').map(Number);
    const problem = yearOrMonthProblem(year, month) ?? dayOfMonthProblem(year, month, day);
    if (problem !== undefined) return problem;
  }
  const [from, to] = parts;
  if (from !== undefined && to !== undefined && firstDay(from) > lastDay(to))
    return 'the first of the two dates comes first';
  return undefined;
}

/**
 * `2026-03`, or a day in it, as a month number; undefined when the calendar has neither.
 *
 * @example
 * monthOf('2025-13') // => undefined
 */
export function monthOf(text: string): Month | undefined {
  if (monthProblem(text) !== undefined) return undefined;
  return 12 * Number(text.slice(0, 4)) + Number(text.slice(5, 7)) - 1;
}

/**
 * What is wrong with a month written `2026-03`, or with a day in it, in words; undefined when the calendar has it.
 *
 * @example
 * monthProblem('2025-13') // => 'months run from 01 to 12'
 */
export function monthProblem(text: string): string | undefined {
  if (!/^\d{4}-\d\d(?:-\d\d)?$/.test(text)) return 'a month is written 2026-03';
  return text.length > 7
    ? dayProblem(text)
    : yearOrMonthProblem(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/**
 * A month number as `2026-03`.
 *
 * @example
 * showMonth(monthOf('2026-03')) // => '2026-03'
 */
export function showMonth(month: Month): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/**
 * Days in a month, leap years counted.
 *
 * @example
 * daysIn(monthOf('2024-02')) // => 29
 */
export function daysIn(month: Month): number {
  const year = Math.floor(month / 12);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const inYear = month - 12 * year;
  if (inYear === 1) return isLeap ? 29 : 28;
  return inYear === 3 || inYear === 5 || inYear === 8 || inYear === 10 ? 30 : 31;
}

/**
 * Last day that a date stands for: `2025-02` → `2025-02-28`, `2025-12-11/2025-12-12` → `2025-12-12`.
 *
 * @example
 * lastDay('2025-02') // => '2025-02-28'
 */
export function lastDay(date: string): string {
  const end = date.split('/').at(-1) ?? date;
  if (end.length === 4) return `${end}-12-31`;
  if (end.length > 7) return end;
  return `${end}-${daysIn(monthOf(end) ?? 0)}`;
}

/**
 * First day that a date stands for.
 *
 * @example
 * firstDay('2025-12') // => '2025-12-01'
 */
export function firstDay(date: string): string {
  const start = date.split('/')[0] ?? date;
  return start + '-01-01'.slice(start.length - 4);
}

/**
 * Whole days from one day to another; negative when the second is earlier.
 *
 * @example
 * daysBetween('2025-12-11', '2025-12-31') // => 20
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
