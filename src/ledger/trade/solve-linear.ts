/** Solves `matrix · x = vector` in place by elimination with partial pivoting; false where the matrix is singular. */
export function solveLinear(matrix: Float64Array, vector: Float64Array, size: number): boolean {
  for (let p = 0; p < size; p++) {
    const best = pivotRow(matrix, p, size);
    if (!(Math.abs(matrix[best * size + p] as number) > 0)) return false;
    if (best !== p) swapRows(matrix, vector, p, best, size);
    const top = p * size;
    const inverse = 1 / (matrix[top + p] as number);
    for (let q = p + 1; q < size; q++) {
      const row = q * size;
      const factor = (matrix[row + p] as number) * inverse;
      if (factor === 0) continue;
      for (let c = p + 1; c < size; c++)
        matrix[row + c] = (matrix[row + c] as number) - factor * (matrix[top + c] as number);
      vector[q] = (vector[q] as number) - factor * (vector[p] as number);
    }
  }
  for (let p = size - 1; p >= 0; p--) {
    let value = vector[p] as number;
    for (let c = p + 1; c < size; c++) value -= (matrix[p * size + c] as number) * (vector[c] as number);
    vector[p] = value / (matrix[p * size + p] as number);
  }
  return true;
}

function pivotRow(matrix: Float64Array, p: number, size: number): number {
  let best = p;
  for (let q = p + 1; q < size; q++)
    if (Math.abs(matrix[q * size + p] as number) > Math.abs(matrix[best * size + p] as number)) best = q;
  return best;
}

function swapRows(matrix: Float64Array, vector: Float64Array, a: number, b: number, size: number): void {
  for (let c = a; c < size; c++) {
    const kept = matrix[a * size + c] as number;
    matrix[a * size + c] = matrix[b * size + c] as number;
    matrix[b * size + c] = kept;
  }
  const kept = vector[a] as number;
  vector[a] = vector[b] as number;
  vector[b] = kept;
}
