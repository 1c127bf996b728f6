import { visible, wrapped } from '../../words/index.ts';
import { table } from '../shared/table.ts';
import type { WordsStyle } from '../shared/types.ts';

/** Numbers, and a package that may be long. */
export interface PackageRow {
  readonly cells: readonly string[];
  readonly words: string;
}

/** Packages of more lines than this beside their numbers stand below them. */
const mostLines = 2;
const leastRoom = 24;
const indent = 4;

/** Vectors longer than this stand with the package, not in a column. */
const widestVector = 34;

/** The columns and rows of a `packageTable` with a vector (gains) in column `at`, or before the package where it is long. */
export function withVectors(
  head: readonly string[],
  at: number,
  title: string,
  rows: readonly (PackageRow & { readonly vector: string })[],
): { readonly head: readonly string[]; readonly title: string; readonly rows: readonly PackageRow[] } {
  const isWide = rows.some(({ vector }) => vector.length > widestVector);
  if (isWide)
    return {
      head: head.toSpliced(at, 1),
      title: `${head[at]}: ${title}`,
      rows: rows.map(({ cells, vector, words }) => ({ cells, words: `${vector}: ${words}` })),
    };
  return {
    head,
    title,
    rows: rows.map(({ cells, vector, words }) => ({ cells: cells.toSpliced(at, 0, vector), words })),
  };
}

/** A table whose last column is a package: beside the numbers where there is room, else below them at full width. */
export function packageTable(
  head: readonly string[],
  title: string,
  rows: readonly PackageRow[],
  style: WordsStyle,
  numeric: readonly number[] = [],
): string {
  if (rows.length === 0) return '';
  const widths = head.map((text, k) =>
    rows.reduce((widest, { cells }) => Math.max(widest, cells[k]?.length ?? 0), text.length),
  );
  const room = style.width - widths.reduce((sum, width) => sum + width + 2, 0);
  const isNarrow =
    room < leastRoom ||
    rows.some(({ words }) => wrapped(visible(words), Math.max(1, room)).length > mostLines);
  if (!isNarrow)
    return table(
      [...head, title],
      rows.map(({ cells, words }) => [...cells, words]),
      style,
      numeric,
    );
  const line = (cells: readonly string[]) =>
    cells
      .map((text, k) => (numeric.includes(k) ? text.padStart(widths[k] ?? 0) : text.padEnd(widths[k] ?? 0)))
      .join('  ')
      .trimEnd();
  const below = (text: string) =>
    wrapped(visible(text), style.width - indent).map((part) => `${' '.repeat(indent)}${part}`);
  return [
    style.paint([line(head), ...below(title)].filter((text) => text !== '').join('\n'), 'dim'),
    ...rows.flatMap(({ cells, words }) => [line(cells), ...below(words)]).filter((text) => text !== ''),
  ].join('\n');
}
