/** A cell of a CSV text with its place there; quotes are off the text, not off the place. */
export interface CsvCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface CsvRows {
  readonly rows: readonly (readonly CsvCell[])[];
  /** Where a quotation mark opens a cell that never ends. */
  readonly openQuote: number | undefined;
}

/** Cells of a text as RFC 4180 has them; empty lines are left out, lines end as on any system. */
export function csvRows(text: string): CsvRows {
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    if (cell === undefined) return { rows, openQuote: at };
    row.push(cell);
    at = cell.end;
    if (text[at] === ',') {
      at++;
      // A comma at the very end opens one more, empty cell.
      if (at < text.length) continue;
      row.push({ text: '', start: at, end: at });
    }
    if (row.length > 1 || row[0]?.text.trim() !== '') rows.push(row);
    row = [];
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
  }
  return { rows, openQuote: undefined };
}

function plainCell(text: string, start: number): CsvCell {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++;
  return { text: text.slice(start, end), start, end };
}

/** What follows the closing mark belongs to the cell as it stands: the reader of the cell will find it odd. */
function quotedCell(text: string, start: number): CsvCell | undefined {
  let content = '';
  for (let at = start + 1; ; ) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return undefined;
    content += text.slice(at, mark);
    if (text[mark + 1] !== '"') {
      const rest = plainCell(text, mark + 1);
      return { text: content + rest.text, start, end: rest.end };
    }
    content += '"';
    at = mark + 2;
  }
}
