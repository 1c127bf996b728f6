import type { PlacedDiagnostic } from '../../diagnostics/index.ts';
import { columnsOf, wrapped } from '../columns.ts';
import { visible } from '../visible.ts';
import { plainStyle, type TerminalStyle } from './style.ts';

/**
 * Diagnostics in the order given, each as
 * ```
 * file:line:column  code
 *    41 |     required: [us, rus, ua]
 *       |                    ~~~
 *   'rus' is no actor; did you mean 'ru'?
 * ```
 *
 * @example
 * printPlaced([]) // => ''
 */
export function printPlaced(
  diagnostics: readonly PlacedDiagnostic[],
  style: TerminalStyle = { ...plainStyle, width: 110 },
): string {
  return diagnostics.map((placed) => printOne(placed, style)).join('\n');
}

const colours = { error: 'red', warning: 'yellow', note: 'blue' } as const;

function printOne(placed: PlacedDiagnostic, { paint, width }: TerminalStyle): string {
  const { severity, code, hint, line, column } = placed;
  const colour = colours[severity];
  const words = wrapped(
    visible(hint === undefined ? placed.message : `${placed.message}; ${hint}`),
    width - 2,
  )
    .map((text) => `  ${text}\n`)
    .join('');
  const name = paint(severity === 'error' ? code : `${severity} ${code}`, colour);
  const file = visible(placed.file);
  if (line === 0) return `${file}  ${name}\n${words}`;
  // Of a file as of an earlier day no line is shown: it may tell what came later.
  if (placed.source.trim() === '') return `${file}:${line}:${column}  ${name}\n${words}`;
  const cut = cutAround(placed, Math.max(8, width - 8));
  return (
    `${file}:${line}:${column}  ${name}\n` +
    `${String(line).padStart(5)} | ${cut.text}\n${' '.repeat(5)} | ${' '.repeat(cut.before)}${paint('~'.repeat(cut.length), colour)}\n${words}`
  );
}

/** A window of the source line around the mark; what is written out of control characters moves the mark along. */
function cutAround({ source, column, endColumn }: PlacedDiagnostic, width: number) {
  const text = visible(source);
  const before = columnsOf(visible(source.slice(0, column - 1)));
  const length = Math.max(1, columnsOf(visible(source.slice(column - 1, endColumn - 1))));
  if (columnsOf(text) <= width) return { text, before, length };
  const start = Math.max(0, Math.min(before - (width >> 2), text.length - width));
  return {
    text: text.slice(start, start + width),
    before: before - start,
    length: Math.min(length, width - (before - start)),
  };
}
