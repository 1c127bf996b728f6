import type { Basis } from './spline-basis.ts';

/** Sums over runs that a fit is solved from: of the design with itself, and with each output. */
export interface CrossProducts {
  readonly gram: Float64Array;
  /** Row-major, a row a column of the design. */
  readonly moments: Float64Array;
}

export interface CrossProductsSettings {
  /** Sums of the design with itself, where they are known already. */
  readonly gram?: Float64Array;
  /** The first run, and how far the next one is: all where left out. */
  readonly from?: number;
  readonly step?: number;
}

/** The sums over runs, each counted by its weight. */
export function crossProducts(
  basis: Basis,
  outputs: readonly Float64Array[],
  weights: Float64Array,
  { gram: known, from = 0, step = 1 }: CrossProductsSettings = {},
): CrossProducts {
  const { columns } = basis;
  const gram = known ?? new Float64Array(columns * columns);
  const moments = new Float64Array(columns * outputs.length);
  const runs = countedRuns(weights, from, step);
  for (let k = 0; known === undefined && k < runs.length; k += lane)
    addSquares(basis, weights, runs, k, gram);
  addMoments(basis, outputs, weights, runs, moments);
  for (let i = 0; i < columns; i++) for (let j = 0; j < i; j++) gram[j * columns + i] = gram[i * columns + j];
  return { gram, moments };
}

function countedRuns(weights: Float64Array, from: number, step: number): Uint32Array {
  const runs = new Uint32Array(Math.max(0, Math.ceil((weights.length - from) / step)));
  let count = 0;
  for (let run = from; run < weights.length; run += step) if (weights[run] !== 0) runs[count++] = run;
  return runs.subarray(0, count);
}

/** Runs whose parts are added to one number before it is written: one after the other, so that no rounding hangs on it. */
const lane = 4;

/** Adds the squares of runs `first` and on, as many as fit in a lane, to the lower half of the sums. */
function addSquares(
  { columns, design }: Basis,
  weights: Float64Array,
  runs: Uint32Array,
  first: number,
  gram: Float64Array,
): void {
  if (first + lane > runs.length) {
    for (let k = first; k < runs.length; k++) {
      const start = runs[k] * columns;
      for (let i = 0; i < columns; i++) {
        const value = weights[runs[k]] * design[start + i];
        for (let j = 0, at = i * columns; j <= i; j++, at++) gram[at] += value * design[start + j];
      }
    }
    return;
  }
  const [a, b, c, d] = [runs[first], runs[first + 1], runs[first + 2], runs[first + 3]];
  const [wa, wb, wc, wd] = [weights[a], weights[b], weights[c], weights[d]];
  const [pa, pb, pc, pd] = [a * columns, b * columns, c * columns, d * columns];
  for (let i = 0; i < columns; i++) {
    const [va, vb] = [wa * design[pa + i], wb * design[pb + i]];
    const [vc, vd] = [wc * design[pc + i], wd * design[pd + i]];
    for (let j = 0, at = i * columns; j <= i; j++, at++)
      gram[at] =
        gram[at] + va * design[pa + j] + vb * design[pb + j] + vc * design[pc + j] + vd * design[pd + j];
  }
}

function addMoments(
  { columns, design }: Basis,
  outputs: readonly Float64Array[],
  weights: Float64Array,
  runs: Uint32Array,
  moments: Float64Array,
): void {
  const count = outputs.length;
  for (let d = 0; d < count; d++) {
    const output = outputs[d];
    for (let k = 0; k < runs.length; k++) {
      const run = runs[k];
      const [weight, y, start] = [weights[run], output[run], run * columns];
      for (let i = 0, at = d; i < columns; i++, at += count) moments[at] += weight * design[start + i] * y;
    }
  }
}

/** A Cholesky factor of gram + smoothing · penalty, with a trace of ridge that makes it definite. */
export function factorOf(gram: Float64Array, { columns, penalty }: Basis, smoothing: number): Float64Array {
  const factor = gram.map((value, k) => value + smoothing * penalty[k]);
  for (let i = 0; i < columns; i++)
    factor[i * columns + i] += 1e-9 * (gram[i * columns + i] + 1e-12 * gram[0]);
  for (let i = 0; i < columns; i++)
    for (let j = 0; j <= i; j++) {
      let sum = factor[i * columns + j];
      for (let k = 0; k < j; k++) sum -= factor[i * columns + k] * factor[j * columns + k];
      factor[i * columns + j] = i === j ? Math.sqrt(Math.max(sum, 1e-300)) : sum / factor[j * columns + j];
    }
  return factor;
}

/** Solves factor · factorᵀ x = right for each column of `right` (row-major, `count` columns). */
export function solvedBy(
  factor: Float64Array,
  columns: number,
  right: Float64Array,
  count: number,
): Float64Array {
  const x = right.slice();
  for (let d = 0; d < count; d++) {
    for (let i = 0; i < columns; i++) {
      let sum = x[i * count + d];
      for (let k = 0; k < i; k++) sum -= factor[i * columns + k] * x[k * count + d];
      x[i * count + d] = sum / factor[i * columns + i];
    }
    for (let i = columns - 1; i >= 0; i--) {
      let sum = x[i * count + d];
      for (let k = i + 1; k < columns; k++) sum -= factor[k * columns + i] * x[k * count + d];
      x[i * count + d] = sum / factor[i * columns + i];
    }
  }
  return x;
}

