import type { AnswersOverTimeData } from './answers-over-time-figure.ts';

/** Eight proposals over half a year of news; one comes up late, one is taken back. */
export const answersExample: AnswersOverTimeData = {
  id: 'half-year',
  title: 'All four tests',
  days: ['2025-07-03', '2025-08-15', '2025-10-01', '2025-11-20', '2025-12-11', '2025-12-19'],
  paths: [
    { name: 'Nothing changes', values: [1, 1, 1, 1, 1, 1] },
    {
      name: 'A loan on the frozen assets, paid back out of reparations',
      values: [0.1, 0.1, 0.3, 0.35, 0.6, 0.2],
    },
    { name: 'Borrowing', values: [null, null, null, 0.4, 0.45, 0.9] },
    { name: 'A guaranteed ceasefire', values: [0.2, 0.25, 0.25, null, null, null] },
    ...['first', 'second', 'third', 'fourth'].map((name, i) => ({
      name: `The ${name} draft`,
      values: [0, 0.01, 0.02, 0.02, 0.03, 0.03].map((value) => value * (i + 1)),
    })),
  ],
};
