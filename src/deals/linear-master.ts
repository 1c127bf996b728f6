/** A column of a small linear programme: what it earns, and what it uses of each row. */
export interface MasterColumn {
  readonly earns: number;
  readonly uses: readonly number[];
}

export interface MasterSolution {
  readonly value: number;
  /** How much of each column. */
  readonly amounts: Float64Array;
  /** Price of each row: what one more unit of it would earn; never negative. */
  readonly prices: Float64Array;
}

/**
 * Maximises Σ earns·x over x ≥ 0 with Σ uses·x ≤ supply (each supply ≥ 0), by the simplex method on a dense tableau. Made
 * for a dozen rows and a few hundred columns. Supplies are raised by some 1e-12 so that ties cannot make it cycle; Bland's
 * rule takes over when it has gone on for long.
 */
export function solveMaster(columns: readonly MasterColumn[], supply: readonly number[]): MasterSolution {
  const rows = supply.length;
  const width = columns.length + rows + 1;
  const tableau = new Float64Array((rows + 1) * width);
  const basis = Int32Array.from({ length: rows }, (_, r) => columns.length + r);
  for (const [c, { earns, uses }] of columns.entries()) {
    for (let r = 0; r < rows; r++) tableau[r * width + c] = uses[r];
    tableau[rows * width + c] = -earns;
  }
  for (let r = 0; r < rows; r++) {
    tableau[r * width + columns.length + r] = 1;
    tableau[r * width + width - 1] = supply[r] + 1e-12 * (r + 1);
  }
  for (let pivots = 0; pivots < 5000; pivots++) {
    const column = entering(tableau, rows, width, pivots > 1000);
    if (column < 0) break;
    const row = leaving(tableau, rows, width, column);
    if (row < 0) break;
    pivot(tableau, rows, width, row, column);
    basis[row] = column;
  }
  const amounts = new Float64Array(columns.length);
  for (let r = 0; r < rows; r++) {
    const c = basis[r];
    if (c < columns.length) amounts[c] = tableau[r * width + width - 1];
  }
  const prices = Float64Array.from({ length: rows }, (_, r) =>
    Math.max(0, tableau[rows * width + columns.length + r]),
  );
  return { value: tableau[rows * width + width - 1], amounts, prices };
}

function entering(tableau: Float64Array, rows: number, width: number, isBland: boolean): number {
  let best = -1;
  let lowest = -1e-11;
  for (let c = 0; c < width - 1; c++) {
    const reduced = tableau[rows * width + c];
    if (reduced >= lowest) continue;
    best = c;
    if (isBland) return best;
    lowest = reduced;
  }
  return best;
}

function leaving(tableau: Float64Array, rows: number, width: number, column: number): number {
  let best = -1;
  let smallest = Number.POSITIVE_INFINITY;
  for (let r = 0; r < rows; r++) {
    const use = tableau[r * width + column];
    if (use <= 1e-11) continue;
    const ratio = tableau[r * width + width - 1] / use;
    if (ratio >= smallest) continue;
    smallest = ratio;
    best = r;
  }
  return best;
}

function pivot(tableau: Float64Array, rows: number, width: number, row: number, column: number): void {
  const divisor = tableau[row * width + column];
  for (let c = 0; c < width; c++) tableau[row * width + c] = tableau[row * width + c] / divisor;
  for (let r = 0; r <= rows; r++) {
    const factor = tableau[r * width + column];
    if (r === row || factor === 0) continue;
    for (let c = 0; c < width; c++)
      tableau[r * width + c] = tableau[r * width + c] - factor * tableau[row * width + c];
  }
}
