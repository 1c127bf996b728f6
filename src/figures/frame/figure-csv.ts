import { csvCell } from '../../text/index.ts';
import type { FigureCell, FigureTable } from './types.ts';

/**
 * The data behind a figure as CSV (RFC 4180): units in the head, numbers to a billionth, nothing where there is no value.
 * @example
 * figureCsv({ columns: [{ label: 'actor' }, { label: 'gain', unit: 'utility' }], rows: [['North', 0.25]] }) // => 'actor,gain (utility)\r\nNorth,0.25\r\n'
 */
export function figureCsv({ columns, rows }: FigureTable): string {
  const head = columns.map(({ label, unit }) => (unit === undefined ? label : `${label} (${unit})`));
  return [head, ...rows]
    .map((row) => row.map((cell) => csvCell(cellText(cell))).join(','))
    .join('\r\n')
    .concat('\r\n');
}

function cellText(cell: FigureCell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(Math.round(cell * 1e9) / 1e9) : cell;
}
