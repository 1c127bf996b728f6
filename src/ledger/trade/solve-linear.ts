/** Solves `matrix · x = vector` in place by elimination with partial pivoting; false where the matrix is singular. */
export function solveLinear(matrix: Float64Array, vector: Float64Array, size: number): boolean {
  for (let p = 0; p < size; p++) {
    const best = pivotRow(matrix, p, size);
    if (!(Math.abs(matrix[best * size + p]) > 0)) return false;
    if (best !== p) swapRows(matrix, vector, p, best, size);
    const top = p * size;
    const inverse = 1 / matrix[top + p];
    for (let q = p + 1; q < size; q++) {
      const row = q * size;
      const factor = matrix[row + p] * inverse;
      if (factor === 0) continue;
      for (let c = p + 1; c < size; c++) matrix[row + c] = matrix[row + c] - factor * matrix[top + c];
      vector[q] = vector[q] - factor * vector[p];
    }
  }
  for (let p = size - 1; p >= 0; p--) {
    let value = vector[p];
    for (let c = p + 1; c < size; c++) value -= matrix[p * size + c] * vector[c];
    vector[p] = value / matrix[p * size + p];
  }
  return true;
}

function pivotRow(matrix: Float64Array, p: number, size: number): number {
  let best = p;
  for (let q = p + 1; q < size; q++)
    if (Math.abs(matrix[q * size + p]) > Math.abs(matrix[best * size + p])) best = q;
  return best;
}

function swapRows(matrix: Float64Array, vector: Float64Array, a: number, b: number, size: number): void {
  for (let c = a; c < size; c++) {
    const kept = matrix[a * size + c];
    matrix[a * size + c] = matrix[b * size + c];
    matrix[b * size + c] = kept;
  }
  const kept = vector[a];
  vector[a] = vector[b];
  vector[b] = kept;
}
