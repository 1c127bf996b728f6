import { amountText, catalogues, percentNarrow } from '../../words/index.ts';
import { drawingKey, narrowBelow, usualWidth } from '../frame/at-widths.ts';
import { bar } from '../frame/bar.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { hatchPattern } from '../frame/hatch.ts';
import { actorClass } from '../frame/palette.ts';
import { fitted, label, px } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';

/** What one guarantor takes off a loss. */
export interface LossPart {
  readonly name: string;
  /** Place of its actor in the situation, which is its colour; grey when left out. */
  readonly actor?: number;
  readonly amount: number;
}

export interface LossWaterfallData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly parts: readonly LossPart[];
  /** What nobody who guarantees takes. */
  readonly uncovered: number;
}

const say = catalogues.en.answerFigures.waterfall;
const rowHeight = 22;
const mostParts = 11;

/**
 * A loss from the whole down to what nobody covers: each guarantor takes its part off what those above it left.
 * @example
 * lossWaterfallFigure({
 *   id: 'example',
 *   title: 'If all is demanded',
 *   unit: 'EUR bn',
 *   parts: [{ name: 'Austria', amount: 3 }],
 *   uncovered: 1,
 * }).title // => 'If all is demanded: Austria would bear most, 75 % of the loss'
 */
export function lossWaterfallFigure(data: LossWaterfallData, width: number = usualWidth): Figure {
  const id = figureId('loss-waterfall', data.id);
  const key = drawingKey(id, width);
  const sorted = [...data.parts].filter(({ amount }) => amount > 0).sort((a, b) => b.amount - a.amount);
  const whole = sorted.reduce((sum, { amount }) => sum + amount, data.uncovered);
  const table = tableOf(data, sorted, whole);
  if (!(whole > 0)) return emptyFigure(id, data.title, say.none, table);
  const parts = merged(sorted);
  const left = width < narrowBelow ? 132 : 230;
  const right = width - 48;
  const at = (amount: number) => left + ((right - left) * amount) / whole;
  const hatch = `${key}-hatch`;
  const rows: readonly Row[] = rowsOf(
    parts,
    data.uncovered,
    whole,
    `fill="url(#${hatch})" stroke="var(--bad)"`,
  );
  return figure({
    id,
    key,
    topic: data.title,
    claim: claimOf(sorted, data.uncovered, whole),
    subtitle: say.subtitle(data.unit),
    description: say.description(sorted.length),
    width,
    height: rows.length * rowHeight + 4,
    body: [
      `<defs>${hatchPattern(hatch, 'var(--bad)')}</defs>`,
      ...rows.map((row, i) => drawRow(row, i, at, left, width)),
    ],
    table,
  });
}

interface Row {
  readonly name: string;
  readonly actor?: number;
  readonly from: number;
  readonly to: number;
  readonly look: string;
}

function rowsOf(
  parts: readonly LossPart[],
  uncovered: number,
  whole: number,
  hatched: string,
): readonly Row[] {
  let remaining = whole;
  const steps = parts.map(({ amount, ...part }): Row => {
    const to = remaining;
    remaining -= amount;
    return { ...part, from: remaining, to, look: 'fill="var(--c)" fill-opacity="0.8"' };
  });
  return [
    { name: say.whole, from: 0, to: whole, look: 'fill="var(--mark)" fill-opacity="0.55"' },
    ...steps,
    ...(uncovered > 0 ? [{ name: say.left, from: 0, to: uncovered, look: hatched }] : []),
  ];
}

/** The bar, its amount where there is room, and a line down to where the next begins. */
function drawRow(
  { name, actor, from, to, look }: Row,
  index: number,
  at: (amount: number) => number,
  left: number,
  width: number,
): string {
  const y = index * rowHeight;
  const text = amountText(to - from);
  // Right of the bar, but for what lies nearer to the right edge than to the left one.
  const isRight = index === 0 || (at(from) + at(to)) / 2 < (left + width) / 2;
  const words = isRight
    ? label(at(to) + 5, y + 15, text, 'class="m"')
    : label(at(from) - 5, y + 15, text, 'class="m" text-anchor="end"');
  const link =
    index === 0
      ? ''
      : `<path d="M${px(at(to))} ${px(y - rowHeight + 17)}V${px(y + 4)}" stroke="var(--soft)" stroke-width="0.8"/>`;
  const drawn = bar({ from, to, at, y: y + 4, height: 13, look });
  return `<g class="${actorClass(actor)}">${link}${drawn}${fitted(0, y + 15, name, left - 8, { size: 12.4 })}${words}</g>`;
}

/** The largest by name, the rest together. */
function merged(sorted: readonly LossPart[]): readonly LossPart[] {
  if (sorted.length <= mostParts) return sorted;
  const rest = sorted.slice(mostParts - 1);
  const amount = rest.reduce((sum, one) => sum + one.amount, 0);
  return [...sorted.slice(0, mostParts - 1), { name: say.others(rest.length), amount }];
}

function claimOf([first]: readonly LossPart[], uncovered: number, whole: number): string {
  if (first === undefined || uncovered > first.amount)
    return say.claimUncovered(percentNarrow(uncovered / whole));
  return say.claim(first.name, percentNarrow(first.amount / whole));
}

function tableOf(
  { unit, uncovered }: LossWaterfallData,
  sorted: readonly LossPart[],
  whole: number,
): FigureTable {
  const { who, amount, left } = say.columns;
  let remaining = whole;
  const rest = sorted.slice(mostParts - 1);
  const other = rest.reduce((sum, one) => sum + one.amount, 0);
  return {
    columns: [{ label: who }, { label: amount, unit }, { label: left, unit }],
    rows: [
      [say.whole, whole, whole],
      ...sorted.map((part) => {
        remaining -= part.amount;
        return [part.name, part.amount, remaining];
      }),
      ...(sorted.length > mostParts ? [[say.others(rest.length), other, null]] : []),
      [say.left, uncovered, uncovered],
    ],
  };
}
