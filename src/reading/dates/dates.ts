import { dayProblem, daysIn, monthOf } from '../../text/index.ts';
import type { TextSentence } from '../segment/sentences.ts';
import { type DateMark, type DatePrecision, type ReadingLanguage, spanAt } from '../types.ts';
import { dayText, monthText, shifted, weekday, yearOf } from './calendar.ts';
import { chineseDates } from './chinese.ts';
import { englishDates } from './english.ts';
import { frenchDates } from './french.ts';
import type { DateLanguage, DateLanguages, DateParts } from './rules.ts';
import { russianDates } from './russian.ts';

const languages: DateLanguages = { en: englishDates, ru: russianDates, fr: frenchDates, zh: chineseDates };

interface Found extends DateParts {
  readonly start: number;
  readonly end: number;
}

/**
 * The dates of a text, in order. A weekday or a month without a year is read from the day of publication; the tense of
 * what stands before it says on which side it lies.
 */
export function datesIn(
  text: string,
  sentences: readonly TextSentence[],
  language: ReadingLanguage,
  published: string | null,
): DateMark[] {
  const rules = languages[language];
  const marks: DateMark[] = [];
  let last: string | null = null;
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    for (const found of foundIn(sentence, rules)) {
      const lies = () => found.isFuture ?? liesAhead(sentence, found, rules);
      const { value, precision } = resolved(found, published, lies, last);
      marks.push({ ...spanAt(text, start + found.start, start + found.end), value, precision });
      if (precision === 'day') last = value;
    }
  }
  return marks;
}

/** What the rules find, earlier rules first; nothing is found twice. */
function foundIn(sentence: string, { rules }: DateLanguage): Found[] {
  const found: Found[] = [];
  for (const { pattern, read } of rules)
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((one) => one.start < end && start < one.end)) continue;
      const parts = read(match.groups ?? {});
      if (parts !== undefined) found.push({ ...parts, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}

const reach = 90;

/** The last verb before a date decides; if there is none, the first after it; without a past form it lies ahead. */
function liesAhead(sentence: string, { start, end }: Found, { future, past }: DateLanguage): boolean {
  const before = sentence.slice(Math.max(0, start - reach), start);
  const [ahead, behind] = [lastOf(before, future), lastOf(before, past)];
  if (ahead >= 0 || behind >= 0) return ahead > behind;
  const after = sentence.slice(end, end + reach);
  const [first, second] = [after.search(plain(future)), after.search(plain(past))];
  if (second < 0) return true;
  return first >= 0 && first < second;
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

function plain(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, pattern.flags.replace('g', ''));
}

type Resolved = Pick<DateMark, 'value' | 'precision'>;
const open: Resolved = { value: null, precision: 'unresolved' };

function resolved(
  found: DateParts,
  published: string | null,
  lies: () => boolean,
  last: string | null,
): Resolved {
  if (found.kind === 'that-day') return last === null ? open : { value: last, precision: 'day' };
  if (found.kind === 'date' && found.year !== undefined) return dated(found, found.year);
  if (published === null) return open;
  switch (found.kind) {
    case 'weekday':
      return { value: weekday(published, found.weekday ?? 1, lies()), precision: 'day' };
    case 'recent':
      return { value: published.slice(0, 7), precision: 'fuzzy' };
    case 'shift':
      return moved(found, published);
    case 'date': {
      const { month, day, yearShift } = found;
      const year = Number(published.slice(0, 4));
      if (yearShift !== undefined) return dated(found, year + yearShift);
      return month === undefined ? open : dated(found, yearOf(published, month, day, lies()));
    }
    default:
      return open;
  }
}

function dated({ month, day, isMonthEnd = false, precision }: DateParts, year: number): Resolved {
  if (month === undefined) return { value: String(year), precision: 'year' };
  if (month < 1 || month > 12) return open;
  if (isMonthEnd)
    return {
      value: `${monthText(year, month)}-${daysIn(monthOf(monthText(year, month)) ?? 0)}`,
      precision: precision ?? 'month',
    };
  if (day === undefined) return { value: monthText(year, month), precision: 'month' };
  const value = dayText(year, month, day);
  return value === undefined || dayProblem(value) !== undefined ? open : { value, precision: 'day' };
}

function moved({ unit, shift = 0 }: DateParts, published: string): Resolved {
  const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
  if (unit === 'day') return { value: shifted(published, shift), precision: 'day' };
  if (unit === 'year') return { value: String(year + shift), precision: 'year' };
  const index = 12 * year + month - 1 + shift;
  if (unit === 'month')
    return { value: monthText(Math.floor(index / 12), (index % 12) + 1), precision: 'month' };
  const monday = shifted(weekday(published, 1, false), 7 * shift);
  return { value: `${monday}/${shifted(monday, 6)}`, precision: 'fuzzy' satisfies DatePrecision };
}
