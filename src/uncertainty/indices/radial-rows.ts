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
  const kept = Int32Array.from({ length: all }, (_, row) => row).filter((row) =>
    blocks.every((block) => Number.isFinite(block[row])),
  );
  const of = (block: Float64Array) => Float64Array.from(kept, (row) => block[row]);
  const [a, b] = [of(outputs.a), of(outputs.b)];
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] + b[i];
  const mean = a.length === 0 ? Number.NaN : sum / (2 * a.length);
  const centred = (block: Float64Array) => of(block).map((value) => value - mean);
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
