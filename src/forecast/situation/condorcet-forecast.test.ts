import { expect, test } from 'vitest';
import { condorcetForecast } from './condorcet-forecast.ts';

test('of two actors each prevails by its part of the weight, which is the compromise', () => {
  const two = [
    { position: 20, capability: 10, salience: 0.5 },
    { position: 80, capability: 15, salience: 1 },
  ];
  // Weights 5 and 15: 20 × 1/4 + 80 × 3/4, but for the 1e-8 that KTAB adds to each coalition.
  expect(condorcetForecast(two).forecast).toBeCloseTo(65, 6);
});

test('who weighs nothing neither votes nor is voted on', () => {
  const nobody = { position: 100, capability: 0, salience: 1 };
  const idle = { position: 0, capability: 50, salience: 0 };
  const sole = { position: 30, capability: 1, salience: 0.1 };
  expect(condorcetForecast([nobody, sole, idle])).toEqual({ forecast: 30 });
  expect(condorcetForecast([nobody, idle])).toEqual({ forecast: null, why: 'no actor weighs anything' });
});
