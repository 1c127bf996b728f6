import type { Span } from '../../diagnostics/index.ts';
import { limits } from '../limits.ts';
import type { Report } from '../report.ts';

export interface CsvCell {
  readonly text: string;
  readonly span: Span;
}

/** Lines of a CSV text (RFC 4180) as cells with places; blank lines are left out. Undefined where a quote is not closed. */
export function readCsv(
  file: string,
  text: string,
  report: Report,
): readonly (readonly CsvCell[])[] | undefined {
  const lines: CsvCell[][] = [];
  let line: CsvCell[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (let cells = 0; at <= text.length; cells++) {
    if (cells > limits.nodes) {
      const span = { start: at, end: at + 1 };
      report.error('file-too-large', { file, span }, `the file holds more than ${limits.nodes} cells`);
      return undefined;
    }
    const found =
      text[skipBlanks(text, at)] === '"' ? quotedCell(file, text, at, report) : plainCell(text, at);
    if (found === undefined) return undefined;
    line.push(found.cell);
    at = found.next;
    if (text[at] === ',') at++;
    else {
      if (line.length > 1 || line[0]?.text !== '') lines.push(line);
      line = [];
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    }
  }
  return lines;
}

interface Found {
  readonly cell: CsvCell;
  readonly next: number;
}

const ends = /[,\r\n]|$/g;

function plainCell(text: string, start: number): Found {
  ends.lastIndex = start;
  const end = ends.exec(text)?.index ?? text.length;
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  const from = start + raw.indexOf(trimmed);
  return { cell: { text: trimmed, span: { start: from, end: from + trimmed.length } }, next: end };
}

function quotedCell(file: string, text: string, start: number, report: Report): Found | undefined {
  const open = skipBlanks(text, start);
  let close = open + 1;
  for (;;) {
    close = text.indexOf('"', close);
    if (close < 0) {
      const span = { start: open, end: open + 1 };
      report.error('csv-quote', { file, span }, 'a quoted cell is not closed', 'end it with a double quote');
      return undefined;
    }
    if (text[close + 1] !== '"') break;
    close += 2;
  }
  const next = skipBlanks(text, close + 1);
  const span = { start: open, end: close + 1 };
  if (next < text.length && !/[,\r\n]/.test(text[next] ?? '')) {
    report.error(
      'csv-quote',
      { file, span: { start: next, end: next + 1 } },
      'text goes on after a quoted cell',
      'put the whole cell in quotes and double those inside it',
    );
    return undefined;
  }
  return {
    cell: {
      text: text
        .slice(open + 1, close)
        .replaceAll('""', '"')
        .trim(),
      span,
    },
    next,
  };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}