/** The trace of what solves factor · factorᵀ x = gram, a symmetric matrix: each column is solved up from below no further than it is needed. */
function traceSolved(factor: Float64Array, columns: number, gram: Float64Array): number {
  const upper = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i++)
    for (let j = 0; j <= i; j++) upper[j * columns + i] = factor[i * columns + j];
  const x = new Float64Array(columns);
  let found = 0;
  for (let d = 0; d < columns; d++) {
    for (let i = 0, row = 0; i < columns; i++, row += columns) {
      let sum = gram[d * columns + i];
      for (let k = 0; k < i; k++) sum -= factor[row + k] * x[k];
      x[i] = sum / factor[row + i];
    }
    for (let i = columns - 1; i >= d; i--) {
      const row = i * columns;
      let sum = x[i];
      for (let k = i + 1; k < columns; k++) sum -= upper[row + k] * x[k];
      x[i] = sum / upper[row + i];
    }
    found += x[d];
  }
  return found;
}

/** What a fit gives at each run, a column an output. */
export function fitted(
  basis: Basis,
  coefficients: Float64Array,
  count: number,
  runs: number,
): readonly Float64Array[] {
  return Array.from({ length: count }, (_, d) => {
    const column = new Float64Array(runs);
    const own = new Float64Array(basis.columns);
    for (let i = 0; i < own.length; i++) own[i] = coefficients[i * count + d];
    fill(basis, own, column);
    return column;
  });
}

/** Four runs at a time: a sum waits for what was added to it last, and others go on meanwhile. */
function fill({ columns, design }: Basis, own: Float64Array, column: Float64Array): void {
  const runs = column.length;
  let run = 0;
  for (; run + lane <= runs; run += lane) {
    const pa = run * columns;
    const [pb, pc, pd] = [pa + columns, pa + 2 * columns, pa + 3 * columns];
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < columns; i++) {
      const value = own[i];
      a += design[pa + i] * value;
      b += design[pb + i] * value;
      c += design[pc + i] * value;
      d += design[pd + i] * value;
    }
    column[run] = a;
    column[run + 1] = b;
    column[run + 2] = c;
    column[run + 3] = d;
  }
  for (; run < runs; run++) {
    let sum = 0;
    for (let i = 0; i < columns; i++) sum += design[run * columns + i] * own[i];
    column[run] = sum;
  }
}

/** How smooth a fit is. */
export interface Smoothing {
  /** By what its roughness is multiplied. */
  readonly smoothing: number;
  /** Numbers that it comes to, the mean among them: the trace of what takes outputs to fits. */
  readonly freedom: number;
}

/** The smoothing with the least generalised cross-validation score (Craven & Wahba 1979), of a grid over ten decades. */
export function bestSmoothing(
  basis: Basis,
  { gram, moments }: CrossProducts,
  squares: Float64Array,
  weight: number,
): Smoothing {
  const { columns } = basis;
  const count = squares.length;
  const [scaleOfGram, scaleOfPenalty] = [trace(gram, columns), trace(basis.penalty, columns)];
  if (scaleOfPenalty === 0) return { smoothing: 0, freedom: columns };
  let best: Smoothing = { smoothing: 0, freedom: columns };
  let least = Number.POSITIVE_INFINITY;
  for (let power = -8; power <= 2; power++) {
    const smoothing = (10 ** power * scaleOfGram) / scaleOfPenalty;
    const factor = factorOf(gram, basis, smoothing);
    const coefficients = solvedBy(factor, columns, moments, count);
    const freedom = traceSolved(factor, columns, gram);
    let score = 0;
    for (let d = 0; d < count; d++)
      if (squares[d] > 0)
        score += residual(gram, moments, coefficients, columns, count, d, squares[d]) / squares[d];
    score /= (1 - Math.min(0.9, freedom / weight)) ** 2;
    if (score < least) [least, best] = [score, { smoothing, freedom }];
  }
  return best;
}

function trace(matrix: Float64Array, columns: number): number {
  let sum = 0;
  for (let i = 0; i < columns; i++) sum += matrix[i * columns + i];
  return sum;
}

/** Σ w (y − fit)², from the sums alone. */
function residual(
  gram: Float64Array,
  moments: Float64Array,
  coefficients: Float64Array,
  columns: number,
  count: number,
  d: number,
  squares: number,
): number {
  let sum = squares;
  for (let i = 0; i < columns; i++) {
    const beta = coefficients[i * count + d];
    sum -= 2 * beta * moments[i * count + d];
    for (let j = 0; j < columns; j++) sum += beta * gram[i * columns + j] * coefficients[j * count + d];
  }
  return Math.max(0, sum);
}
