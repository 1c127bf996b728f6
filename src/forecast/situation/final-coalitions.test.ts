import { describe, expect, test } from 'vitest';
import { finalCoalitions } from './final-coalitions.ts';

describe('coalitions at the end', () => {
  const share = (n: number) => Array.from({ length: n }, () => ({ weightShare: 1 / n }));
  test('join neighbours that are narrowest together, and are never wider than asked', () => {
    // 0 and 4 are within 5, but 4 and 6 are nearer to each other.
    expect(finalCoalitions(share(4), [6, 0, 4, 90], 5).map(({ members }) => members)).toEqual([
      [1],
      [2, 0],
      [3],
    ]);
    expect(finalCoalitions(share(3), [0, 5, 10], 5).map(({ members }) => members)).toEqual([[0, 1], [2]]);
    expect(finalCoalitions([], [], 5)).toEqual([]);
  });
});
