import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { fillSobol } from '../../numeric/index.ts';
import { columnsOf } from '../known-functions.case.ts';
import { inBox, type PrimBox, prim, quasiP, reappearance } from './index.ts';

const goldens = sharedFolder('golden/uncertainty');

/** Cases are all points above 0.6 of the first input and below 0.5 of the second; the third does nothing. */
const columns = columnsOf('scrambled-sobol', 1024, 3) as [Float64Array, Float64Array, Float64Array];
const cases = Uint8Array.from(columns[0], (x, run) => (x > 0.6 && (columns[1][run] as number) < 0.5 ? 1 : 0));

function lastOf(boxes: readonly PrimBox[]): PrimBox {
  return boxes.at(-1) as PrimBox;
}

describe('PRIM', () => {
  test('finds the corner that the cases fill, and no other input', () => {
    const last = lastOf(prim(columns, cases));
    expect(last.restricted).toEqual([0, 1]);
    expect(last.density).toBe(1);
    expect(last.coverage).toBeGreaterThan(0.85);
    const [first, second] = last.limits;
    if (first?.kind === 'range') expect(first.low).toBeCloseTo(0.6, 1);
    if (second?.kind === 'range') expect(second.high).toBeCloseTo(0.5, 1);
  });
  test('every box of the trajectory counts what is in it, and each is denser than the last', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0.2, max: 0.8, noNaN: true }), (seed, mark) => {
        const inputs = columnsOf('random', 200, 2, seed);
        const found = Uint8Array.from(inputs[0] as Float64Array, (x, run) =>
          x + (inputs[1]?.[run] ?? 0) / 2 > mark ? 1 : 0,
        );
        const boxes = prim(inputs, found, { peel: 0.1 });
        for (const [k, box] of boxes.entries()) {
          const inside = inBox(box.limits, inputs);
          expect(inside.reduce((sum, is) => sum + is, 0)).toBe(box.runs);
          expect(inside.reduce((sum, is, run) => sum + is * (found[run] ?? 0), 0)).toBe(box.cases);
          expect(box.mass).toBeCloseTo(box.runs / 200, 12);
          if (k > 0) expect(box.density).toBeGreaterThan(boxes[k - 1]?.density ?? 1);
          expect(box.mass).toBeGreaterThanOrEqual(0.05);
        }
      }),
      { numRuns: 30 },
    );
  });
  test('does not depend on the order of runs', () => {
    const turn = (k: number) => (k * 77 + 5) % 1024;
    const moved = columns.map((column) => column.map((_, k) => column[turn(k)] as number));
    expect(
      prim(
        moved,
        cases.map((_, k) => cases[turn(k)] as number),
      ),
    ).toEqual(prim(columns, cases));
  });
  test('peels categories one at a time', () => {
    const kinds = columns[2].map((value) => Math.floor(4 * value));
    const found = Uint8Array.from(columns[0], (x, run) =>
      x > 0.5 && (kinds[run] === 1 || kinds[run] === 3) ? 1 : 0,
    );
    const last = lastOf(prim([columns[0], kinds], found, { categorical: [false, true] }));
    expect(last.limits[1]).toEqual({ kind: 'categories', allowed: [1, 3] });
    expect(last.density).toBe(1);
    expect(quasiP([columns[0], kinds], found, last).map(({ input, end }) => `${input} ${end}`)).toEqual([
      '0 low',
      '1 categories',
    ]);
  });
  test('steps over ties: an input of two values is peeled as a whole or not at all', () => {
    const flag = columns[0].map((x) => (x > 0.6 ? 1 : 0));
    const last = lastOf(prim([flag, columns[2]], Uint8Array.from(flag)));
    expect(last).toMatchObject({ restricted: [0], density: 1, coverage: 1 });
    expect(last.limits[0]).toEqual({ kind: 'range', low: 0.5, high: 1 });
  });
  test('pastes back what was peeled for nothing', () => {
    const boxes = prim(columns, cases, { peel: 0.35, paste: 0.05 });
    const pasted = boxes.filter((box, k) => k > 0 && box.runs > (boxes[k - 1]?.runs ?? 0));
    for (const box of pasted) expect(box.density).toBeLessThanOrEqual(1);
  });
  test('looks at the runs it is told to, for a second box', () => {
    const first = lastOf(prim(columns, cases));
    const among = inBox(first.limits, columns).map((is) => 1 - is);
    const [start] = prim(columns, cases, { among });
    expect(start?.runs).toBe(1024 - first.runs);
    expect(start?.coverage).toBeCloseTo(1 - first.coverage, 12);
  });
  test('by hand: quasi-p of two cases in two runs at a density of one half is a quarter', () => {
    const x = Float64Array.of(1, 2, 3, 4);
    const found = Uint8Array.of(0, 0, 1, 1);
    const box = lastOf(prim([x], found, { peel: 0.3, leastMass: 0.5 }));
    expect(quasiP([x], found, box)).toMatchObject([{ input: 0, end: 'low' }]);
    expect(quasiP([x], found, box)[0]?.p).toBeCloseTo(0.25, 12);
  });
  test('shows which inputs come back in halves', () => {
    const noisy = cases.map((one, run) => (((columns[2][run] as number) * 997) % 1 < 0.05 ? 1 - one : one));
    const again = reappearance(columns, noisy, lastOf(prim(columns, noisy)));
    expect(again[0]).toBe(1);
    expect(again[1]).toBe(1);
  });
  test('refuses shares that peel nothing or half, and inputs of other length', () => {
    expect(() => prim(columns, cases, { peel: 0 })).toThrow('peel 0; it lies between 0 and 0.5');
    expect(() => prim(columns, cases, { paste: 0.5 })).toThrow('paste 0.5');
    expect(() => prim([columns[0]], new Uint8Array(3))).toThrow('1024 and 3 runs in one box');
  });
});

