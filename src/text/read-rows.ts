import type { Collector, Span } from '../diagnostics/index.ts';
import { refuseUnreadable } from './encoding.ts';
import { readNumber } from './numbers.ts';
import { textLimits } from './text-limits.ts';

/** A cell with its place; blanks and quotes around it are off the text, not off the place. */
export interface Cell {
  readonly text: string;
  readonly span: Span;
}

export type Separator = ',' | ';' | '\t';

/** What a table writes between the whole and the parts of a number. */
export type DecimalSign = '.' | ',';

export interface Rows {
  readonly separator: Separator;
  readonly decimalSign: DecimalSign;
  /** Rows with anything in them. */
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * The one reader of tables: cells as RFC 4180 has them, blanks around quotation marks allowed; separated by tabs, semicolons
 * or commas, whichever the first line has most of. Where commas do not separate, they may be decimal signs, as
 * spreadsheets of most of Europe write them. Undefined, with the reason said, where the text is no table.
 *
 * @example
 * readRows('a.csv', 'a;b\n1,5;2', newCollector()).rows.length // => 2
 */
export function readRows(file: string, text: string, report: Collector): Rows | undefined {
  if (refuseUnreadable(file, text, report)) return undefined;
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const separator = separatorOf(text, start);
  const rows = splitRows(file, text, start, separator, report);
  return rows === undefined ? undefined : { separator, decimalSign: decimalSignOf(separator, rows), rows };
}

function splitRows(
  file: string,
  text: string,
  start: number,
  separator: Separator,
  report: Collector,
): Rows['rows'] | undefined {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let cells = 0;
  for (let at = start; at <= text.length; ) {
    const end = cellEnd(file, text, at, separator, report);
    if (end < 0) return undefined;
    cells++;
    row.push(cellOf(text, at, end));
    at = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === '\r' && text[at] === '\n') at++;
    if (row.some((cell) => cell.text !== '')) rows.push(row);
    row = [];
    if (cells > textLimits.nodes) {
      const span = { start: end, end: end + 1 };
      report.error('file-too-large', { file, span }, `the file holds more than ${textLimits.nodes} cells`);
      return undefined;
    }
  }
  return rows;
}

/** Of a tie the tab, then the semicolon: both are rarer in names than commas. */
function separatorOf(text: string, start: number): Separator {
  const [line = ''] = text
    .slice(start)
    .trimStart()
    .slice(0, 10_000)
    .split(/[\r\n]/, 1);
  const unquoted = line.replaceAll(/"[^"]*"?/g, '');
  const count = (sign: string) => unquoted.split(sign).length;
  const [best = ',' as const] = (['\t', ';', ','] as const)
    .filter((sign) => unquoted.includes(sign))
    .sort((a, b) => count(b) - count(a));
  return best;
}

/** End of the cell at `at`; −1, said, where its quotation mark is never closed or text follows the closing one. */
function cellEnd(file: string, text: string, at: number, separator: Separator, report: Collector): number {
  let end = skipBlanks(text, at, separator);
  if (text[end] === '"') {
    const open = end;
    end = text.indexOf('"', end + 1);
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    if (end < 0) {
      const place = { file, span: { start: open, end: open + 1 } };
      report.error(
        'open-quote',
        place,
        'a quotation mark opens here and never closes',
        'close it, or drop it',
      );
      return -1;
    }
    end = skipBlanks(text, end + 1, separator);
    if (!isCellEnd(text, end, separator)) {
      const place = { file, span: { start: end, end: end + 1 } };
      const hint = 'put the whole cell in quotes and double those inside it';
      report.error('text-after-quote', place, 'text goes on after a quoted cell', hint);
      return -1;
    }
  }
  while (!isCellEnd(text, end, separator)) end++;
  return end;
}

function isCellEnd(text: string, at: number, separator: Separator): boolean {
  const sign = text[at];
  return sign === undefined || sign === separator || sign === '\n' || sign === '\r';
}

function skipBlanks(text: string, from: number, separator: Separator): number {
  let at = from;
  while (text[at] === ' ' || (text[at] === '\t' && separator !== '\t')) at++;
  return at;
}

function cellOf(text: string, start: number, end: number): Cell {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  const from = start + raw.length - raw.trimStart().length;
  const isQuoted = trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"');
  const content = isQuoted ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
  return { text: content, span: { start: from, end: Math.max(from + 1, from + trimmed.length) } };
}

const decimalComma = /^[+-]?\d*,\d+(?:[eE][+-]?\d+)?$/;
const decimalPoint = /^[+-]?\d*\.\d+(?:[eE][+-]?\d+)?$/;

/** What most numbers are written with; the others are then no numbers, and said to be none. */
function decimalSignOf(separator: Separator, rows: Rows['rows']): DecimalSign {
  if (separator === ',') return '.';
  let balance = 0;
  for (const row of rows)
    for (const { text } of row) balance += Number(decimalComma.test(text)) - Number(decimalPoint.test(text));
  return balance > 0 ? ',' : '.';
}

/**
 * The finite number that a cell of a table spells, with the table's decimal sign; undefined for anything else.
 *
 * @example
 * cellNumber('1,5', ',') // => 1.5
 */
export function cellNumber(text: string, decimalSign: DecimalSign): number | undefined {
  if (decimalSign === '.') return readNumber(text);
  // Where decimals are written with commas a point may part thousands: 1.500 would be read a thousand times too small.
  return text.includes('.') ? undefined : readNumber(text.replace(',', '.'));
}

/**
 * What to do about a cell that should be a number and is none.
 *
 * @example
 * numberHint('1,5', '.').length > 0 // => true
 */
export function numberHint(text: string, decimalSign: DecimalSign): string {
  if (/^[+-]?\d[\d.,' ]*$/.test(text) && /[.,' ]/.test(text))
    return decimalSign === ','
      ? 'this table writes decimals with a comma: write it so, without parting thousands'
      : 'write decimals with a point, without parting thousands';
  return text.endsWith('%') ? 'write percent without the sign' : 'write a finite number, e.g. 62.5';
}

/**
 * From the first cell of a row to its last.
 *
 * @example
 * spanOfRow(readRows('a.csv', 'a,b', newCollector()).rows[0]) // => { start: 0, end: 3 }
 */
export function spanOfRow(row: readonly Cell[]): Span {
  const start = row[0]?.span.start ?? 0;
  return { start, end: Math.max(row.at(-1)?.span.end ?? 1, start + 1) };
}
