import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../test/shared-data.ts';
import {
  fillLatinHypercube,
  fillPoints,
  fillScrambledSobol,
  fillSobol,
  mean,
  morrisTrajectory,
  normalQuantile,
  orderKey,
  type PointKind,
  placeInOrder,
  radialColumn,
  radialDesign,
  sobolDirections,
  sobolWord,
  studentQuantile,
} from './index.ts';

const goldens = sharedFolder('golden/uncertainty');

/** How many points fall into each of `cells` equal parts. */
function counts(points: Float64Array, cells: number): Int32Array {
  const found = new Int32Array(cells);
  for (const u of points) {
    const cell = Math.floor(u * cells);
    found[cell] = (found[cell] ?? 0) + 1;
  }
  return found;
}

function scrambled(dimension: number, samples: number, seed = 1, replicate = 0, first = 0): Float64Array {
  const out = new Float64Array(samples);
  fillScrambledSobol(out, { seed, replicate, dimension }, first);
  return out;
}

const unit = (dimension: number, index: number) => sobolWord(sobolDirections(dimension), index) / 2 ** 32;

describe("Sobol' points", () => {
  test('the first eight in three dimensions are those that Bratley & Fox (1988) print', () => {
    const points = Array.from({ length: 8 }, (_, index) => [0, 1, 2].map((d) => unit(d, index)));
    expect(points).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
    ]);
  });
  test('each of the 1,024 dimensions has every interval of 2^-10 once among 1,024 points', () => {
    for (let dimension = 0; dimension < 1024; dimension++) {
      const out = new Float64Array(1024);
      fillSobol(out, dimension);
      expect(counts(out, 1024).every((count) => count === 1)).toBe(true);
    }
  });
  test('a run in Gray code is the same as each point alone, wherever it starts', () => {
    fc.assert(
      fc.property(fc.nat(1023), fc.nat(100_000), (dimension, first) => {
        const out = new Float64Array(16);
        fillSobol(out, dimension, first);
        for (const [k, u] of out.entries()) expect(u).toBe(unit(dimension, first + k) + 2 ** -33);
        const later = scrambled(dimension, 5, 3, 1, first + 11);
        expect([...scrambled(dimension, 16, 3, 1, first).subarray(11)]).toEqual([...later]);
      }),
    );
  });
  test('dimensions and places that do not exist are refused', () => {
    expect(() => sobolDirections(1024)).toThrow(
      "dimension 1024 of Sobol' points; those from 0 to 1023 exist",
    );
    expect(() => fillSobol(new Float64Array(1), 0, -1)).toThrow('from -1');
    expect(() => fillSobol(new Float64Array(2), 0, 2 ** 31 - 1)).toThrow('there are those from 0 to 2^31');
  });
  goldens.test("agree with scipy's", () => {
    const golden = JSON.parse(goldens.text('sobol-sequence.json'));
    for (const [index, point] of (golden.first_64_points_d20 as number[][]).entries())
      expect(point.map((_, d) => unit(d, index))).toEqual(point);
    const { indices, dims_1based: dims, values } = golden.d1000;
    for (const [k, index] of (indices as number[]).entries())
      expect((dims as number[]).map((d) => unit(d - 1, index))).toEqual(values[k]);
    const far = golden['points_at_index_2^20-1_d8'] as number[];
    expect(far.map((_, d) => unit(d, 2 ** 20 - 1))).toEqual(far);
    const other = golden.point_at_index_123456_d8 as number[];
    expect(other.map((_, d) => unit(d, 123_456))).toEqual(other);
    const checks = golden['per_dim_weighted_checksum_2^16_d50'].values as number[];
    for (const [d, wanted] of checks.entries()) {
      const out = new Float64Array(65_536);
      fillSobol(out, d);
      const sum = out.reduce((so, u, i) => so + ((i % 97) + 1) * (u - 2 ** -33), 0);
      expect(sum, `dimension ${d}`).toBeCloseTo(wanted, 6);
    }
  });
  goldens.test('have the direction numbers of Joe & Kuo', () => {
    const golden = JSON.parse(goldens.text('joe-kuo-6-first-1024.json')) as { vinit: number[][] };
    for (const [d, m] of golden.vinit.entries())
      expect([...sobolDirections(d).subarray(0, m.length)].map((v, k) => v / 2 ** (31 - k))).toEqual(m);
  });
});

