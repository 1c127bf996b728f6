import { type Diagnostic, type PlacedDiagnostic, sortDiagnostics } from './diagnostic.ts';
import { placeDiagnostics, type SourceTexts } from './place.ts';

/** Words for a terminal; `paint` colours a word, and is the identity when colours are off. */
export interface PrintOptions {
  readonly paint?: (text: string, colour: 'red' | 'yellow' | 'blue' | 'dim') => string;
  /** Source lines longer than this are cut around the mark. */
  readonly width?: number;
}

/**
 * All diagnostics, sorted by place, each as
 * ```
 * file:line:column  code
 *    41 |     required: [us, rus, ua]
 *       |                    ~~~
 *   'rus' is no actor; did you mean 'ru'?
 * ```
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  texts: SourceTexts,
  options: PrintOptions = {},
): string {
  return printPlaced(placeDiagnostics(sortDiagnostics(diagnostics), texts), options);
}

/** The same for diagnostics that have their places already. */
export function printPlaced(diagnostics: readonly PlacedDiagnostic[], options: PrintOptions = {}): string {
  return diagnostics.map((placed) => printOne(placed, options)).join('\n');
}

function printOne(placed: PlacedDiagnostic, { paint = (text) => text, width = 110 }: PrintOptions): string {
  const colour = placed.severity === 'error' ? 'red' : placed.severity === 'warning' ? 'yellow' : 'blue';
  const words = `  ${clean(placed.message)}${placed.hint === undefined ? '' : `; ${clean(placed.hint)}`}\n`;
  const severity = placed.severity === 'error' ? '' : `${placed.severity} `;
  const code = paint(severity + placed.code, colour);
  const file = clean(placed.file);
  if (placed.line === 0) return `${file}  ${code}\n${words}`;
  const gutter = String(placed.line).padStart(5);
  const { text, column, endColumn } = cutAround(placed, width - 8);
  const mark = paint('~'.repeat(Math.max(1, endColumn - column)), colour);
  return (
    `${file}:${placed.line}:${placed.column}  ${code}\n` +
    `${gutter} | ${text}\n${' '.repeat(5)} | ${' '.repeat(column - 1)}${mark}\n${words}`
  );
}

/** A window of the source line around the mark, tabs and control characters made visible width 1. */
function cutAround(placed: PlacedDiagnostic, width: number) {
  const line = clean(placed.source);
  if (line.length <= width) return { text: line, column: placed.column, endColumn: placed.endColumn };
  const start = Math.max(0, Math.min(placed.column - 1 - (width >> 2), line.length - width));
  const column = placed.column - start;
  return {
    text: line.slice(start, start + width),
    column,
    endColumn: Math.min(placed.endColumn - start, width + 1),
  };
}

/** Terminal escapes inside a hostile file must not reach the terminal. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ');
}
