import { largestOf, roundingShare, shownNumber } from './check-identities.ts';
import type { CompiledMatrix, CompiledModel } from './compile-model.ts';
import { evaluate, type PeriodRows } from './evaluate.ts';
import { type Finding, quoted } from './report.ts';
import type { Largest, MatrixSeries } from './simulation.ts';
import type { Program } from './tape.ts';
import type { Matrix } from './types.ts';

/** The matrices in periods 0 to `last`, with their sums checked. */
export function matrixSeries(
  matrices: readonly Matrix[],
  model: CompiledModel,
  rows: PeriodRows,
  last: number,
): { readonly matrices: readonly MatrixSeries[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const made = matrices.map((matrix, i) => {
    const compiled = model.matrices[i];
    if (compiled === undefined) throw new Error(`matrix ${i} is not compiled`);
    const series = seriesOf(matrix, compiled, (program) => pathOf(program, model, rows, last), last);
    if (!series.holds) findings.push(finding(matrix, series));
    return series;
  });
  return { matrices: made, findings };
}

function pathOf(program: Program, { tape }: CompiledModel, rows: PeriodRows, last: number): Float64Array {
  const path = new Float64Array(last + 1);
  for (let period = 0; period <= last; period++) path[period] = evaluate(tape, program, rows, period);
  return path;
}

function seriesOf(
  matrix: Matrix,
  compiled: CompiledMatrix,
  path: (program: Program) => Float64Array,
  last: number,
): MatrixSeries {
  const { kind, rows, sectors } = matrix;
  const cells = rows.map(() => sectors.map((): Float64Array | null => null));
  for (const [i, { row, column }] of matrix.cells.entries()) {
    const line = cells[row];
    const program = compiled.cells[i];
    if (line !== undefined && program !== undefined) line[column] = path(program);
  }
  const rowSums = cells.map((line) => sumOf(line, last));
  const columns = sectors.map((_, column) => cells.map((line) => line[column] ?? null));
  const columnSums = columns.map((column) => sumOf(column, last));
  const gapOf = (sum: Float64Array | undefined, program: Program | null | undefined) =>
    difference(sum, program ? path(program) : new Float64Array(last + 1));
  const size = largestCell(cells);
  // A sector's balance is its net worth, free unless stated; its flows always sum to zero.
  const isFree = (column: number) => kind === 'balance-sheet' && compiled.columnSums[column] === null;
  const checks = [
    ...rows.map((row, i) => ({ where: `row ${quoted(row)}`, gap: gapOf(rowSums[i], compiled.rowSums[i]) })),
    ...sectors.flatMap((sector, i) =>
      isFree(i)
        ? []
        : [{ where: `column ${quoted(sector)}`, gap: gapOf(columnSums[i], compiled.columnSums[i]) }],
    ),
  ].map(({ where, gap }) => ({ where, ...largestOf(gap, size) }));
  const largest = checks.reduce(worse, { where: '', deviation: 0, relative: 0, period: Math.min(1, last) });
  const holds = largest.relative <= roundingShare;
  return { kind, rows, sectors, cells, rowSums, columnSums, largest, holds };
}

type Check = Largest & { readonly where: string };

function worse(one: Check, other: Check): Check {
  if (Number.isNaN(one.deviation)) return one;
  return Number.isNaN(other.deviation) || other.deviation > one.deviation ? other : one;
}

function sumOf(line: readonly (Float64Array | null)[], last: number): Float64Array {
  const sum = new Float64Array(last + 1);
  for (const cell of line) if (cell !== null) for (let t = 0; t <= last; t++) sum[t] = sum[t] + cell[t];
  return sum;
}

function difference(sum: Float64Array | undefined, wanted: Float64Array): Float64Array {
  return wanted.map((value, period) => (sum?.[period] ?? 0) - value);
}

function largestCell(cells: readonly (readonly (Float64Array | null)[])[]): number {
  let largest = 0;
  for (const cell of cells.flat())
    if (cell !== null)
      for (let t = 1; t < cell.length; t++) largest = Math.max(largest, Math.abs(cell[t]) || 0);
  return largest;
}

function finding({ kind, span }: Matrix, { largest }: MatrixSeries): Finding {
  const name = kind === 'balance-sheet' ? 'balance sheet' : 'transactions';
  const { where, deviation, period } = largest;
  const message = Number.isNaN(deviation)
    ? `${where} of the ${name} has no value in period ${period}`
    : `${where} of the ${name} is off by ${shownNumber(deviation)} in period ${period}`;
  return { severity: 'warning', code: 'matrix-unbalanced', span, message };
}