describe("scrambled Sobol' points", () => {
  test('keep the net: every interval of 2^-m holds one of 2^m points, from any multiple of 2^m on', () => {
    fc.assert(
      fc.property(fc.nat(1023), fc.nat(), fc.nat(9), fc.nat(40), fc.nat(10), (d, seed, replicate, run, m) => {
        const points = scrambled(d, 2 ** m, seed, replicate, run * 2 ** m);
        expect(counts(points, 2 ** m).every((count) => count === 1)).toBe(true);
        expect(points.every((u) => u > 0 && u < 1)).toBe(true);
      }),
    );
  });
  test('keep the net in two dimensions: every elementary rectangle of area 2^-m holds one point', () => {
    const [x, y] = [scrambled(0, 256, 5), scrambled(1, 256, 5)];
    for (let bits = 0; bits <= 8; bits++) {
      const cell = x.map(
        (u, i) =>
          Math.floor(u * 2 ** bits) * 2 ** (8 - bits) + Math.floor((y[i] as number) * 2 ** (8 - bits)),
      );
      expect(new Set(cell).size).toBe(256);
    }
  });
  test('each point is uniform over the replicates, and two points of one part are independent below it', () => {
    const replicates = Array.from({ length: 4000 }, (_, replicate) => scrambled(3, 4, 11, replicate));
    for (const point of [0, 1, 3]) {
      const found = counts(
        Float64Array.from(replicates, (one) => one[point] as number),
        20,
      );
      // χ² of 19 degrees of freedom is above 43.8 once in a thousand.
      const chiSquare = found.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
      expect(chiSquare).toBeLessThan(43.8);
    }
    // Owen (1997): within their quarters, the places of two points have no correlation.
    const within = (k: number) => replicates.map((one) => ((one[k] as number) * 4) % 1);
    const [a, b] = [within(0), within(1)];
    expect(Math.abs(mean(a.map((u, i) => 12 * (u - 0.5) * ((b[i] as number) - 0.5))))).toBeLessThan(0.06);
  });
  test('the mean of a smooth function errs by N^-3/2, and the replicates show the error', () => {
    const errors = [64, 1024].map((samples) => {
      const found = Array.from({ length: 50 }, (_, replicate) => {
        const [x, y] = [scrambled(0, samples, 2, replicate), scrambled(1, samples, 2, replicate)];
        return mean(x.map((u, i) => u * u + Math.exp(u) * (y[i] as number))) - (1 / 3 + (Math.E - 1) / 2);
      });
      return Math.sqrt(mean(found.map((error) => error * error)));
    }) as [number, number];
    // Sixteen times the points: plain draws would gain 4, and Owen's rate is 64.
    expect(errors[0] / errors[1]).toBeGreaterThan(30);
  });
});

describe('Latin hypercubes', () => {
  test('every stratum holds one point of every column', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.nat(), fc.string(), (samples, seed, name) => {
        const out = new Float64Array(samples);
        fillLatinHypercube(out, { seed, replicate: 0, name, samples });
        expect(counts(out, samples).every((count) => count === 1)).toBe(true);
        const from = samples >> 1;
        const part = new Float64Array(samples - from);
        fillLatinHypercube(part, { seed, replicate: 0, name, samples }, from);
        expect([...part]).toEqual([...out.subarray(from)]);
      }),
    );
  });
  test('the last stratum of the largest hypercube keeps its point below 1', () => {
    const samples = 2 ** 24;
    const out = new Float64Array(50_000);
    fillLatinHypercube(out, { seed: 1, replicate: 0, name: 'x', samples }, samples - out.length);
    expect(out.every((u) => u > 0 && u < 1)).toBe(true);
  });
  test('columns are uncorrelated, as if shuffled', () => {
    const samples = 1000;
    const columns = Array.from({ length: 20 }, (_, k) => {
      const out = new Float64Array(samples);
      fillLatinHypercube(out, { seed: 3, replicate: 0, name: `x${k}`, samples });
      return out;
    });
    const scaled = columns.flatMap((x, a) =>
      columns.slice(0, a).map((y) => {
        const covariance = mean(x.map((u, i) => (u - 0.5) * ((y[i] as number) - 0.5)));
        return 12 * covariance * Math.sqrt(samples);
      }),
    );
    expect(Math.sqrt(mean(scaled.map((r) => r * r)))).toBeCloseTo(1, 0);
    expect(Math.max(...scaled.map(Math.abs))).toBeLessThan(4.5);
  });
  test('all orders of four come up, about equally often', () => {
    const found = new Map<string, number>();
    for (let seed = 0; seed < 24_000; seed++) {
      const key = orderKey(seed, 'x', 4);
      const order = [0, 1, 2, 3].map((index) => placeInOrder(key, index)).join('');
      found.set(order, (found.get(order) ?? 0) + 1);
    }
    expect(found.size).toBe(24);
    expect(Math.min(...found.values())).toBeGreaterThan(600);
  });
  test('sizes that cannot be made are refused', () => {
    const key = { seed: 1, replicate: 0, name: 'x', samples: 0 };
    expect(() => fillLatinHypercube(new Float64Array(0), key)).toThrow('from 1 to 2^24 can be made');
    expect(() => fillLatinHypercube(new Float64Array(3), { ...key, samples: 2 })).toThrow(
      'points 0 to 3 of a Latin hypercube of 2',
    );
  });
});

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
