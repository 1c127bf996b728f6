/** A square system of linear equations, to be factored in place; memory is reused from one factoring to the next. */
export interface LinearSystem {
  readonly order: number;
  /** The matrix by rows; factored, the multiples of elimination below the diagonal and the rest above. */
  readonly lu: Float64Array;
  /** Row exchanged with row k in step k. */
  readonly exchanged: Int32Array;
  /** Columns of the factored rows that are not zero, row after row in order; those of row i begin at starts[i]. */
  readonly columns: Int32Array;
  readonly starts: Int32Array;
}

/**
 * A system of zeros.
 *
 * @example
 * newLinearSystem(2).lu.length // => 4
 */
export function newLinearSystem(order: number): LinearSystem {
  return {
    order,
    lu: new Float64Array(order * order),
    exchanged: new Int32Array(order),
    columns: new Int32Array(order * order),
    starts: new Int32Array(order + 1),
  };
}

/**
 * Factors the matrix in `lu` by Gaussian elimination with partial pivoting (Golub and Van Loan, Matrix Computations, 4th
 * ed. 2013, algorithm 3.4.1), zeros skipped. Undefined where that succeeds; else the matrix is singular, and the answer is
 * the first column that the columns before it already span: none of its pivots is above `smallestPivot`.
 *
 * @example
 * const system = newLinearSystem(2);
 * system.lu.set([1, 2, 2, 4]);
 * factor(system) // => 1
 */
export function factor(system: LinearSystem, smallestPivot = 0): number | undefined {
  const { order, lu, exchanged, columns } = system;
  for (let k = 0; k < order; k++) {
    const best = largestInColumn(lu, order, k);
    if (!(Math.abs(lu[best * order + k]) > smallestPivot)) return k;
    exchanged[k] = best;
    if (best !== k) exchangeRows(lu, order, k, best);
    // Until the factors are listed, the list has room for the columns of one row.
    let filled = 0;
    for (let j = k + 1; j < order; j++) if (lu[k * order + j] !== 0) columns[filled++] = j;
    for (let i = k + 1; i < order; i++) subtractPivotRow(system, k, i, filled);
  }
  listColumns(system);
  return undefined;
}

/** Takes the pivot row k from row i as often as clears its column; `filled` columns of the pivot row are not zero. */
function subtractPivotRow({ order, lu, columns }: LinearSystem, k: number, i: number, filled: number): void {
  const [top, row] = [k * order, i * order];
  if (lu[row + k] === 0) return;
  const multiple = lu[row + k] / lu[top + k];
  lu[row + k] = multiple;
  // A full row needs no list of its columns: that is twice as fast for dense matrices.
  if (filled === order - k - 1)
    for (let j = k + 1; j < order; j++) lu[row + j] = lu[row + j] - multiple * lu[top + j];
  else
    for (let f = 0; f < filled; f++)
      lu[row + columns[f]] = lu[row + columns[f]] - multiple * lu[top + columns[f]];
}

function largestInColumn(lu: Float64Array, order: number, k: number): number {
  let best = k;
  for (let i = k + 1; i < order; i++)
    if (Math.abs(lu[i * order + k]) > Math.abs(lu[best * order + k])) best = i;
  return best;
}

function exchangeRows(lu: Float64Array, order: number, one: number, other: number): void {
  const row = lu.slice(one * order, (one + 1) * order);
  lu.copyWithin(one * order, other * order, (other + 1) * order);
  lu.set(row, other * order);
}

/** Few terms leave few factors: solving reads what is not zero alone. */
function listColumns({ order, lu, columns, starts }: LinearSystem): void {
  let count = 0;
  for (let i = 0; i < order; i++) {
    starts[i] = count;
    for (let j = 0; j < order; j++) if (lu[i * order + j] !== 0) columns[count++] = j;
  }
  starts[order] = count;
}

/**
 * Solves the factored system for a right side, which becomes the solution.
 *
 * @example
 * const system = newLinearSystem(2);
 * system.lu.set([0, 2, 1, 1]);
 * factor(system);
 * const side = Float64Array.of(6, 5);
 * solveFactored(system, side);
 * [...side] // => [2, 3]
 */
export function solveFactored(
  { order, lu, exchanged, columns, starts }: LinearSystem,
  vector: Float64Array,
): void {
  for (let k = 0; k < order; k++) {
    const other = exchanged[k];
    const value = vector[other];
    vector[other] = vector[k];
    vector[k] = value;
  }
  for (let i = 0; i < order; i++) {
    let sum = vector[i];
    for (let c = starts[i]; columns[c] < i; c++) sum -= lu[i * order + columns[c]] * vector[columns[c]];
    vector[i] = sum;
  }
  for (let i = order - 1; i >= 0; i--) {
    let sum = vector[i];
    let c = starts[i + 1] - 1;
    // From the diagonal to the right, as a dense row would be summed.
    while (columns[c] > i) c--;
    for (c++; c < starts[i + 1]; c++) sum -= lu[i * order + columns[c]] * vector[columns[c]];
    vector[i] = sum / lu[i * order + i];
  }
}
