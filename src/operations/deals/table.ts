import { type Catalogue, type Column, type MaybeBlock, table, textColumn } from '../../words/index.ts';

/** Numbers, and a package that may be long. */
export interface PackageRow {
  readonly cells: readonly string[];
  /** Gains of all the parties. */
  readonly vector?: string;
  readonly words: string;
}

/** Vectors longer than this stand with the package, not in a column. */
const widestVector = 34;

/** A table whose last column is a package, with a column of vectors at `at`, or before the package where they are long. */
export function packageTable(
  columns: readonly Column[],
  title: string,
  rows: readonly PackageRow[],
  { deals: say }: Catalogue,
  vectors?: { readonly at: number; readonly title: string },
): MaybeBlock {
  const last = (text: string) => textColumn(text, { standsBelow: true });
  if (vectors === undefined)
    return table(
      [...columns, last(title)],
      rows.map(({ cells, words }) => [...cells, words]),
    );
  const isWide = rows.some(({ vector = '' }) => vector.length > widestVector);
  if (isWide)
    return table(
      [...columns, last(say.vectorFirst(vectors.title, title))],
      rows.map(({ cells, vector = '', words }) => [...cells, say.vectorFirst(vector, words)]),
    );
  return table(
    [...columns.toSpliced(vectors.at, 0, textColumn(vectors.title)), last(title)],
    rows.map(({ cells, vector = '', words }) => [...cells.toSpliced(vectors.at, 0, vector), words]),
  );
}
