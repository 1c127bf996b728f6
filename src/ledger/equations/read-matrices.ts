import { nearestName } from '../../diagnostics/index.ts';
import type { YamlSource } from '../../text/index.ts';
import type { Expression } from './expression.ts';
import { readExpression } from './read-equations.ts';
import { quoted, type ReportEquation } from './report.ts';
import type { EquationsFile, MatrixFile } from './schema.ts';
import type { Matrix, MatrixCell, MatrixKind } from './types.ts';
import { writtenAt } from './written.ts';

type Path = readonly (string | number)[];

const keys = { balance_sheet: 'balance-sheet', transactions_flow: 'transactions-flow' } as const;

/** The matrices of a file, cells read as expressions. */
export function readMatrices(
  file: EquationsFile,
  source: YamlSource,
  report: ReportEquation,
): readonly Matrix[] {
  return (['balance_sheet', 'transactions_flow'] as const).flatMap((key) => {
    const written = file.matrices?.[key];
    return written === undefined ? [] : [readMatrix(written, keys[key], ['matrices', key], source, report)];
  });
}

function readMatrix(
  file: MatrixFile,
  kind: MatrixKind,
  at: Path,
  source: YamlSource,
  report: ReportEquation,
): Matrix {
  const rows = Object.keys(file.rows);
  const written = [...new Set(Object.values(file.rows).flatMap((row) => Object.keys(row)))];
  const sectors = file.sectors ?? written;
  const place = { source, report };
  for (const row of rows) refuseSum(row, [...at, 'rows', row], 'row', place);
  for (const [i, sector] of (file.sectors ?? []).entries())
    if (isSum(sector)) reportSum([...at, 'sectors', i], 'column', place, false);
  const rowIndex = new Map(rows.map((row, i) => [row, i]));
  const sectorIndex = new Map(sectors.map((sector, i) => [sector, i]));
  const cells: MatrixCell[] = [];
  for (const [name, row] of Object.entries(file.rows))
    for (const [sector, value] of Object.entries(row)) {
      const path = [...at, 'rows', name, sector];
      if (refuseSum(sector, path, 'column', place)) continue;
      const column = find(sector, sectorIndex, path, 'sector', place);
      const expression = value === null || value === '' ? null : read(value, path, place);
      if (column !== undefined && expression !== null)
        cells.push({ row: rowIndex.get(name) ?? 0, column, expression });
    }
  return {
    kind,
    rows,
    sectors,
    cells,
    rowSums: readSums(file.row_sums, rowIndex, [...at, 'row_sums'], 'row', place),
    columnSums: readSums(file.column_sums, sectorIndex, [...at, 'column_sums'], 'sector', place),
    span: source.spanOfKey(at),
  };
}

interface Place {
  readonly source: YamlSource;
  readonly report: ReportEquation;
}

function isSum(name: string): boolean {
  return /^(?:sum|Σ)$/i.test(name.trim());
}

function refuseSum(name: string, path: Path, what: 'row' | 'column', place: Place): boolean {
  if (!isSum(name)) return false;
  reportSum(path, what, place, true);
  return true;
}

function reportSum(path: Path, what: 'row' | 'column', { source, report }: Place, atKey: boolean): void {
  const span = atKey ? source.spanOfKey(path) : source.spanOf(path);
  const [key, other] = what === 'row' ? ['column_sums', 'column'] : ['row_sums', 'row'];
  const hint = `say under ${key} what a ${other} sums to, if not zero`;
  report.error('written-sum', span, `the ${what} of sums is computed, not written`, hint);
}

function find(
  name: string,
  known: ReadonlyMap<string, number>,
  path: Path,
  what: 'row' | 'sector',
  { source, report }: Place,
): number | undefined {
  const found = known.get(name);
  if (found !== undefined) return found;
  const near = nearestName(name, known.keys());
  const hint = near === undefined ? undefined : `did you mean '${near}'?`;
  report.error(
    `unknown-${what}`,
    source.spanOfKey(path),
    `${quoted(name)} is no ${what} of this matrix`,
    hint,
  );
  return undefined;
}

function read(value: string | number, path: Path, { source, report }: Place): Expression | null {
  return readExpression(writtenAt(source, path, value), report) ?? null;
}

function readSums(
  sums: Readonly<Record<string, string | number>> | undefined,
  known: ReadonlyMap<string, number>,
  at: Path,
  what: 'row' | 'sector',
  place: Place,
): readonly (Expression | null)[] {
  const found: (Expression | null)[] = Array.from(known, () => null);
  for (const [name, value] of Object.entries(sums ?? {})) {
    const index = find(name, known, [...at, name], what, place);
    if (index !== undefined) found[index] = read(value, [...at, name], place);
  }
  return found;
}
