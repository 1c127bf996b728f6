import { sortedQuantile } from '../../numeric/index.ts';

/** A regression on several inputs: what its coefficients multiply, and what their roughness costs. */
export interface Basis {
  readonly columns: number;
  /** Row-major, a row a run; the first column is 1. */
  readonly design: Float64Array;
  /** Quadratic form of the roughness, columns × columns, scaled like the design. */
  readonly penalty: Float64Array;
}

/** Knots of each spline, and how many inputs at most are also joined in pairs. */
const knotCount = 10;
const mostInPairs = 12;

/**
 * Natural cubic splines of each input, added, and the product of each two (centred and scaled): what "additive and
 * pairwise" can tell of a group of inputs.
 */
export function splineBasis(inputs: readonly Float64Array[]): Basis {
  const runs = inputs[0]?.length ?? 0;
  const varying = inputs.filter((input) => input.some((value) => value !== input[0]));
  const splines = varying.map(naturalSpline);
  const scaled = varying.length <= mostInPairs ? varying.map(standardised) : [];
  const pairs = scaled.flatMap((x, a) => scaled.slice(0, a).map((y) => [x, y] as const));
  const columns = 1 + splines.reduce((sum, { width }) => sum + width, 0) + pairs.length;
  const design = new Float64Array(runs * columns);
  const penalty = new Float64Array(columns * columns);
  for (let run = 0; run < runs; run++) design[run * columns] = 1;
  let at = 1;
  for (const [k, spline] of splines.entries()) {
    for (let run = 0; run < runs; run++) spline.fill(varying[k][run], design, run * columns + at);
    addPenalty(penalty, columns, at, spline);
    at += spline.width;
  }
  for (const [k, [x, y]] of pairs.entries())
    for (let run = 0; run < runs; run++) design[run * columns + at + k] = x[run] * y[run];
  return { columns, design, penalty };
}

function standardised(input: Float64Array): Float64Array {
  const mean = input.reduce((sum, value) => sum + value, 0) / input.length;
  const variance = input.reduce((sum, value) => sum + (value - mean) ** 2, 0) / input.length;
  return input.map((value) => (value - mean) / Math.sqrt(variance));
}

interface Spline {
  /** Coefficients: one a knot but the first, whose value is 0, as the constant stands apart. */
  readonly width: number;
  readonly fill: (value: number, out: Float64Array, at: number) => void;
  /** knots × knots. */
  readonly roughness: Float64Array;
}

function addPenalty(penalty: Float64Array, columns: number, at: number, { width, roughness }: Spline): void {
  const knots = width + 1;
  for (let i = 0; i < width; i++)
    for (let j = 0; j < width; j++) penalty[(at + i) * columns + at + j] = roughness[(i + 1) * knots + j + 1];
}

/**
 * The natural cubic spline by its values at the knots (Wood 2017, "Generalized additive models", section 5.3.1): between
 * two knots, straight interpolation and the second derivatives of both, which are linear in the values. Knots lie at
 * quantiles, or at all values where there are few. Inputs are measured in the range of their knots.
 */
function naturalSpline(input: Float64Array): Spline {
  const knots = knotsOf(input);
  const count = knots.length;
  const { curvature, roughness } = secondDerivatives(knots);
  const fill = (value: number, out: Float64Array, at: number) => {
    const j = Math.min(count - 2, Math.max(0, cellOf(knots, value)));
    const h = knots[j + 1] - knots[j];
    const right = (value - knots[j]) / h;
    const left = 1 - right;
    const [bendLeft, bendRight] = [((left ** 3 - left) * h * h) / 6, ((right ** 3 - right) * h * h) / 6];
    for (let k = 1; k < count; k++)
      out[at + k - 1] = bendLeft * curvature[j * count + k] + bendRight * curvature[(j + 1) * count + k];
    if (j > 0) out[at + j - 1] += left;
    out[at + j] += right;
  };
  return { width: count - 1, fill, roughness };
}

function knotsOf(input: Float64Array): Float64Array {
  const sorted = Float64Array.from(input).sort();
  const distinct = new Set<number>();
  for (const value of sorted) {
    distinct.add(value);
    if (distinct.size > knotCount) break;
  }
  if (distinct.size <= knotCount) return Float64Array.from(distinct);
  const places = Array.from({ length: knotCount }, (_, k) => sortedQuantile(sorted, k / (knotCount - 1)));
  return Float64Array.from(new Set(places));
}

function cellOf(knots: Float64Array, value: number): number {
  let j = 0;
  while (j < knots.length - 2 && value >= knots[j + 1]) j++;
  return j;
}

/** Second derivatives at the knots per value at the knots (0 at both ends), and the integral of their square. */
function secondDerivatives(knots: Float64Array) {
  const count = knots.length;
  const curvature = new Float64Array(count * count);
  const differences = new Float64Array(count * count);
  const roughness = new Float64Array(count * count);
  const h = Float64Array.from({ length: count - 1 }, (_, k) => knots[k + 1] - knots[k]);
  // Row i: h_{i-1} m_{i-1}/6 + (h_{i-1} + h_i) m_i/3 + h_i m_{i+1}/6 = differences_i · values, by elimination downwards.
  const diagonal = new Float64Array(count);
  for (let i = 1; i < count - 1; i++) {
    differences[i * count + i - 1] = 1 / h[i - 1];
    differences[i * count + i] = -1 / h[i - 1] - 1 / h[i];
    differences[i * count + i + 1] = 1 / h[i];
    diagonal[i] = (h[i - 1] + h[i]) / 3;
    for (let k = 0; k < count; k++) curvature[i * count + k] = differences[i * count + k];
    if (i === 1) continue;
    const factor = h[i - 1] / 6 / diagonal[i - 1];
    diagonal[i] -= (factor * h[i - 1]) / 6;
    for (let k = 0; k < count; k++) curvature[i * count + k] -= factor * curvature[(i - 1) * count + k];
  }
  for (let i = count - 2; i >= 1; i--)
    for (let k = 0; k < count; k++) {
      const above = i + 1 < count - 1 ? (h[i] / 6) * curvature[(i + 1) * count + k] : 0;
      curvature[i * count + k] = (curvature[i * count + k] - above) / diagonal[i];
    }
  const range = knots[count - 1] - knots[0];
  for (let a = 0; a < count; a++)
    for (let b = 0; b < count; b++)
      for (let i = 1; i < count - 1; i++)
        roughness[a * count + b] += range ** 3 * differences[i * count + a] * curvature[i * count + b];
  return { curvature, roughness };
}
