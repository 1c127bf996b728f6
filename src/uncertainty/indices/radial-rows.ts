/** Outputs at the points of a radial design, row by row: A, B, A with each group from B, and B with each group from A. */
export interface RadialOutputs {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly ab: readonly Float64Array[];
  /** For second-order indices. */
  readonly ba?: readonly Float64Array[];
}

/** Above this share of failed rows what is left is no longer the design that was asked. */
export const failuresAllowed = 0.05;

/** The rows in which every run gave a number, less the mean of A and B: a single failed run drops its row. */
export interface CleanRows extends RadialOutputs {
  readonly rows: number;
  readonly dropped: number;
  readonly mean: number;
  /** Of the pooled values of A and B. */
  readonly variance: number;
}

/** Drops failed rows and centres the others. */
export function cleanRows(outputs: RadialOutputs): CleanRows {
  const blocks = [outputs.a, outputs.b, ...outputs.ab, ...(outputs.ba ?? [])];
  const all = outputs.a.length;
  for (const block of blocks)
    if (block.length !== all) throw new Error(`${block.length} and ${all} rows in one radial design`);
  const kept = keptRows(blocks);
  const [a, b] = [at(kept, outputs.a), at(kept, outputs.b)];
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] + b[i];
  const mean = a.length === 0 ? Number.NaN : sum / (2 * a.length);
  const centred = (block: Float64Array) => at(kept, block).map((value) => value - mean);
  const clean = { a: centred(outputs.a), b: centred(outputs.b), ab: outputs.ab.map(centred) };
  let squares = 0;
  for (let i = 0; i < a.length; i++) squares += clean.a[i] ** 2 + clean.b[i] ** 2;
  return {
    ...clean,
    ...(outputs.ba === undefined ? {} : { ba: outputs.ba.map(centred) }),
    rows: kept.length,
    dropped: all - kept.length,
    mean,
    variance: squares / (2 * kept.length),
  };
}

/** Rows in which every block has a number. */
function keptRows(blocks: readonly Float64Array[]): Int32Array {
  const isKept = new Uint8Array(blocks[0].length).fill(1);
  for (const block of blocks)
    for (let row = 0; row < block.length; row++) if (!Number.isFinite(block[row])) isKept[row] = 0;
  const kept = new Int32Array(isKept.length);
  let count = 0;
  for (let row = 0; row < isKept.length; row++) if (isKept[row] === 1) kept[count++] = row;
  return kept.subarray(0, count);
}

function at(rows: Int32Array, block: Float64Array): Float64Array {
  const out = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = block[rows[i]];
  return out;
}