goldens.describe('PRIM beside EMA workbench', () => {
  interface Step {
    readonly n: number;
    readonly k: number;
    readonly coverage: number;
    readonly density: number;
    readonly mass: number;
    readonly res_dim: number;
  }
  const compare = (boxes: readonly PrimBox[], steps: readonly Step[]) => {
    expect(boxes.map(({ runs, cases: k, restricted }) => [runs, k, restricted.length])).toEqual(
      steps.map(({ n, k, res_dim }) => [n, k, res_dim]),
    );
    for (const [i, box] of boxes.entries()) {
      expect(box.coverage).toBeCloseTo(steps[i]?.coverage ?? 9, 12);
      expect(box.density).toBeCloseTo(steps[i]?.density ?? 9, 12);
      expect(box.mass).toBeCloseTo(steps[i]?.mass ?? 9, 12);
    }
  };
  const limitsOf = (box: PrimBox | undefined, names: readonly string[]) =>
    Object.fromEntries(
      (box?.limits ?? []).map((limit, k) => [
        names[k],
        limit.kind === 'range' ? [limit.low, limit.high] : [],
      ]),
    );
  test("Bryant & Lempert's data: all boxes, twice, at two shares", () => {
    const data = JSON.parse(goldens.text('prim-bryant-data.json'));
    const golden = JSON.parse(goldens.text('prim-bryant.json'));
    const names = data.columns as string[];
    const inputs = names.map((_, k) => Float64Array.from(data.x as number[][], (row) => row[k] as number));
    const found = Uint8Array.from(data.y);
    for (const [key, peel] of [
      ['alpha_0.1', 0.1],
      ['alpha_0.05', 0.05],
    ] as const) {
      const { first_box: first, second_box: second, qp_values_last: p } = golden[key];
      const boxes = prim(inputs, found, { peel });
      compare(boxes, first.trajectory);
      expect(boxes.map((box) => limitsOf(box, names))).toEqual(first.limits);
      const among = inBox(lastOf(boxes).limits, inputs).map((is) => 1 - is);
      const others = prim(inputs, found, { peel, among });
      compare(others, second.trajectory);
      expect(limitsOf(others.at(-1), names)).toEqual(second.limits_last);
      for (const { input, end, p: ours } of quasiP(inputs, found, lastOf(boxes))) {
        const theirs = p[names[input] as string][end === 'low' ? 0 : 1];
        expect(Math.abs(ours / theirs - 1)).toBeLessThan(1e-8);
      }
    }
  });
  test('points of a net', () => {
    const golden = JSON.parse(goldens.text('prim-synthetic.json'));
    const inputs = [0, 1, 2, 3, 4].map((dimension) => {
      const out = new Float64Array(1024);
      fillSobol(out, dimension);
      return out.map((u) => u - 2 ** -33);
    });
    const [a, , c, , e] = inputs as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
    const found = Uint8Array.from(a, (x, run) =>
      x > 0.55 && (c[run] ?? 1) < 0.4 && (e[run] ?? 1) < 0.9 ? 1 : 0,
    );
    const boxes = prim(inputs, found);
    compare(boxes, golden.trajectory);
    expect(boxes.map((box) => limitsOf(box, ['a', 'b', 'c', 'd', 'e']))).toEqual(golden.limits);
  });
});
