import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fillPoints,
  morrisTrajectory,
  normalQuantile,
  type PointKind,
  radialColumn,
  radialDesign,
  studentQuantile,
} from './index.ts';

describe('radial designs', () => {
  test.each<PointKind>(['random', 'latin-hypercube', 'scrambled-sobol'])(
    '%s: a part alone is that part of the whole, and blocks swap whole groups',
    (kind) => {
      const points = { kind, seed: 4, replicate: 2, samples: 32 };
      const groupOf = Int32Array.of(0, 1, 0);
      const whole = radialDesign(['x', 'y', 'z'], points, { groupOf, second: true });
      const part = radialDesign(['x', 'y', 'z'], points, { groupOf, first: 8, rows: 8 });
      expect(part.a.map((column) => [...column])).toEqual(
        whole.a.map((column) => [...column.subarray(8, 16)]),
      );
      expect(whole.blocks.length).toBe(6);
      const from = (kindOfBlock: 'ab' | 'ba', group: number) =>
        [0, 1, 2].map((input) =>
          radialColumn(whole, { kind: kindOfBlock, group }, input) === whole.a[input] ? 'a' : 'b',
        );
      expect(from('ab', 0)).toEqual(['b', 'a', 'b']);
      expect(from('ba', 0)).toEqual(['a', 'b', 'a']);
      expect(from('ab', 1)).toEqual(['a', 'b', 'a']);
    },
  );
  test('adding an input moves no other column of random points and hypercubes', () => {
    for (const kind of ['random', 'latin-hypercube'] as const) {
      const points = { kind, seed: 4, replicate: 0, samples: 16 };
      const few = radialDesign(['x', 'y'], points);
      const more = radialDesign(['w', 'x', 'y'], points);
      expect([...(more.b[1] as Float64Array)]).toEqual([...(few.b[0] as Float64Array)]);
    }
  });
  test("more inputs than there are dimensions of Sobol' points have random columns beside the net", () => {
    const names = Array.from({ length: 600 }, (_, k) => `x${k}`);
    const of = (samples: number, replicate = 0) =>
      radialDesign(names, { kind: 'scrambled-sobol', seed: 1, replicate, samples });
    const [design, longer, other] = [of(64), of(128), of(64, 1)];
    expect(new Set([...design.a, ...design.b].map((column) => column.join())).size).toBe(1200);
    for (const k of [0, 424, 599]) {
      expect([...(longer.b[k] as Float64Array).subarray(0, 64)]).toEqual([...(design.b[k] as Float64Array)]);
      expect(other.b[k]).not.toEqual(design.b[k]);
    }
  });
  test('replicates differ', () => {
    for (const kind of ['random', 'latin-hypercube', 'scrambled-sobol'] as const) {
      const [one, other] = [0, 1].map((replicate) => {
        const out = new Float64Array(8);
        fillPoints(out, { kind, seed: 1, replicate, samples: 8 }, { name: 'x', dimension: 0 });
        return [...out];
      });
      expect(one).not.toEqual(other);
    }
  });
  test('groups must be given for all inputs', () => {
    const points = { kind: 'random', seed: 4, replicate: 0, samples: 16 } as const;
    expect(() => radialDesign(['x', 'y'], points, { groupOf: Int32Array.of(0) })).toThrow(
      '1 groups for 2 inputs',
    );
  });
});

describe('Morris trajectories', () => {
  test('each moves every input once, by half, on the grid and inside the cube', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(2, 4, 6, 8),
        fc.nat(),
        fc.nat(99),
        (inputs, levels, seed, trajectory) => {
          const points = morrisTrajectory({ inputs, levels, seed }, trajectory);
          const moved = new Set<number>();
          for (let row = 1; row <= inputs; row++)
            for (let input = 0; input < inputs; input++) {
              const [before, after] = [points[(row - 1) * inputs + input], points[row * inputs + input]];
              if (before === after) continue;
              moved.add(input);
              expect(Math.abs((after as number) - (before as number))).toBeCloseTo(0.5, 12);
            }
          expect(moved.size).toBe(inputs);
          for (const u of points) {
            expect(u).toBeGreaterThan(0);
            expect(u).toBeLessThan(1);
            expect(Math.abs((u * levels - 0.5) % 1)).toBeCloseTo(0, 9);
          }
        },
      ),
    );
  });
  test('odd numbers of levels are refused', () => {
    expect(() => morrisTrajectory({ inputs: 2, levels: 5, seed: 1 }, 0)).toThrow(
      '5 levels of a Morris design',
    );
  });
});

describe("Student's t", () => {
  // As tables print them; with one degree it is Cauchy's tan(π(p − ½)), and with many the normal.
  test.each([
    [0.975, 7, 2.364624251592785],
    [0.95, 4, 2.131846786326649],
    [0.025, 2, -4.302652729911275],
    [0.995, 3, 5.840909309732985],
    [0.9, 1, Math.tan(0.4 * Math.PI)],
  ])('%d with %d degrees', (probability, degrees, value) => {
    expect(studentQuantile(probability, degrees)).toBeCloseTo(value, 9);
  });
  test('is the normal with many degrees', () => {
    expect(studentQuantile(0.975, 1e7)).toBeCloseTo(normalQuantile(0.975), 6);
  });
});
