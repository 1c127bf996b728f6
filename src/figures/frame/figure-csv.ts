import type { Cell, FigureTable } from './types.ts';

/** The data behind a figure as CSV (RFC 4180). Text that a spreadsheet would run as a formula is quoted with '. */
export function figureCsv({ columns, rows }: FigureTable): string {
  const head = columns.map(({ label, unit }) => (unit === undefined ? label : `${label} (${unit})`));
  return [head, ...rows]
    .map((row) => row.map(csvCell).join(','))
    .join('\r\n')
    .concat('\r\n');
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(Math.round(cell * 1e9) / 1e9);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
