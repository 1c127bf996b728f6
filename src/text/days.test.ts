import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateProblem, dayProblem, daysIn, lastDay, monthOf, showMonth } from './index.ts';

describe('a day', () => {
  test('is one that the calendar has: as the language’s own clock counts them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 2999 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 40 }),
        (year, month, day) => {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const time = new Date(Date.UTC(year, month - 1, day));
          const isReal = time.toISOString().slice(0, 10) === text;
          expect(dayProblem(text) === undefined, text).toBe(isReal);
          expect(dateProblem(text) === undefined, text).toBe(isReal);
          expect(monthOf(text) === undefined, text).toBe(!isReal);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['2026-02-31', 'there is no such day: February 2026 has 28'],
    ['2026-07-32', 'there is no such day: July 2026 has 31'],
    ['2026-13-01', 'months run from 01 to 12'],
    ['0026-01-01', 'years run from 1000 to 2999'],
    ['2026-1-1', 'a day is written 2025-12-11'],
    ['11 December', 'a day is written 2025-12-11'],
  ])('%s is none', (text, words) => {
    expect(dayProblem(text)).toBe(words);
  });
});

describe('a date', () => {
  test.each(['2025', '2025-12', '2024-02-29', '2025-12-11/2025-12-12', '2025/2026-01'])('%s', (text) => {
    expect(dateProblem(text)).toBeUndefined();
  });
  test.each([
    ['2025-02-30/2025-03-01', 'there is no such day: February 2025 has 28'],
    ['2025-12-12/2025-12-11', 'the first of the two dates comes first'],
    ['2025/2026/2027', 'a date is written 2025, 2025-12, 2025-12-11 or 2025-12-11/2025-12-12'],
  ])('%s is none', (text, words) => {
    expect(dateProblem(text)).toBe(words);
  });
  test('ends on a day that the calendar has', () => {
    expect(['2024-02', '2025-02', '2025', '2025-04'].map(lastDay)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2025-12-31',
      '2025-04-30',
    ]);
  });
});

test('months come back as they were written, and have their days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12_000, max: 35_999 }), (month) => {
      expect(monthOf(showMonth(month))).toBe(month);
      const next = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0));
      expect(daysIn(month)).toBe(next.getUTCDate());
    }),
  );
});
