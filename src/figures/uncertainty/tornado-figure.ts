import { catalogues, percentNarrow } from '../../words/index.ts';
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
const width = 600;
const barLeft = 20;
const barRight = 230;
const stripLeft = 290;
const stripRight = 594;
const rowHeight = 44;

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
export function tornadoFigure(data: TornadoData): Figure {
  const id = figureId('tornado', data.id);
  const drivers = [...data.drivers].sort((a, b) => b.share - a.share);
  const table = tableOf(drivers);
  const [first] = drivers;
  if (first === undefined) return emptyFigure(id, data.title, say.none, table);
  const least = Math.min(0, ...drivers.map(({ low }) => low));
  const most = Math.max(0.01, ...drivers.map(({ high }) => high));
  const at = (share: number) => barLeft + ((barRight - barLeft) * (share - least)) / (most - least);
  const height = drivers.length * rowHeight + 6;
  return figure({
    id,
    topic: data.title,
    claim: say.claim(first.name, percentNarrow(Math.max(0, first.share))),
    subtitle: say.subtitle(data.output),
    description: say.description(drivers.length, data.output),
    width,
    height,
    body: drivers.map((driver, i) => row(driver, i * rowHeight, at)),
    table,
  });
}

function row(driver: TornadoDriver, top: number, at: (share: number) => number): string {
  const { name, share, low, high, unit, range, today, tips } = driver;
  const y = top + 20;
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
  const strip = rangeStrip(range, { from: stripLeft, to: stripRight, y: y + 6 });
  const now = `<path d="M${px(strip.at(today))} ${px(y - 1)}v14" stroke="var(--ink)" stroke-width="2"/>`;
  return [
    fitted(6, top + 14, nameWithUnit(name, unit), stripLeft, { attributes: 'class="b"' }),
    drawn,
    zero,
    whisker,
    label(barRight + 6, y + 10, text, 'class="m"'),
    strip.svg,
    now,
    tips === null ? '' : tippingMark(strip.at(tips), y, say.tips(withUnit(tips, unit))),
  ].join('');
}

/** A triangle that points at the strip, with its value above; words near the right end stand left of it. */
function tippingMark(x: number, y: number, words: string): string {
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
