/** A square system of linear equations, scaled and factored; memory is reused from one factoring to the next. */
export interface TriangularFactors {
  readonly order: number;
  /** The matrix by rows; factored, the multiples of elimination below the diagonal and the rest above. */
  readonly lu: Float64Array;
  /** Row exchanged with row k in step k. */
  readonly exchanged: Int32Array;
  /** Size of each unknown and of its equation, a power of two. */
  readonly scale: Float64Array;
  /** Where each equation, and its variable, stands in the elimination. */
  readonly place: Int32Array;
  /** Columns of the factored rows that are not zero, row after row in order; those of row i begin at starts[i]. */
  readonly columns: Int32Array;
  readonly starts: Int32Array;
  /** The right side in the order of elimination. */
  readonly work: Float64Array;
}

// Beyond this a pivot is rounding noise of equations whose diagonal is near 1 after scaling.
const smallestPivot = 1e-13;

export function newFactors(place: Int32Array): TriangularFactors {
  const order = place.length;
  return {
    order,
    place,
    work: new Float64Array(order),
    lu: new Float64Array(order * order),
    exchanged: new Int32Array(order),
    scale: new Float64Array(order),
    columns: new Int32Array(order * order),
    starts: new Int32Array(order + 1),
  };
}

/**
 * Factors the matrix in `lu` by Gaussian elimination with partial pivoting (Golub and Van Loan, Matrix Computations, 4th
 * ed. 2013, algorithm 3.4.1) after scaling rows and columns by the sizes of their variables, so that rates and sums of
 * money weigh alike. Zeros are skipped: equations of accounts have few terms. False if the matrix is singular.
 */
export function factor(factors: TriangularFactors, sizes: Float64Array): boolean {
  const { order, lu, scale, place } = factors;
  for (let i = 0; i < order; i++) {
    const size = sizes[i];
    scale[place[i]] = size > 0 ? 2 ** Math.round(Math.log2(size)) : 1;
  }
  for (let i = 0; i < order; i++)
    for (let j = 0; j < order; j++) {
      const at = i * order + j;
      if (lu[at] !== 0) lu[at] = (lu[at] * scale[j]) / scale[i];
    }
  const isRegular = eliminate(factors);
  if (isRegular) listColumns(factors);
  return isRegular;
}

/** Equations of accounts have few terms, and so have their factors: solving reads what is not zero alone. */
function listColumns({ order, lu, columns, starts }: TriangularFactors): void {
  let count = 0;
  for (let i = 0; i < order; i++) {
    starts[i] = count;
    for (let j = 0; j < order; j++) if (lu[i * order + j] !== 0) columns[count++] = j;
  }
  starts[order] = count;
}

function eliminate({ order, lu, exchanged }: TriangularFactors): boolean {
  const columns = new Int32Array(order);
  for (let k = 0; k < order; k++) {
    const best = largestInColumn(lu, order, k);
    if (!(Math.abs(lu[best * order + k]) > smallestPivot)) return false;
    exchanged[k] = best;
    if (best !== k) exchangeRows(lu, order, k, best);
    let filled = 0;
    for (let j = k + 1; j < order; j++) if (lu[k * order + j] !== 0) columns[filled++] = j;
    for (let i = k + 1; i < order; i++) {
      if (lu[i * order + k] === 0) continue;
      const multiple = lu[i * order + k] / lu[k * order + k];
      lu[i * order + k] = multiple;
      for (let f = 0; f < filled; f++) {
        const at = i * order + columns[f];
        lu[at] = lu[at] - multiple * lu[k * order + columns[f]];
      }
    }
  }
  return true;
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

/** Solves the factored system for a right side, which becomes the solution. */
export function solveFactored(
  { order, lu, exchanged, scale, columns, starts, place, work }: TriangularFactors,
  side: Float64Array,
): void {
  const vector = work;
  for (let i = 0; i < order; i++) {
    const at = place[i];
    vector[at] = side[i] / scale[at];
  }
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
  for (let i = 0; i < order; i++) {
    const at = place[i];
    side[i] = vector[at] * scale[at];
  }
}
