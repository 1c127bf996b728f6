import { describe, expect, test } from 'vitest';
import { expectSound } from '../frame/expect-sound.case.ts';
import { answersExample } from './answers-examples.case.ts';
import { answersOverTimeFigure } from './answers-over-time-figure.ts';

describe('answers over time', () => {
  const { svg, table, title } = answersOverTimeFigure(answersExample);
  test('are a sound picture whose title is its largest step', () => {
    expectSound(answersOverTimeFigure(answersExample));
    expect(title).toContain('Borrowing changes most in a day, from 45 to 90 % on 19 Dec 2025');
  });
  test('are level from day to day, and broken where there is none', () => {
    const lines = [...svg.matchAll(/<path d="([^"]+)" stroke="var\(--c\)" stroke-width="1.8"/g)].map(
      ([, d = '']) => d,
    );
    expect(lines).toHaveLength(8);
    for (const d of lines) expect(d).toMatch(/^M[\d. ]+(H[\d.]+V?[\d.]*)+$/);
    // Known on three of six days.
    expect(lines[2]?.match(/H/g)).toHaveLength(3);
  });
  test('have every number in the table', () => {
    expect(table.rows).toHaveLength(6);
    expect(table.rows[3]?.slice(0, 5)).toEqual(['2025-11-20', 1, 0.35, 0.4, null]);
  });
  test('begin where there is a first answer', () => {
    const early = {
      ...answersExample,
      days: ['2020-01-01', ...answersExample.days],
      paths: answersExample.paths.map(({ name, values }) => ({ name, values: [null, ...values] })),
    };
    expect(answersOverTimeFigure(early).svg).toBe(svg);
    expect(answersOverTimeFigure(early).table.rows).toHaveLength(7);
  });
  test('say so where there is nothing, and refuse what is no share', () => {
    expect(answersOverTimeFigure({ ...answersExample, days: [], paths: [] }).svg).toContain(
      'There is no day or no answer to show.',
    );
    const paths = [{ name: 'a', values: [2, 0, 0, 0, 0, 0] }];
    expect(() => answersOverTimeFigure({ ...answersExample, paths })).toThrow('a value of a is 2');
    const short = [{ name: 'a', values: [1] }];
    expect(() => answersOverTimeFigure({ ...answersExample, paths: short })).toThrow('1 values on 6 days');
  });
});
