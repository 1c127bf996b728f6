import type { PlacedText } from './raw-scenario.ts';

export interface CommaRows {
  /** Rows with anything in them; blanks and quotes around a cell are off its text. */
  readonly rows: readonly (readonly PlacedText[])[];
  /** Where a quotation mark opens a cell that never ends. */
  readonly openQuote: number | undefined;
}

/** Cells separated by commas as RFC 4180 has them, blanks before a quotation mark allowed. */
export function commaRows(text: string): CommaRows {
  const rows: PlacedText[][] = [];
  let row: PlacedText[] = [];
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at <= text.length; ) {
    const end = cellEnd(text, at);
    if (end < 0) return { rows, openQuote: text.indexOf('"', at) };
    row.push(cellOf(text, at, end));
    at = end + 1;
    if (text[end] === ',') continue;
    if (text[end] === '\r' && text[at] === '\n') at++;
    if (row.some((cell) => cell.text !== '')) rows.push(row);
    row = [];
  }
  return { rows, openQuote: undefined };
}

/** End of the cell at `at`, or −1 where its quotation mark is never closed. */
function cellEnd(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end++;
  if (text[end] === '"') {
    end = text.indexOf('"', end + 1);
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    if (end < 0) return -1;
  }
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function cellOf(text: string, start: number, end: number): PlacedText {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  const from = start + raw.length - raw.trimStart().length;
  const isQuoted = trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"');
  const content = isQuoted ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
  return { text: content, span: { start: from, end: Math.max(from + 1, from + trimmed.length) } };
}
