import type { DatePrecision, ReadingLanguage } from '../types.ts';

/** What a phrase says of a date, before the day of publication is known. */
export interface DateParts {
  readonly kind: 'date' | 'weekday' | 'shift' | 'recent' | 'that-day' | 'unresolved';
  readonly year?: number | undefined;
  /** "this year", "last year", "next year". */
  readonly yearShift?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly isMonthEnd?: boolean;
  /** Monday is 1. */
  readonly weekday?: number;
  readonly unit?: 'day' | 'week' | 'month' | 'year';
  readonly shift?: number;
  readonly precision?: DatePrecision;
  /** "next Monday", "last March": no tense is asked. */
  readonly isFuture?: boolean | undefined;
}

export interface DateRule {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => DateParts | undefined;
}

export interface DateLanguage {
  readonly rules: readonly DateRule[];
  /** Verbs by which a date lies ahead, or behind. */
  readonly future: RegExp;
  readonly past: RegExp;
}

/** Number of the first pattern that a word starts with, from 1. */
export function indexOfStem(word: string, stems: readonly string[]): number | undefined {
  const lower = word.toLowerCase();
  const found = stems.findIndex((stem) => new RegExp(`^(?:${stem})`, 'u').test(lower));
  return found < 0 ? undefined : found + 1;
}

export function numberIn(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text);
}

export type DateLanguages = Readonly<Record<ReadingLanguage, DateLanguage>>;
