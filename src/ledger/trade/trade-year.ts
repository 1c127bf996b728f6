import type { Cell } from '../../text/index.ts';
import type { TradeColumns } from './trade-columns.ts';
import type { Say } from './trade-row.ts';

/** Rows of one year. */
export interface RowsOfYear {
  readonly rows: readonly (readonly Cell[])[];
  readonly year: number | null;
}

/** The rows of the year that is wanted, else of the last one, which is said. */
export function chooseYear(
  rows: readonly (readonly Cell[])[],
  { year: column }: TradeColumns,
  wanted: number | undefined,
  say: Say,
): RowsOfYear {
  if (column === undefined) {
    if (wanted !== undefined)
      say(
        'error',
        'no-year',
        `year ${wanted} is asked for, and the file has no column 'year'`,
        'leave it out',
      );
    return { rows, year: null };
  }
  const years = rows.map((row) => readYear(row[column], say));
  const known = [...new Set(years)].filter((year) => year !== undefined).sort((a, b) => a - b);
  const year = wanted ?? known.at(-1) ?? null;
  const list = known.length > 8 ? `${known[0]} to ${known.at(-1)}` : known.join(', ');
  if (wanted !== undefined && known.length > 0 && !known.includes(wanted))
    say('error', 'no-such-year', `there are no rows of ${wanted}`, `the file has ${list}`);
  else if (wanted === undefined && known.length > 1)
    say('note', 'last-year', `the rows of ${year} are taken`, `--year chooses another: ${list}`);
  return { rows: rows.filter((_, k) => years[k] === year), year };
}

function readYear(cell: Cell | undefined, say: Say): number | undefined {
  // A row too short to have a year is spoken of with the other cells.
  if (cell === undefined) return undefined;
  const text = cell.text;
  if (/^-?\d{1,5}$/.test(text)) return Number(text);
  say(
    'error',
    'bad-year',
    `the year is '${text.slice(0, 40)}'; it must be a whole number`,
    'write 2014',
    cell.span,
  );
  return undefined;
}
