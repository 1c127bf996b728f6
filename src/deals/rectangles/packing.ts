/**
 * The relaxation of "at most one box of each clique": max Σ w_v x_v with Σ x_v <= 1 over every clique and x >= 0. Its dual,
 * a price for each clique, bounds every package. On the published domains it is nearly always integral.
 */
export interface Packing {
  /** Solves for new weights from the last basis. Prices are those of a valid bound even when stopped early. */
  solve(weights: Float64Array, isExpired: () => boolean): Packed;
}

/** Valid until the next call. */
export interface Packed {
  /** One a clique, none negative; the prices of the cliques of a vertex add up to its weight at least. */
  readonly prices: Float64Array;
  /** Share of each vertex taken. */
  readonly shares: Float64Array;
}

const tolerance = 1e-9;
/** Pivots after which the least index enters, so that degenerate pivots cannot go round for ever (Bland 1977). */
const patience = 2000;
/** Pivots after which rounding errors are thrown away with the tableau. */
const freshAfter = 6000;

/** Primal simplex (Dantzig 1951) on the condensed tableau: a row a clique, a column a vertex, then the right-hand side. */
export function packing(cliques: readonly Int32Array[], vertexCount: number): Packing {
  const cliquesOf = membership(cliques, vertexCount);
  const width = vertexCount + 1;
  const rows = Array.from(cliques, () => new Float64Array(width));
  const objective = new Float64Array(width);
  // Below vertexCount: a vertex; from there on: the slack of a clique.
  const inColumn = new Int32Array(vertexCount);
  const inRow = new Int32Array(cliques.length);
  const prices = new Float64Array(cliques.length);
  const shares = new Float64Array(vertexCount);
  let pivots = freshAfter;

  const reset = (): void => {
    pivots = 0;
    for (let j = 0; j < vertexCount; j++) inColumn[j] = j;
    for (const [i, clique] of cliques.entries()) {
      const row = rows[i] as Float64Array;
      row.fill(0);
      for (const vertex of clique) row[vertex] = 1;
      row[vertexCount] = 1;
      inRow[i] = vertexCount + i;
    }
  };

  const price = (weights: Float64Array): void => {
    for (let j = 0; j < vertexCount; j++) {
      const variable = inColumn[j];
      objective[j] = variable < vertexCount ? weights[variable] : 0;
    }
    objective[vertexCount] = 0;
    for (const [i, row] of rows.entries()) {
      const variable = inRow[i];
      if (variable >= vertexCount) continue;
      const weight = weights[variable];
      if (weight !== 0) for (let j = 0; j < width; j++) objective[j] = objective[j] - weight * row[j];
    }
  };

  const read = (weights: Float64Array): Packed => {
    prices.fill(0);
    shares.fill(0);
    for (let j = 0; j < vertexCount; j++) {
      const variable = inColumn[j];
      if (variable >= vertexCount) prices[variable - vertexCount] = Math.max(0, -objective[j]);
    }
    for (const [i, row] of rows.entries()) {
      const variable = inRow[i];
      if (variable < vertexCount) shares[variable] = row[vertexCount];
    }
    repair(prices, weights, cliquesOf);
    return { prices, shares };
  };

  return {
    solve(weights, isExpired) {
      if (pivots >= freshAfter) reset();
      price(weights);
      for (let pivot = 0; pivots < 2 * freshAfter; pivot++, pivots++) {
        const column = entering(objective, inColumn, pivot > patience);
        const row = column < 0 ? -1 : leaving(rows, inRow, column);
        if (row < 0 || (pivot % 16 === 15 && isExpired())) break;
        exchange(rows, objective, row, column);
        const left = inRow[row];
        inRow[row] = inColumn[column];
        inColumn[column] = left;
      }
      return read(weights);
    },
  };
}

/** Index of every clique a vertex is in. */
export function membership(cliques: readonly Int32Array[], vertexCount: number): Int32Array[] {
  const lists = Array.from({ length: vertexCount }, (): number[] => []);
  for (const [c, clique] of cliques.entries()) for (const vertex of clique) lists[vertex]?.push(c);
  return lists.map((list) => Int32Array.from(list));
}

function entering(objective: Float64Array, inColumn: Int32Array, byIndex: boolean): number {
  let best = -1;
  let most = tolerance;
  let first = Number.POSITIVE_INFINITY;
  for (let j = 0; j < inColumn.length; j++) {
    const gain = objective[j];
    if (gain <= tolerance) continue;
    if (byIndex ? inColumn[j] < first : gain > most) {
      most = gain;
      first = inColumn[j];
      best = j;
    }
  }
  return best;
}

function leaving(rows: readonly Float64Array[], inRow: Int32Array, column: number): number {
  const last = (rows[0]?.length ?? 1) - 1;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const rate = row[column];
    if (rate <= tolerance) continue;
    const ratio = row[last] / rate;
    const isTie = Math.abs(ratio - least) <= 1e-12;
    if (isTie ? inRow[i] < inRow[best] : ratio < least) {
      least = ratio;
      best = i;
    }
  }
  return best;
}

/** The pivot: the variables of a row and a column change places. Only the columns the row touches are visited. */
function exchange(rows: readonly Float64Array[], objective: Float64Array, at: number, column: number): void {
  const pivotRow = rows[at];
  const inverse = 1 / pivotRow[column];
  const touched: number[] = [];
  for (let j = 0; j < pivotRow.length; j++) {
    const entry = pivotRow[j] * inverse;
    const isNoise = Math.abs(entry) < 1e-12;
    pivotRow[j] = isNoise ? 0 : entry;
    if (!isNoise && j !== column) touched.push(j);
  }
  pivotRow[column] = inverse;
  for (const row of [...rows, objective]) {
    if (row === pivotRow) continue;
    const rate = row[column];
    if (rate === 0) continue;
    for (let k = 0; k < touched.length; k++) {
      const j = touched[k];
      row[j] = row[j] - rate * pivotRow[j];
    }
    row[column] = -rate * inverse;
  }
}

/** Raises a price where rounding, or a stop before the optimum, left a vertex without full cover. */
function repair(prices: Float64Array, weights: Float64Array, cliquesOf: readonly Int32Array[]): void {
  for (const [vertex, cliques] of cliquesOf.entries()) {
    let missing = weights[vertex];
    for (const clique of cliques) missing -= prices[clique];
    const first = cliques[0];
    if (missing > 0 && first !== undefined) prices[first] = prices[first] + missing;
  }
}
