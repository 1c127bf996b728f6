import { visible, wrapped } from '../../words/index.ts';
import type { WordsStyle } from './types.ts';

/** Columns padded to their widest cell; the last is wrapped at the width. Numbers are right-aligned. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { width, paint }: WordsStyle,
  numeric: readonly number[] = [],
): string {
  const widths = head.map((title, k) => Math.max(title.length, ...rows.map((row) => (row[k] ?? '').length)));
  const last = head.length - 1;
  const before = widths.slice(0, last).reduce((sum, w) => sum + w + 2, 0);
  const room = Math.max(16, width - before);
  const pad = (text: string, k: number) =>
    k === last ? text : numeric.includes(k) ? text.padStart(widths[k] ?? 0) : text.padEnd(widths[k] ?? 0);
  const line = (row: readonly string[]) => {
    const parts = wrapped(visible(row[last] ?? ''), room);
    const first = row.slice(0, last).map(pad);
    return (
      [...first, parts[0] ?? ''].join('  ').trimEnd() +
      parts
        .slice(1)
        .map((rest) => `\n${' '.repeat(before)}${rest}`)
        .join('')
    );
  };
  return [paint(line(head), 'dim'), ...rows.map(line)].join('\n');
}
