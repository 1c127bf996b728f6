import { describe, expect, test } from 'vitest';
import { failingBox } from './failing-box.ts';

const uniform = (seed: number, samples: number) =>
  Float64Array.from({ length: samples }, (_, s) => {
    const x = Math.sin(12.9898 * (s + 1) + 78.233 * seed) * 43758.5453;
    return x - Math.floor(x);
  });

describe('where an answer fails', () => {
  const samples = 2000;
  const columns = [uniform(1, samples), uniform(2, samples), uniform(3, samples)];
  const [x = new Float64Array(), y = new Float64Array()] = columns;
  const marks = x.map((value, s) => (value > 0.7 && (y[s] ?? 0) < 0.4 ? 0 : 1));
  const answer = { marks: Uint8Array.from(marks), distance: x };
  const draws = { samples, columns };

  test('is a corner, told by its two ends and by nothing else', () => {
    const found = failingBox(draws, null, answer, [0, 1, 2]);
    expect(found?.outcome).toBe('fails');
    const ends = found?.limits.map(({ input, low, high }) => [input, low === null, high === null]);
    expect(ends).toEqual([
      [0, false, true],
      [1, true, false],
    ]);
    expect(Math.abs((found?.limits[0]?.low ?? 0) - 0.7)).toBeLessThan(0.03);
    expect(Math.abs((found?.limits[1]?.high ?? 0) - 0.4)).toBeLessThan(0.03);
    expect(found?.density).toBeGreaterThan(0.9);
    expect(found?.coverage).toBeGreaterThan(0.9);
    expect(found?.mass).toBeCloseTo(
      (found?.share ?? 0) * ((found?.coverage ?? 0) / (found?.density ?? 1)),
      9,
    );
  });

  test('is told by weights: draws that weigh nothing have no part in it', () => {
    // Where y is large nothing weighs, so that the first input alone says where it fails.
    const weights = y.map((value) => (value < 0.4 ? 1 : 0));
    const found = failingBox(draws, weights, answer, [0, 2]);
    expect(found?.limits.map(({ input }) => input)).toEqual([0]);
    expect(found?.share).toBeCloseTo(0.3, 1);
    expect(found?.density).toBeGreaterThan(0.9);
  });

  test('where it mostly fails is where it passes; a rare outcome has no box', () => {
    const other = { ...answer, marks: answer.marks.map((mark) => 1 - mark) };
    expect(failingBox(draws, null, other, [0, 1])?.outcome).toBe('passes');
    const rare = { ...answer, marks: answer.marks.map((_, s) => (s < 20 ? 0 : 1)) };
    expect(failingBox(draws, null, rare, [0, 1])).toBeNull();
    expect(failingBox(draws, null, { ...answer, marks: answer.marks.fill(1) }, [0])).toBeNull();
  });
});
