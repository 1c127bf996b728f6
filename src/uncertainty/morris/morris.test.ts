import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { morrisTrajectory } from '../../numeric/index.ts';
import { elementaryEffects } from './index.ts';

const goldens = sharedFolder('golden/uncertainty');

function screened(inputs: number, trajectories: number, f: (row: Float64Array) => number) {
  const width = (inputs + 1) * inputs;
  const points = new Float64Array(trajectories * width);
  for (let t = 0; t < trajectories; t++)
    points.set(morrisTrajectory({ inputs, levels: 4, seed: 1 }, t), t * width);
  const outputs = Float64Array.from({ length: trajectories * (inputs + 1) }, (_, row) =>
    f(points.subarray(row * inputs, (row + 1) * inputs)),
  );
  return { points, outputs };
}

describe('elementary effects', () => {
  test('of a linear function are its slopes, with no spread', () => {
    const { points, outputs } = screened(3, 8, ([x = 0, y = 0]) => 5 * x - 2 * y);
    const found = elementaryEffects(points, outputs, 3);
    expect(found.map(({ meanSize }) => Math.round(meanSize * 1e9) / 1e9)).toEqual([5, 2, 0]);
    for (const { standardDeviation, effects } of found) {
      expect(standardDeviation).toBeCloseTo(0, 9);
      expect(effects).toBe(8);
    }
  });
  test('of x² on four levels: half of them 3/8 + 7/8 …, whichever way the step went', () => {
    // Steps from 1/8 to 5/8 and from 3/8 to 7/8: slopes 3/4 and 5/4.
    const { points, outputs } = screened(1, 400, ([x = 0]) => x * x);
    const [only] = elementaryEffects(points, outputs, 1);
    expect(only?.mean).toBeCloseTo(1, 1);
    expect(only?.standardDeviation).toBeCloseTo(0.25, 2);
  });
  test('of an interaction cancel in the mean and show in its size and spread', () => {
    const { points, outputs } = screened(2, 200, ([x = 0, y = 0]) => (x - 0.5) * (y - 0.5));
    const [first] = elementaryEffects(points, outputs, 2);
    expect(Math.abs(first?.mean ?? 9)).toBeLessThan(0.05);
    expect(first?.meanSize).toBeGreaterThan(0.2);
    expect(first?.standardDeviation).toBeGreaterThan(0.2);
  });
  test('leave out steps with a failed run', () => {
    const { points, outputs } = screened(2, 5, ([x = 0]) => x);
    outputs[0] = Number.NaN;
    expect(
      elementaryEffects(points, outputs, 2)
        .map(({ effects }) => effects)
        .sort(),
    ).toEqual([4, 5]);
  });
  test('of points that are no trajectories are refused', () => {
    expect(() => elementaryEffects(new Float64Array(6), new Float64Array(2), 2)).toThrow(
      '6 coordinates and 2 outputs',
    );
    expect(() => elementaryEffects(new Float64Array(6), new Float64Array(3), 2)).toThrow(
      'row 1 of a trajectory moves no input',
    );
  });
  goldens.test('agree with SALib on its points', () => {
    const golden = JSON.parse(goldens.text('morris-salib.json'));
    const found = elementaryEffects(Float64Array.from(golden.X.flat()), Float64Array.from(golden.Y), 8);
    for (const [k, one] of found.entries()) {
      expect(one.mean).toBeCloseTo(golden.mu[k], 10);
      expect(one.meanSize).toBeCloseTo(golden.mu_star[k], 10);
      expect(one.standardDeviation).toBeCloseTo(golden.sigma[k], 10);
    }
  });
});
