import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { fillSobol, radialDesign } from '../../numeric/index.ts';
import { g8, ishigami, ishigamiIndices, sobolG, sobolGIndices } from '../known-functions.case.ts';
import { designOf, outputsOf, varying } from './design.case.ts';
import { type RadialOutputs, sobolIndices } from './index.ts';

const goldens = sharedFolder('golden/uncertainty');

/** The formulas as they are written, each sum on its own. */
function plainly({ a, b, ab, ba = [] }: RadialOutputs) {
  const all = [...a, ...b];
  const mean = all.reduce((sum, y) => sum + y, 0) / all.length;
  const variance = all.reduce((sum, y) => sum + (y - mean) ** 2, 0) / all.length;
  const at = (column: Float64Array | undefined, i: number) => (column?.[i] ?? Number.NaN) - mean;
  const average = (of: (i: number) => number) =>
    Array.from(a, (_, i) => of(i)).reduce((sum, y) => sum + y, 0) / a.length / variance;
  const first = ab.map((one) => average((i) => at(b, i) * (at(one, i) - at(a, i))));
  const total = ab.map((one) => average((i) => (at(a, i) - at(one, i)) ** 2) / 2);
  const jansen = ab.map((one) => 1 - average((i) => (at(b, i) - at(one, i)) ** 2) / 2);
  const second = ba.flatMap((one, j) =>
    ab.flatMap((other, k) =>
      k > j
        ? [
            average((i) => at(one, i) * at(other, i) - at(a, i) * at(b, i)) -
              (first[j] ?? 0) -
              (first[k] ?? 0),
          ]
        : [],
    ),
  );
  return { first, total, jansen, second };
}

describe("Sobol' indices", () => {
  test("of Ishigami's function are those in closed form", () => {
    const found = varying(sobolIndices(outputsOf(designOf(3, 2 ** 16), ishigami)));
    expect(found.variance / ishigamiIndices.variance).toBeCloseTo(1, 3);
    for (const [k, { first, total, firstByJansen }] of found.inputs.entries()) {
      expect(Math.abs(first.value - (ishigamiIndices.first[k] ?? 9))).toBeLessThan(2e-3);
      expect(Math.abs(total.value - (ishigamiIndices.total[k] ?? 9))).toBeLessThan(2e-3);
      expect(Math.abs(firstByJansen - (ishigamiIndices.first[k] ?? 9))).toBeLessThan(5e-3);
    }
    const [between12, between13, between23] = (found.second ?? []).map(({ value }) => value) as [
      number,
      number,
      number,
    ];
    expect(Math.abs(between12)).toBeLessThan(5e-3);
    expect(Math.abs(between13 - ishigamiIndices.between13)).toBeLessThan(5e-3);
    expect(Math.abs(between23)).toBeLessThan(5e-3);
  });
  test("of Sobol's product are those in closed form", () => {
    const wanted = sobolGIndices(g8);
    const found = varying(sobolIndices(outputsOf(designOf(8, 2 ** 14), (row) => sobolG(row, g8))));
    for (const [k, { first, total }] of found.inputs.entries()) {
      expect(Math.abs(first.value - (wanted.first[k] ?? 9))).toBeLessThan(2e-3);
      expect(Math.abs(total.value - (wanted.total[k] ?? 9))).toBeLessThan(2e-3);
    }
  });
  test('of a group are the closed index and the total index of its inputs', () => {
    const points = { kind: 'scrambled-sobol', seed: 1, replicate: 0, samples: 2 ** 14 } as const;
    const design = radialDesign(['x', 'y', 'z'], points, { groupOf: Int32Array.of(0, 1, 0) });
    const found = varying(sobolIndices(outputsOf(design, ishigami)));
    const second = ishigamiIndices.first[1] ?? 9;
    expect(found.inputs.length).toBe(2);
    expect(found.inputs[0]?.first.value).toBeCloseTo(1 - second, 2);
    expect(found.inputs[0]?.total.value).toBeCloseTo(1 - second, 2);
  });
  test('are what the formulas say, on any outputs', () => {
    const column = (rows: number) =>
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: rows, maxLength: rows });
    fc.assert(
      fc.property(
        fc
          .integer({ min: 4, max: 12 })
          .chain((rows) => fc.array(column(rows), { minLength: 8, maxLength: 8 })),
        (columns) => {
          const [a, b, ...others] = columns.map((one) => Float64Array.from(one)) as [
            Float64Array,
            Float64Array,
          ];
          const outputs = { a, b, ab: others.slice(0, 3), ba: others.slice(3) };
          const found = sobolIndices(outputs);
          if (found.kind !== 'indices') return;
          const wanted = plainly(outputs);
          const close = (x: number, y: number | undefined) =>
            expect(Math.abs(x - (y ?? 99))).toBeLessThan(1e-9 * (1 + Math.abs(x)));
          for (const [k, one] of found.inputs.entries()) {
            close(one.first.value, wanted.first[k]);
            close(one.total.value, wanted.total[k]);
            close(one.firstByJansen, wanted.jansen[k]);
          }
          for (const [k, { value }] of (found.second ?? []).entries()) close(value, wanted.second[k]);
        },
      ),
    );
  });
  test('do not change with the order of rows, the zero and the unit of the output', () => {
    const outputs = outputsOf(designOf(3, 256, 'random'), ishigami);
    const changed = (change: (y: number) => number, place: (i: number) => number) => {
      const of = (column: Float64Array) => column.map((_, i) => change(column[place(i)] ?? 0));
      return { a: of(outputs.a), b: of(outputs.b), ab: outputs.ab.map(of) };
    };
    const before = varying(sobolIndices(outputs));
    const after = varying(
      sobolIndices(
        changed(
          (y) => 1e4 - 3 * y,
          (i) => (i * 77 + 5) % 256,
        ),
      ),
    );
    for (const [k, { first, total }] of after.inputs.entries()) {
      expect(first.value).toBeCloseTo(before.inputs[k]?.first.value ?? 9, 8);
      expect(total.value).toBeCloseTo(before.inputs[k]?.total.value ?? 9, 8);
    }
  });
  test('of a constant are none: it is said to be constant', () => {
    const outputs = outputsOf(designOf(2, 64), () => 0.1);
    expect(sobolIndices(outputs)).toMatchObject({ kind: 'constant', rows: 64, dropped: 0 });
  });
  test('leave out the whole row of a failed run, and are refused above one row in twenty', () => {
    const outputs = outputsOf(designOf(3, 1000, 'random'), ishigami);
    const failing = (count: number) => ({
      ...outputs,
      ab: outputs.ab.map((column, j) => column.map((y, i) => (j === 1 && i < count ? Number.NaN : y))),
    });
    const without = (column: Float64Array) => column.subarray(50);
    const kept = {
      a: without(outputs.a),
      b: without(outputs.b),
      ab: outputs.ab.map(without),
      ba: outputs.ba?.map(without) ?? [],
    };
    expect(sobolIndices(failing(50))).toEqual({ ...sobolIndices(kept), dropped: 50 });
    expect(sobolIndices(failing(51))).toEqual({
      kind: 'too-many-failures',
      rows: 949,
      dropped: 51,
      allowed: 0.05,
    });
  });
  test('blocks of different length are refused', () => {
    expect(() => sobolIndices({ a: new Float64Array(3), b: new Float64Array(2), ab: [] })).toThrow(
      '2 and 3 rows in one radial design',
    );
  });
});

