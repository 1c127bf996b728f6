import { catalogues, percentNarrow } from '../../words/index.ts';
import { drawingKey, narrowBelow, usualWidth } from '../frame/at-widths.ts';
import { bar } from '../frame/bar.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { fitted, label, px } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { type InputRange, nameWithUnit, rangeStrip, withUnit } from './range-strip.ts';

/** What one input accounts for, and where the answer tips on it. */
export interface TornadoDriver {
  readonly name: string;
  /** Unit of the input's range; empty for shares and scales. */
  readonly unit: string;
  /** Share of the output's variance, an estimate that may lie below 0, and its interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly range: InputRange;
  readonly today: number;
  /** Where the answer tips with this input held there; null where it does not. */
  readonly tips: number | null;
}

export interface TornadoData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  /** What was measured, in words. */
  readonly output: string;
  readonly drivers: readonly TornadoDriver[];
}

const say = catalogues.en.uncertaintyFigures.tornado;
const barLeft = 20;
const endRoom = 52;

/**
 * What an answer hinges on: a bar for what each input accounts for, the largest first, and beside it the input's own range with
 * what is taken today and where the answer tips.
 * @example
 * tornadoFigure({
 *   id: 'example',
 *   title: 'Accepted',
 *   output: 'the worst-off signatory’s gain',
 *   drivers: [{ name: 'Levy', unit: 'bn EUR', share: 0.4, low: 0.3, high: 0.5, range: { low: 0, high: 10 }, today: 4, tips: 6 }],
 * }).title // => 'Accepted: Levy accounts for most, 40 % of the variance'
 */
export function tornadoFigure(data: TornadoData, width: number = usualWidth): Figure {
  const id = figureId('tornado', data.id);
  const drivers = [...data.drivers].sort((a, b) => b.share - a.share);
  const table = tableOf(drivers);
  const [first] = drivers;
  if (first === undefined) return emptyFigure(id, data.title, say.none, table);
  const least = Math.min(0, ...drivers.map(({ low }) => low));
  const most = Math.max(0.01, ...drivers.map(({ high }) => high));
  const rows = rowsOf(width);
  const at = (share: number) => barLeft + ((rows.barRight - barLeft) * (share - least)) / (most - least);
  return figure({
    id,
    key: drawingKey(id, width),
    topic: data.title,
    claim: say.claim(first.name, percentNarrow(Math.max(0, first.share))),
    subtitle: say.subtitle(data.output),
    description: say.description(drivers.length, data.output),
    width,
    height: drivers.length * rows.height + 6,
    body: drivers.map((driver, i) => row(driver, i * rows.height, at, rows)),
    table,
  });
}

interface Rows {
  readonly height: number;
  readonly barRight: number;
  /** Where the words of a tipping value stand beside the name, and where none does. */
  readonly nameWidth: number;
  readonly wholeWidth: number;
  readonly stripLeft: number;
  readonly stripRight: number;
  /** From the top of a row down to its strip: beside the bar, or below it where there is little room. */
  readonly stripAt: number;
}

function rowsOf(width: number): Rows {
  const isNarrow = width < narrowBelow;
  const barRight = isNarrow ? width - endRoom : Math.round(width * 0.38);
  const stripLeft = isNarrow ? 0 : barRight + endRoom + 8;
  return {
    height: isNarrow ? 72 : 44,
    barRight,
    nameWidth: isNarrow ? width - 12 : stripLeft,
    wholeWidth: width - 12,
    stripLeft,
    stripRight: width - 6,
    stripAt: isNarrow ? 51 : 20,
  };
}

function row(driver: TornadoDriver, top: number, at: (share: number) => number, rows: Rows): string {
  const { name, share, low, high, unit, range, today, tips } = driver;
  const { barRight, stripLeft, stripRight } = rows;
  const nameWidth = tips === null ? rows.wholeWidth : rows.nameWidth;
  const y = top + 20;
  const stripY = top + rows.stripAt;
  const whisker = `<path d="M${px(at(low))} ${px(y + 6)}H${px(at(high))}M${px(at(low))} ${px(y + 3)}v6M${px(at(high))} ${px(y + 3)}v6" stroke="var(--ink)" fill="none"/>`;
  const drawn = bar({
    from: 0,
    to: share,
    at,
    y,
    height: 12,
    look: 'fill="var(--mark)" fill-opacity="0.55"',
  });
  const zero = `<path d="M${px(at(0))} ${px(y - 2)}v16" stroke="var(--ink)"/>`;
  const text = share < 0 ? `−${percentNarrow(-share)}` : percentNarrow(share);
  const strip = rangeStrip(range, { from: stripLeft, to: stripRight, y: stripY + 6 });
  const now = `<path d="M${px(strip.at(today))} ${px(stripY - 1)}v14" stroke="var(--ink)" stroke-width="2"/>`;
  return [
    fitted(6, top + 14, nameWithUnit(name, unit), nameWidth, { size: 14, attributes: 'class="b"' }),
    drawn,
    zero,
    whisker,
    label(barRight + 6, y + 10, text, 'class="m"'),
    strip.svg,
    now,
    tips === null ? '' : tippingMark(strip.at(tips), stripY, say.tips(withUnit(tips, unit)), rows),
  ].join('');
}

/** A triangle that points at the strip, with its value above; words near the right end stand left of it. */
function tippingMark(x: number, y: number, words: string, { stripLeft, stripRight }: Rows): string {
  const anchor = x > (stripLeft + stripRight) / 2 ? 'end' : 'start';
  const place = Math.max(stripLeft + 20, Math.min(stripRight, x + (anchor === 'end' ? 6 : -6)));
  const mark = `<path d="M${px(x)} ${px(y + 5)}l-5 -8h10Z" fill="var(--bad)" stroke="var(--paper)"/>`;
  return mark + label(place, y - 6, words, `class="m" text-anchor="${anchor}"`);
}

function tableOf(drivers: readonly TornadoDriver[]): FigureTable {
  const { input, share, low, high, from, to, today, tips, unit } = say.columns;
  return {
    columns: [
      { label: input },
      { label: share, unit: 'share' },
      { label: low, unit: 'share' },
      { label: high, unit: 'share' },
      ...[from, to, today, tips, unit].map((one) => ({ label: one })),
    ],
    rows: drivers.map((one) => [
      one.name,
      one.share,
      one.low,
      one.high,
      one.range.low,
      one.range.high,
      one.today,
      one.tips,
      one.unit,
    ]),
  };
}
