import type { Span } from '../diagnostics/index.ts';

/** A cell with its place; blanks and quotes around it are off the text, not off the place. */
export interface DelimitedCell {
  readonly text: string;
  readonly span: Span;
}

export type Separator = ',' | ';' | '\t';

export interface DelimitedRows {
  readonly separator: Separator;
  /** Rows with anything in them. */
  readonly rows: readonly (readonly DelimitedCell[])[];
  /** Where a quotation mark opens a cell that never ends. */
  readonly openQuote: number | undefined;
}

/**
 * Cells as RFC 4180 has them, blanks before a quotation mark allowed; separated as said, else by what separates the first
 * line: tabs, else semicolons, else commas.
 */
export function delimitedRows(text: string, given?: Separator): DelimitedRows {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const separator = given ?? separatorOf(text, start);
  const rows: DelimitedCell[][] = [];
  let row: DelimitedCell[] = [];
  for (let at = start; at <= text.length; ) {
    const end = cellEnd(text, at, separator);
    if (end < 0) return { separator, rows, openQuote: text.indexOf('"', at) };
    row.push(cellOf(text, at, end));
    at = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === '\r' && text[at] === '\n') at++;
    if (row.some((cell) => cell.text !== '')) rows.push(row);
    row = [];
  }
  return { separator, rows, openQuote: undefined };
}

function separatorOf(text: string, start: number): Separator {
  const [line = ''] = text
    .slice(start)
    .trimStart()
    .slice(0, 10_000)
    .split(/[\r\n]/, 1);
  if (line.includes('\t')) return '\t';
  return line.includes(';') ? ';' : ',';
}

/** End of the cell at `at`, or −1 where its quotation mark is never closed. */
function cellEnd(text: string, at: number, separator: Separator): number {
  let end = at;
  while (text[end] === ' ' || (text[end] === '\t' && separator !== '\t')) end++;
  if (text[end] === '"') {
    end = text.indexOf('"', end + 1);
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    if (end < 0) return -1;
  }
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function cellOf(text: string, start: number, end: number): DelimitedCell {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  const from = start + raw.length - raw.trimStart().length;
  const isQuoted = trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"');
  const content = isQuoted ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
  return { text: content, span: { start: from, end: Math.max(from + 1, from + trimmed.length) } };
}
