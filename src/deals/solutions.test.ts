import { expect, test } from 'vitest';
import { solutionsAmong } from './solutions.ts';

test('a gain that is only rounding is none: who cannot gain in the zone does not count in shares', () => {
  // 0.1 + 0.2 exceeds 0.3 by rounding alone.
  const points = [
    { values: [0.1 + 0.2, 0.2], package: [0] },
    { values: [0.3, 0.6], package: [1] },
  ];
  const { kalaiSmorodinsky, relativeUtilitarian } = solutionsAmong(points, [0.3, 0]);
  expect(kalaiSmorodinsky?.package).toEqual([1]);
  expect(kalaiSmorodinsky?.value).toBe(1);
  expect(relativeUtilitarian?.package).toEqual([1]);
});
