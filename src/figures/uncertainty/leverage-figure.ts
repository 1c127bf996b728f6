import { catalogues, percentNarrow } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { fitted, label, px, spareWidth } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';

/** An answer with every report, and without the ones that were left out; null where there is none. */
export interface LeverageRow {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

export interface LeverageData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  /** What is left out. */
  readonly title: string;
  readonly rows: readonly LeverageRow[];
}

const say = catalogues.en.uncertaintyFigures.leverage;
const left = 30;
const rightGap = 30;
const rowHeight = 40;

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
  const table = tableOf(data);
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
  const x = (share: number) => left + (width - rightGap - left) * share;
  const bottom = known.length * rowHeight + 4;
  return figure({
    id,
    key: drawingKey(id, width),
    topic: data.title,
    claim,
    subtitle: say.subtitle,
    description: say.description(known.length),
    width,
    height: bottom + 22,
    body: [axis(x, bottom), ...moved.map((one, i) => row(one, i * rowHeight, x, width))],
    table,
  });
}

type Axis = (share: number) => number;

function axis(x: Axis, bottom: number): string {
  return [0, 0.25, 0.5, 0.75, 1]
    .map(
      (share) =>
        `<path d="M${px(x(share))} 0V${bottom}" class="g"/>${label(x(share), bottom + 15, `${100 * share} %`, 'class="s" text-anchor="middle"')}`,
    )
    .join('');
}

function row(
  { name, before, after }: { readonly name: string; readonly before: number; readonly after: number },
  top: number,
  x: Axis,
  width: number,
): string {
  const y = top + 28;
  const line = `<path d="M${px(x(before))} ${px(y)}H${px(x(after))}" stroke="var(--mark)" stroke-width="2"/>`;
  const hollow = `<circle cx="${px(x(before))}" cy="${px(y)}" r="5" fill="var(--paper)" stroke="var(--mark)" stroke-width="1.6"/>`;
  const full = `<circle cx="${px(x(after))}" cy="${px(y)}" r="4" fill="var(--mark)"/>`;
  const words =
    percentNarrow(before) === percentNarrow(after)
      ? percentNarrow(after)
      : `${percentNarrow(before)} → ${percentNarrow(after)}`;
  return (
    fitted(6, top + 14, name, width - 36 - spareWidth(words), { size: 13, attributes: 'class="b"' }) +
    label(width - 6, top + 14, words, 'class="m" text-anchor="end"') +
    line +
    hollow +
    full
  );
}

function tableOf({ rows }: LeverageData): FigureTable {
  const { name, before, after } = say.columns;
  return {
    columns: [{ label: name }, ...[before, after].map((one) => ({ label: one, unit: 'share of draws' }))],
    rows: rows.map((one) => [one.name, one.before, one.after]),
  };
}
