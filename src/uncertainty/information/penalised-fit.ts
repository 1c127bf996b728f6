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
  { columns, design }: Basis,
  outputs: readonly Float64Array[],
  weights: Float64Array,
  { gram: known, from = 0, step = 1 }: CrossProductsSettings = {},
): CrossProducts {
  const count = outputs.length;
  const row = new Float64Array(count);
  const gram = known ?? new Float64Array(columns * columns);
  const moments = new Float64Array(columns * count);
  for (let run = from; run < weights.length; run += step) {
    const weight = weights[run];
    if (weight === 0) continue;
    const start = run * columns;
    for (let d = 0; d < count; d++) row[d] = outputs[d][run];
    for (let i = 0; i < columns; i++) {
      const value = weight * design[start + i];
      if (value === 0) continue;
      if (known === undefined)
        for (let j = 0; j <= i; j++) gram[i * columns + j] += value * design[start + j];
      for (let d = 0; d < count; d++) moments[i * count + d] += value * row[d];
    }
  }
  for (let i = 0; i < columns; i++) for (let j = 0; j < i; j++) gram[j * columns + i] = gram[i * columns + j];
  return { gram, moments };
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
  { columns, design }: Basis,
  coefficients: Float64Array,
  count: number,
  runs: number,
): readonly Float64Array[] {
  return Array.from({ length: count }, (_, d) => {
    const column = new Float64Array(runs);
    const own = new Float64Array(columns);
    for (let i = 0; i < columns; i++) own[i] = coefficients[i * count + d];
    for (let run = 0, at = 0; run < runs; run++, at += columns) {
      let sum = 0;
      for (let i = 0; i < columns; i++) sum += design[at + i] * own[i];
      column[run] = sum;
    }
    return column;
  });
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
