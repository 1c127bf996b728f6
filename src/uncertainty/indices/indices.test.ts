import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { fillSobol, type PointKind, type RadialDesign, radialDesign } from '../../numeric/index.ts';
import { answers, g8, ishigami, ishigamiIndices, sobolG, sobolGIndices } from '../known-functions.case.ts';
import { type RadialOutputs, replicatedIndices, type SobolIndices, sobolIndices } from './index.ts';

const goldens = sharedFolder('golden/uncertainty');

function outputsOf(design: RadialDesign, f: (row: readonly number[]) => number): RadialOutputs {
  const [a, b, ...others] = answers(design, f) as [Float64Array, Float64Array, ...Float64Array[]];
  const ab = others.slice(0, design.groups);
  return others.length > design.groups ? { a, b, ab, ba: others.slice(design.groups) } : { a, b, ab };
}

function designOf(
  inputs: number,
  samples: number,
  kind: PointKind = 'scrambled-sobol',
  seed = 1,
  replicate = 0,
) {
  const names = Array.from({ length: inputs }, (_, k) => `x${k}`);
  return radialDesign(names, { kind, seed, replicate, samples }, { second: true });
}

function varying(found: SobolIndices): Extract<SobolIndices, { kind: 'indices' }> {
  if (found.kind !== 'indices') throw new Error(found.kind);
  return found;
}

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

describe('intervals', () => {
  test('of resampled random rows hold the truth nineteen times in twenty', () => {
    const tries = Array.from({ length: 100 }, (_, seed) =>
      varying(sobolIndices(outputsOf(designOf(3, 512, 'random', seed), ishigami), { resamples: 100, seed })),
    );
    for (const k of [0, 1, 2]) {
      const held = tries.filter(({ inputs }) => {
        const { low, high } = inputs[k]?.total ?? { low: null, high: null };
        const wanted = ishigamiIndices.total[k] ?? 9;
        return (low ?? 9) < wanted && wanted < (high ?? 0);
      });
      expect(held.length).toBeGreaterThanOrEqual(88);
    }
  });
  test('of eight scrambles hold the truth, and are far narrower than resampling would say', () => {
    const tries = Array.from({ length: 40 }, (_, seed) => {
      const replicates = Array.from({ length: 8 }, (_, replicate) =>
        sobolIndices(
          outputsOf(designOf(3, 256, 'scrambled-sobol', seed, replicate), ishigami),
          seed === 0 ? { resamples: 100 } : {},
        ),
      );
      return { one: varying(replicates[0] as SobolIndices), all: replicatedIndices(replicates) };
    });
    for (const k of [0, 1, 2]) {
      const held = tries.filter(({ all }) => {
        if (all.kind !== 'indices') return false;
        const { low, high } = all.inputs[k]?.first ?? { low: null, high: null };
        const wanted = ishigamiIndices.first[k] ?? 9;
        return (low ?? 9) < wanted && wanted < (high ?? -9);
      });
      expect(held.length).toBeGreaterThanOrEqual(33);
    }
    const width = (one: { low: number | null; high: number | null } | undefined) =>
      (one?.high ?? 0) - (one?.low ?? 0);
    const [{ one, all }] = tries as [(typeof tries)[number]];
    if (all.kind !== 'indices') throw new Error(all.kind);
    expect(width(all.inputs[1]?.first)).toBeLessThan(width(one.inputs[1]?.first) / 3);
  });
  test('of replicates by hand: 1, 2 and 3 give 2 ± t₂ · 1/√3', () => {
    const of = (value: number): SobolIndices => ({
      kind: 'indices',
      mean: 0,
      variance: 1,
      inputs: [
        {
          first: { value, low: null, high: null },
          total: { value, low: null, high: null },
          firstByJansen: value,
        },
      ],
      second: null,
      rows: 4,
      dropped: 0,
    });
    const found = replicatedIndices([of(1), of(2), of(3)]);
    expect(found).toMatchObject({ kind: 'indices', replicates: 3, rows: 12 });
    if (found.kind === 'indices')
      expect(found.inputs[0]?.first.high).toBeCloseTo(2 + 4.302652729911275 / Math.sqrt(3), 8);
  });
  test('of replicates of which some do not vary are not given', () => {
    const constant = sobolIndices(outputsOf(designOf(2, 64), () => 1));
    const varied = sobolIndices(outputsOf(designOf(2, 64), ([x = 0]) => x));
    expect(replicatedIndices([constant, constant])).toMatchObject({ kind: 'constant', value: 1 });
    expect(replicatedIndices([constant, varied, varied])).toEqual({
      kind: 'too-few-replicates',
      varying: 2,
      replicates: 3,
    });
    expect(replicatedIndices([varied])).toMatchObject({ kind: 'too-few-replicates' });
    const failed = sobolIndices(outputsOf(designOf(2, 64), () => Number.NaN));
    expect(failed.kind).toBe('too-many-failures');
    expect(replicatedIndices([failed, varied])).toMatchObject({ kind: 'too-many-failures', dropped: 64 });
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
