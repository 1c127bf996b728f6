import { catalogues, percentNarrow } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { pairRows } from './pair-rows.ts';

/** An answer with every report, and without the ones that were left out; null where there is none. */
export interface LeverageRow {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What the hollow mark and the filled one are. */
export interface LeverageMarks {
  readonly subtitle: string;
  /** Read aloud in place of the picture, from the number of packages. */
  readonly description: (count: number) => string;
  /** Heads of the two columns of its table. */
  readonly before: string;
  readonly after: string;
}

export interface LeverageData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  /** What is left out. */
  readonly title: string;
  /** What the two marks are, where it is not what remains without something. */
  readonly marks?: LeverageMarks;
  readonly rows: readonly LeverageRow[];
}

const say = catalogues.en.uncertaintyFigures.leverage;

/**
 * What remains without a source, a claim or an origin: for each package one mark with everything and one without.
 * @example
 * leverageFigure({
 *   id: 'example',
 *   title: 'Without the first report',
 *   rows: [{ name: 'Swap', before: 0.6, after: 0.2 }],
 * }).title // => 'Without the first report: Swap moves most, from 60 % to 20 %'
 */
export function leverageFigure(data: LeverageData, width: number = usualWidth): Figure {
  const id = figureId('leverage', data.id);
  const { subtitle, description, before, after } = data.marks ?? say.marks;
  const columns = [before, after].map((label) => ({ label, unit: 'share of draws' }));
  const table: FigureTable = {
    columns: [{ label: say.name }, ...columns],
    rows: data.rows.map((one) => [one.name, one.before, one.after]),
  };
  const known = data.rows.flatMap(({ name, before, after }) =>
    before === null || after === null ? [] : [{ name, before, after }],
  );
  for (const { name, before, after } of known)
    for (const share of [before, after])
      if (!(share >= 0 && share <= 1))
        throw new RangeError(`a value of ${name} is ${share}; shares run from 0 to 1`);
  if (known.length === 0) return emptyFigure(id, data.title, say.none, table, width);
  const moved = known.toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  const [most] = moved;
  const claim =
    most === undefined || percentNarrow(most.before) === percentNarrow(most.after)
      ? say.still
      : say.claim(most.name, percentNarrow(most.before), percentNarrow(most.after));
  const rows = moved.map(({ name, before, after }) => {
    const [from, to] = [percentNarrow(before), percentNarrow(after)];
    return { name, hollow: before, filled: after, words: from === to ? to : `${from} → ${to}` };
  });
  return figure({
    id,
    key: drawingKey(id, width),
    topic: data.title,
    claim,
    subtitle,
    description: description(known.length),
    width,
    ...pairRows(rows, width),
    table,
  });
}
