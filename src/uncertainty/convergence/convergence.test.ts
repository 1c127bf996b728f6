import { describe, expect, test } from 'vitest';
import { radialDesign } from '../../numeric/index.ts';
import { type ReplicatedIndices, replicatedIndices, sobolIndices } from '../indices/index.ts';
import { answers, ishigami, ishigamiIndices } from '../known-functions.case.ts';
import { levelOfLook, lookSizes, untilConverged } from './index.ts';

const names = ['x', 'y', 'z'];

/** Ishigami's indices from eight scrambles; f may fail or be another. */
function estimateAt(f: (row: readonly number[]) => number, seed = 1) {
  return (samples: number, level: number): ReplicatedIndices =>
    replicatedIndices(
      Array.from({ length: 8 }, (_, replicate) => {
        const design = radialDesign(names, { kind: 'scrambled-sobol', seed, replicate, samples });
        const [a, b, ...ab] = answers(design, f) as [Float64Array, Float64Array, ...Float64Array[]];
        return sobolIndices({ a, b, ab });
      }),
      { level },
    );
}

describe('convergence', () => {
  test('stops once the intervals are narrow and the same inputs matter', () => {
    const found = untilConverged(estimateAt(ishigami), { first: 16, budget: 4096 });
    expect(found.kind).toBe('converged');
    const last = found.looks.at(-1);
    expect(last?.worstHalfWidth).toBeLessThanOrEqual(0.05);
    expect(last?.samples).toBeLessThan(4096);
    expect(last?.mattering).toEqual([0, 1, 2]);
    const indices = last?.indices;
    if (indices?.kind === 'indices')
      for (const [k, { total }] of indices.inputs.entries())
        expect(Math.abs(total.value - (ishigamiIndices.total[k] ?? 9))).toBeLessThan(0.05);
  });
  test('spends the budget where they do not become narrow', () => {
    const found = untilConverged(estimateAt(ishigami), { first: 16, budget: 100, width: 1e-6 });
    expect(found.kind).toBe('budget-spent');
    expect(found.looks.map(({ samples }) => samples)).toEqual([16, 32, 64]);
  });
  test('keeps what was found when told to stop', () => {
    const plan = { first: 16, budget: 1024, width: 1e-9 };
    const whole = untilConverged(estimateAt(ishigami), plan);
    const part = untilConverged(estimateAt(ishigami), plan, (looks) => looks.length === 2);
    expect(part.kind).toBe('stopped');
    expect(part.looks).toEqual(whole.looks.slice(0, 2));
  });
  test('never calls a constant converged', () => {
    const found = untilConverged(
      estimateAt(() => 1),
      { first: 4, budget: 32 },
    );
    expect(found.kind).toBe('budget-spent');
    expect(found.looks.every(({ worstHalfWidth }) => worstHalfWidth === null)).toBe(true);
  });
  test('the points of a smaller design are the first of a larger one', () => {
    for (const kind of ['random', 'scrambled-sobol'] as const) {
      const design = (samples: number) => radialDesign(names, { kind, seed: 2, replicate: 1, samples });
      const [small, large] = [design(64), design(256)];
      for (const k of [0, 1, 2]) {
        expect([...(large.a[k] as Float64Array).subarray(0, 64)]).toEqual([...(small.a[k] as Float64Array)]);
        expect([...(large.b[k] as Float64Array).subarray(0, 64)]).toEqual([...(small.b[k] as Float64Array)]);
      }
    }
  });
  test('the level pays for every look', () => {
    expect([1, 2, 10].map(levelOfLook)).toEqual([0.95, 0.975, 0.995]);
    expect(lookSizes({ first: 256, budget: 2048 })).toEqual([256, 512, 1024, 2048]);
    expect(() => lookSizes({ first: 0, budget: 8 })).toThrow('looks from 0 to 8 points');
    expect(() => lookSizes({ first: 16, budget: 8 })).toThrow(
      'the first is a whole number from 1 to the budget',
    );
  });
});
