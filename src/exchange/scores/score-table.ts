import { type Collector, type Place, quoted } from '../../diagnostics/index.ts';
import {
  type Cell,
  cellNumber,
  type DecimalSign,
  numberHint,
  readRows,
  spanOfRow,
} from '../../text/index.ts';
import { meant } from '../names.ts';

/** A CSV table by column name; every cell knows its place. */
export interface ScoreTable {
  readonly file: string;
  readonly report: Collector;
  readonly decimalSign: DecimalSign;
  readonly columns: readonly string[];
  readonly lines: readonly TableLine[];
}

export interface TableLine {
  /** The cell of a column, undefined where the table has no such column. */
  readonly cell: (...names: readonly string[]) => PlacedCell | undefined;
  readonly place: Place;
}

export interface PlacedCell {
  readonly name: string;
  readonly text: string;
  readonly place: Place;
}

/** Reads the text as a table with one line of column names; undefined where it is none. */
export function readTable(file: string, text: string, report: Collector): ScoreTable | undefined {
  const table = readRows(file, text, report);
  if (table === undefined) return undefined;
  const [head, ...rest] = table.rows;
  if (head === undefined) {
    report.error('empty-file', { file }, 'the file is empty', 'begin with a line of column names');
    return undefined;
  }
  const columns = columnNames(file, head, report);
  if (rest.length === 0)
    report.error(
      'no-rows',
      { file, span: spanOfRow(head) },
      'no row follows the column names',
      'add a row an issue',
    );
  return {
    file,
    report,
    decimalSign: table.decimalSign,
    columns,
    lines: rest.flatMap((cells) => readLine(file, columns, cells, report) ?? []),
  };
}

function columnNames(file: string, head: readonly Cell[], report: Collector): readonly string[] {
  const columns = head.map(({ text }) => text.toLowerCase());
  for (const [i, name] of columns.entries())
    if (columns.indexOf(name) !== i)
      report.error(
        'column-twice',
        { file, span: (head[i] as Cell).span },
        `column ${quoted(name)} stands twice`,
        'remove or rename one of them',
      );
  return columns;
}

function readLine(
  file: string,
  columns: readonly string[],
  cells: readonly Cell[],
  report: Collector,
): TableLine | undefined {
  const place = { file, span: spanOfRow(cells) };
  if (cells.length !== columns.length) {
    report.error(
      'cell-count',
      place,
      `the row has ${cells.length} cells for ${columns.length} columns`,
      'put texts that hold a comma in double quotes; leave unknown cells empty',
    );
    return undefined;
  }
  return {
    place,
    cell: (...names) => {
      const at = columns.findIndex((column) => names.includes(column));
      const found = cells[at];
      return found === undefined
        ? undefined
        : { name: columns[at] ?? '', text: found.text, place: { file, span: found.span } };
    },
  };
}

/** Says which columns are missing; true where none is. Each is a list of names of which one must be there. */
export function hasColumns(
  { columns, file, report }: ScoreTable,
  needed: readonly (readonly string[])[],
): boolean {
  const missing = needed.filter((names) => !names.some((name) => columns.includes(name)));
  for (const [name = ''] of missing)
    report.error(
      'missing-column',
      { file, span: { start: 0, end: 1 } },
      `column '${name}' is missing`,
      meant(name, columns, `add a column named ${name}`, report),
    );
  return missing.length === 0;
}

/** The number of a cell; null where it is empty, undefined (said) where it is no number. */
export function numberIn(
  { report, decimalSign }: ScoreTable,
  cell: PlacedCell | undefined,
): number | null | undefined {
  if (cell === undefined || cell.text === '') return null;
  const value = cellNumber(cell.text, decimalSign);
  if (value !== undefined) return value;
  report.error(
    'not-a-number',
    cell.place,
    `${cell.name} is ${quoted(cell.text)}; it must be a number`,
    `${numberHint(cell.text, decimalSign)}; leave the cell empty where it is unknown`,
  );
  return undefined;
}
