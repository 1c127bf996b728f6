import { drawingKey } from '../frame/at-widths.ts';
import { figure } from '../frame/figure.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import type { DealBoard } from './deal-board.ts';
import { gainStrips, type StripRow } from './gain-strips.ts';

/** A row of the picture with its row of data. */
export interface StripEntry {
  readonly strip: Omit<StripRow, 'group' | 'isBold'>;
  readonly data: FigureTable['rows'][number];
}

/** What the figure says of itself. */
export interface StripWords {
  readonly id: string;
  readonly topic: string;
  readonly claim: string;
  /** What the strips show, in which unit. */
  readonly subtitle?: string;
  readonly description: string;
  /** Head of the column that names those who lose. */
  readonly last: string;
  readonly columns: FigureTable['columns'];
}

/** Rows of strips as a figure. */
export function stripFigure(
  board: DealBoard,
  entries: readonly StripEntry[],
  words: StripWords,
  width: number,
): Figure {
  const { last, columns, subtitle = 'gain over no deal in utility (all issues together are 1)' } = words;
  const rows = entries.map(({ strip }) => ({ ...strip, group: '', isBold: false }));
  const { svg, height } = gainStrips(board.parties, rows, last, width);
  const table = { columns, rows: entries.map(({ data }) => data) };
  return figure({ ...words, key: drawingKey(words.id, width), subtitle, width, height, body: [svg], table });
}
