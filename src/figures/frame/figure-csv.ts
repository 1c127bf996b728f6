import { csvCell } from '../../text/index.ts';
import type { Cell, FigureTable } from './types.ts';

/** The data behind a figure as CSV (RFC 4180). */
export function figureCsv({ columns, rows }: FigureTable): string {
  const head = columns.map(({ label, unit }) => (unit === undefined ? label : `${label} (${unit})`));
  return [head, ...rows]
    .map((row) => row.map(cellText).join(','))
    .join('\r\n')
    .concat('\r\n');
}

/** Nine decimals: the last bits of a sum are noise to a reader. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(Math.round(cell * 1e9) / 1e9) : csvCell(cell);
}
