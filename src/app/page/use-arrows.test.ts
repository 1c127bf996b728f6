import { describe, expect, test } from 'vitest';
import { placeTowards } from './use-arrows.ts';

/** Two rows of three, the second a little lower on its left. */
const table = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 200, y: 0 },
  { x: 0, y: 52 },
  { x: 100, y: 50 },
  { x: 200, y: 50 },
];

describe('arrow keys', () => {
  test.each([
    [0, 'ArrowRight', 1],
    [1, 'ArrowDown', 4],
    [3, 'ArrowUp', 0],
    [5, 'ArrowLeft', 4],
    [4, 'ArrowLeft', 3],
    [4, 'Home', 0],
    [1, 'End', 5],
  ] as const)('lead from %i by %s to %i of a table', (at, key, to) => {
    expect(placeTowards(table, at, key)).toBe(to);
  });

  test('lead on where nothing lies that way, and stay at the ends', () => {
    const row = table.slice(0, 3);
    expect(placeTowards(row, 0, 'ArrowDown')).toBe(1);
    expect(placeTowards(row, 2, 'ArrowRight')).toBe(2);
    expect(placeTowards(row, 0, 'ArrowUp')).toBe(0);
  });
});
