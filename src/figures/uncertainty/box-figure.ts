import { catalogues, percentNarrow, rangeText } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { fitted, label, px, spareWidth } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { type InputRange, nameWithUnit, rangeStrip, withUnit } from './range-strip.ts';

/** One limit of a box: the part of an input's range in which it lies. */
export interface BoxLimit {
  readonly name: string;
  /** Unit of the range; empty for shares and scales. */
  readonly unit: string;
  readonly range: InputRange;
  /** The part of the range that is in the box. */
  readonly box: InputRange;
}

/** A box of scenarios found by PRIM. */
export interface BoxData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly limits: readonly BoxLimit[];
  /** Share of the draws in the box that do what was asked about. */
  readonly density: number;
  /** Share of those that do it that lie in the box. */
  readonly coverage: number;
  /** Share of all draws that lie in the box. */
  readonly mass: number;
}

const say = catalogues.en.uncertaintyFigures.box;
const rowHeight = 42;

/**
 * Where in the ranges of the inputs something happens: each limit of a box as the thick part of its input's range.
 * @example
 * boxFigure({
 *   id: 'example',
 *   title: 'Fails',
 *   limits: [{ name: 'Levy', unit: 'bn EUR', range: { low: 0, high: 10 }, box: { low: 6, high: 10 } }],
 *   density: 0.9,
 *   coverage: 0.6,
 *   mass: 0.3,
 * }).title // => 'Fails: 90 % of the draws in the box do'
 */
export function boxFigure(data: BoxData, width: number = usualWidth): Figure {
  const id = figureId('box', data.id);
  const { limits, density, coverage, mass, title } = data;
  const table = tableOf(limits);
  if (limits.length === 0) return emptyFigure(id, title, say.none, table, width);
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: say.claim(percentNarrow(density)),
    subtitle: say.subtitle(percentNarrow(coverage), percentNarrow(mass)),
    description: say.description(limits.length),
    width,
    height: limits.length * rowHeight + 6,
    body: limits.map((limit, i) => row(limit, i * rowHeight, width)),
    table,
  });
}

function row({ name, unit, range, box }: BoxLimit, top: number, width: number): string {
  const y = top + 28;
  const strip = rangeStrip(range, { from: 6, to: width - 6, y });
  const [a, b] = [strip.at(box.low), strip.at(box.high)];
  const thick = `<path d="M${px(a)} ${px(y)}H${px(b)}" stroke="var(--mark)" stroke-width="9"/>`;
  const words = rangeText(withUnit(box.low, ''), withUnit(box.high, unit));
  return (
    fitted(6, top + 14, nameWithUnit(name, unit), width - 24 - spareWidth(words), {
      size: 13,
      attributes: 'class="b"',
    }) +
    label(width - 6, top + 14, words, 'class="m" text-anchor="end"') +
    strip.svg +
    thick
  );
}

function tableOf(limits: readonly BoxLimit[]): FigureTable {
  const { input, from, to, least, most, unit } = say.columns;
  return {
    columns: [input, from, to, least, most, unit].map((one) => ({ label: one })),
    rows: limits.map(({ name, range, box, unit: own }) => [
      name,
      box.low,
      box.high,
      range.low,
      range.high,
      own,
    ]),
  };
}
