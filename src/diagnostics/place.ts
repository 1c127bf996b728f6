import type { Diagnostic, PlacedDiagnostic } from './diagnostic.ts';
import { sortDiagnostics } from './sort-diagnostics.ts';

/** The texts that diagnostics point into, by the file name the user gave. */
export type SourceTexts = ReadonlyMap<string, string>;

/** Offsets into lines and columns, by binary search over the line starts; built once a text. */
export interface LineIndex {
  readonly lineAndColumn: (offset: number) => { readonly line: number; readonly column: number };
  readonly lineText: (line: number) => string;
}

/**
 * Where the lines of a text begin, to tell line and column of an offset.
 *
 * @example
 * indexLines('a: 1\nb: 2').lineAndColumn(5) // => { line: 2, column: 1 }
 */
function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const startOf = (line: number) => starts[line - 1] ?? text.length;
  return {
    lineAndColumn(offset) {
      let low = 1;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (startOf(middle) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low, column: offset - startOf(low) + 1 };
    },
    lineText(line) {
      return text
        .slice(startOf(line), line < starts.length ? startOf(line + 1) : text.length)
        .replace(/\r?\n$/, '');
    },
  };
}

/**
 * Diagnostics with line, column and source line. A diagnostic without a span stands at line 0, for the file.
 *
 * @example
 * const wrong = { code: 'unknown-actor', severity: 'error', message: 'no such actor', file: 'a.yaml', span: { start: 4, end: 7 } };
 * placeDiagnostics([wrong], new Map([['a.yaml', 'by: rus']]))[0].column // => 5
 */
export function placeDiagnostics(
  diagnostics: readonly Diagnostic[],
  texts: SourceTexts,
): readonly PlacedDiagnostic[] {
  const indices = new Map<string, LineIndex>();
  return diagnostics.map(({ code, severity, message, hint, file, span }) => {
    // The order of the published shape, whoever made the diagnostic.
    const rest = { code, severity, message, ...(hint === undefined ? {} : { hint }), file };
    const text = texts.get(rest.file);
    if (span === undefined || text === undefined)
      return { ...rest, line: 0, column: 0, endColumn: 0, source: '' };
    const index = indices.get(rest.file) ?? indexLines(text);
    indices.set(rest.file, index);
    const { line, column } = index.lineAndColumn(Math.min(span.start, text.length));
    const source = index.lineText(line);
    const endColumn = Math.max(column + 1, Math.min(column + (span.end - span.start), source.length + 1));
    return { ...rest, line, column, endColumn, source };
  });
}

/**
 * Every diagnostic with its place, in the order in which a reader meets them.
 *
 * @example
 * const wrong = { code: 'unknown-actor', severity: 'error', message: 'no such actor', file: 'a.yaml', span: { start: 4, end: 7 } };
 * placedInOrder([wrong], new Map([['a.yaml', 'by: rus']]))[0].line // => 1
 */
export function placedInOrder(
  diagnostics: readonly Diagnostic[],
  texts: SourceTexts,
): readonly PlacedDiagnostic[] {
  return placeDiagnostics(sortDiagnostics(diagnostics), texts);
}
