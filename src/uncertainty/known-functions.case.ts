import {
  fillPoints,
  normalQuantile,
  type PointKind,
  type RadialDesign,
  radialColumn,
} from '../numeric/index.ts';

/** Ishigami & Homma (1990) with a = 7, b = 0.1, of points in the unit cube; each input runs from −π to π. */
export function ishigami(u: readonly number[]): number {
  const [x = 0, y = 0, z = 0] = u.map((value) => Math.PI * (2 * value - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

/** Its indices in closed form: V = 1/2 + a²/8 + bπ⁴/5 + b²π⁸/18. */
export const ishigamiIndices = (() => {
  const first = 0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2;
  const second = 49 / 8;
  const both = (0.01 * Math.PI ** 8 * 8) / 225;
  const variance = first + second + both;
  return {
    variance,
    first: [first / variance, second / variance, 0],
    total: [(first + both) / variance, second / variance, both / variance],
    between13: both / variance,
  };
})();

/** Sobol' (1993): the product of (|4u − 2| + a)/(1 + a). */
export function sobolG(u: readonly number[], a: readonly number[]): number {
  return u.reduce(
    (product, value, k) => product * ((Math.abs(4 * value - 2) + (a[k] ?? 0)) / (1 + (a[k] ?? 0))),
    1,
  );
}

/** Its indices: V_k = 1/(3(1 + a_k)²), and 1 + V is the product of 1 + V_k. */
export function sobolGIndices(a: readonly number[]) {
  const parts = a.map((one) => 1 / (3 * (1 + one) ** 2));
  const all = parts.reduce((product, part) => product * (1 + part), 1);
  return {
    variance: all - 1,
    first: parts.map((part) => part / (all - 1)),
    total: parts.map((part) => (part * (all / (1 + part))) / (all - 1)),
  };
}

export const g8 = [0, 1, 4.5, 9, 99, 99, 99, 99];

/** Columns of points in the unit cube. */
export function columnsOf(kind: PointKind, samples: number, dimensions: number, seed = 1): Float64Array[] {
  return Array.from({ length: dimensions }, (_, dimension) => {
    const column = new Float64Array(samples);
    fillPoints(column, { kind, seed, replicate: 0, samples }, { name: `x${dimension}`, dimension });
    return column;
  });
}

/** The same through the normal distribution. */
export function normalColumns(samples: number, dimensions: number, seed = 1): Float64Array[] {
  return columnsOf('scrambled-sobol', samples, dimensions, seed).map((column) => column.map(normalQuantile));
}

export function rowsOf(
  columns: readonly Float64Array[],
  f: (row: readonly number[]) => number,
): Float64Array {
  return Float64Array.from(columns[0] ?? [], (_, run) => f(columns.map((column) => column[run] ?? 0)));
}

/** A function of the unit cube at every point of a design, an array a block. */
export function answers(design: RadialDesign, f: (row: readonly number[]) => number): Float64Array[] {
  return design.blocks.map((block) =>
    rowsOf(
      design.a.map((_, input) => radialColumn(design, block, input)),
      f,
    ),
  );
}
