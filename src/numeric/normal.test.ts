import { expect, test } from 'vitest';
import { logNormalTail, normalUpperQuantile } from './normal.ts';

/** Upper tails of the standard normal (Abramowitz and Stegun 1964, table 26.1 and 26.2, to the digits of a double). */
test.each([
  [2.5, 0.006209665325776135],
  [3, 0.0013498980316300946],
  [5, 2.866515718791939e-7],
])('the tail beyond %d is known to the last digits', (x, tail) => {
  expect(Math.abs(Math.exp(logNormalTail(x)) / tail - 1)).toBeLessThan(4e-15);
});

test('far beyond what a double holds, the quantile of a tail has that tail', () => {
  for (const logTail of [-700, -735, -800, -1500, -3000, -3500, -1e4, -1e6])
    expect(Math.abs(logNormalTail(normalUpperQuantile(logTail)) / logTail - 1)).toBeLessThan(2e-15);
});