goldens.describe('beside SALib and a slow reference on the same points', () => {
  const golden = goldens.isThere
    ? JSON.parse(goldens.text('sobol-estimates-salib.json').replaceAll('NaN', 'null'))
    : {};
  const cases = [
    ...(golden.ishigami ?? []).map((one: unknown) => ({ name: 'ishigami', inputs: 3, f: ishigami, one })),
    ...(golden.sobol_g8 ?? []).map((one: unknown) => ({
      name: 'sobol g8',
      inputs: 8,
      f: (row: readonly number[]) => sobolG(row, g8),
      one,
    })),
  ];
  test('first, total and both cross-checks', () => {
    expect(cases.length).toBe(5);
    for (const { inputs, f, one } of cases) {
      const { N, own, SALib } = one;
      const base = Array.from({ length: 2 * inputs }, (_, dimension) => {
        const out = new Float64Array(N);
        fillSobol(out, dimension);
        return out.map((u) => u - 2 ** -33);
      });
      const design = { ...designOf(inputs, N), a: base.slice(0, inputs), b: base.slice(inputs) };
      const found = varying(sobolIndices(outputsOf(design, f)));
      expect(found.variance).toBeCloseTo(own.varY_AB, 9);
      expect(found.mean).toBeCloseTo(own.mean_AB, 9);
      for (const [k, { first, total, firstByJansen }] of found.inputs.entries()) {
        expect(first.value).toBeCloseTo(own.S1_saltelli2010_centred[k], 9);
        expect(total.value).toBeCloseTo(own.ST_jansen[k], 9);
        expect(firstByJansen).toBeCloseTo(own.S1_jansen[k], 9);
        // SALib centres by the mean of all blocks.
        expect(Math.abs(first.value - SALib.S1[k])).toBeLessThan(0.05);
        expect(total.value).toBeCloseTo(SALib.ST[k], 9);
      }
      for (const {
        groups: [j, k],
        value,
      } of found.second ?? [])
        expect(Math.abs(value - SALib.S2[j][k])).toBeLessThan(0.05);
    }
  });
  test('closed forms', () => {
    const analytic = JSON.parse(goldens.text('analytic-indices.json'));
    const wanted = sobolGIndices(analytic.sobol_g8.a);
    for (const k of [0, 1, 2, 3, 4]) {
      expect(wanted.first[k]).toBeCloseTo(analytic.sobol_g8.S1[k], 12);
      expect(wanted.total[k]).toBeCloseTo(analytic.sobol_g8.ST[k], 12);
    }
    for (const k of [0, 1, 2]) expect(ishigamiIndices.total[k]).toBeCloseTo(analytic.ishigami.ST[k], 12);
  });
});
