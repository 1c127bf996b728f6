import { expect, test } from 'vitest';
import { type WorkState, workAt, workBegun } from './work-state.ts';

const told = (steps: readonly (readonly [done: number, total: number, second: number])[]): WorkState =>
  steps.reduce(
    (state, [done, total, second]) => workAt(state, { done, total, phase: `${done}` }, 1000 * second),
    workBegun,
  );

test('what is left is told from the second part on, at the pace so far', () => {
  expect(told([[0, 9, 5]]).left).toBeNull();
  expect(
    told([
      [0, 9, 5],
      [1, 9, 7],
    ]).left,
  ).toBe(16);
  expect(
    told([
      [0, 9, 5],
      [1, 9, 7],
      [4, 9, 9],
    ]).left,
  ).toBe(5);
});

test('another total, or the same begun anew, has a pace of its own', () => {
  const first = [
    [0, 4, 0],
    [4, 4, 40],
  ] as const;
  expect(told([...first, [0, 2, 41]]).left).toBeNull();
  expect(told([...first, [0, 2, 41], [1, 2, 44]]).left).toBe(3);
  expect(told([...first, [1, 4, 41], [2, 4, 44]]).left).toBe(6);
});

test('less than a second is not worth a word, nor is work that is done or says no total', () => {
  expect(
    told([
      [0, 10, 0],
      [9, 10, 8],
    ]).left,
  ).toBeNull();
  expect(
    told([
      [0, 2, 0],
      [2, 2, 80],
    ]).left,
  ).toBeNull();
  expect(told([[0, 0, 8]]).left).toBeNull();
});
