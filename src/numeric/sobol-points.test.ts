import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../test/shared-data.ts';
import { counts } from './counts.case.ts';
import { fillScrambledSobol, fillSobol, mean, sobolDirections, sobolWord } from './index.ts';

const goldens = sharedFolder('golden/uncertainty');

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
