import { amountText, catalogues, counted, sampledText } from '../../words/index.ts';
import { drawingKey, narrowBelow, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { listText } from '../frame/list-text.ts';
import { actorClass } from '../frame/palette.ts';
import { fitted, px } from '../frame/svg.ts';
import {
  dateText,
  middleOf,
  monthScale,
  spanText,
  type TimeScale,
  timeAxis,
  timeAxisHeight,
  timeLines,
} from '../frame/time-axis.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { tickRoom, type ValueScale, valueAxis, valueScale } from '../frame/value-axis.ts';
import { type Fan, fanPath } from './fan-path.ts';
import { checkSeries } from './month-series.ts';

const { subtitles, figureClaims } = catalogues.en;
const claims = figureClaims.moneyPaths;

/** The money of one account month by month: the 5 %, 50 % and 95 % quantiles, and when it first falls short. */
export interface MoneyPath extends Fan {
  readonly name: string;
  /** Place of its actor in the situation, which is its colour; grey when left out. */
  readonly actor?: number;
  /** The first month in which a payment could not be made, and by how much; null when all are made. */
  readonly shortfall: { readonly month: string; readonly amount: number } | null;
}

export interface MoneyPathsData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly months: readonly string[];
  readonly paths: readonly MoneyPath[];
}

const plotHeight = 70;
const headHeight = 36;
const rowHeight = headHeight + plotHeight + 10;
const gap = 14;
const leastPanel = 220;

/**
 * What each account holds month by month, an account a panel, each with its own scale over zero. The first month in which
 * an account cannot pay carries a flag.
 * @example
 * const path = { name: 'Treasury', low: [1, -2], median: [2, -1], high: [3, 0], shortfall: null };
 * moneyPathsFigure({
 *   id: 'example',
 *   title: 'Money at hand',
 *   unit: 'EUR bn',
 *   months: ['2026-01', '2026-02'],
 *   paths: [path],
 * }).title // => 'Money at hand: no payment is missed, but Treasury falls below 0'
 */
export function moneyPathsFigure(data: MoneyPathsData, width: number = usualWidth): Figure {
  const id = figureId('money-paths', data.id);
  const { title, unit, months, paths } = data;
  for (const { low, median, high } of paths) checkSeries(months, { low, median, high });
  const table = tableOf(data);
  if (months.length === 0 || paths.length === 0)
    return emptyFigure(id, title, 'There is no account or no month to show.', table, width);
  const columns = Math.min(paths.length, panelsBeside(width, paths.length));
  const wide = (width - gap * (columns - 1)) / columns;
  const room = Math.max(...paths.map((path) => tickRoom(scaleOf(path, 1, 0))));
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: claimOf(data),
    subtitle: subtitles.moneyPaths(unit, paths.length),
    description: describe(data),
    width,
    height: Math.ceil(paths.length / columns) * rowHeight + timeAxisHeight - 8,
    body: paths.map((path, i) =>
      panel(path, months, {
        x: (i % columns) * (wide + gap),
        y: Math.floor(i / columns) * rowHeight,
        wide,
        room,
        isLowest: i + columns >= paths.length,
      }),
    ),
    table,
  });
}

/** Panels side by side: as many as have room for their words, and no more than fill two rows. */
function panelsBeside(width: number, count: number): number {
  if (width < narrowBelow) return count > 3 ? 2 : 1;
  return count <= 4 ? 2 : Math.max(2, Math.min(4, Math.floor(width / leastPanel)));
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly room: number;
  readonly isLowest: boolean;
}

function panel(path: MoneyPath, months: readonly string[], { x, y, wide, room, isLowest }: Place): string {
  const top = y + headHeight;
  const bottom = top + plotHeight;
  const up = scaleOf(path, bottom, top);
  const across = monthScale(months, x + room, x + wide);
  const fall = fallOf(path, months);
  const tone = fall.isShort ? 'style="font-size:11px;fill:var(--bad)"' : 'class="s"';
  const parts = [
    fitted(x, y + 13, path.name, wide, { size: 14, attributes: 'class="b"' }),
    fitted(x, y + 27, fall.words, wide, { size: 11, attributes: tone }),
    timeLines(across, top, bottom),
    valueAxis(up, across.from, across.to),
    fanPath(path, months, across, up),
    flag(path, across, top, bottom),
    isLowest ? timeAxis(across, bottom) : '',
  ];
  return `<g class="${actorClass(path.actor)}">${parts.join('')}</g>`;
}

function scaleOf({ low, median, high }: MoneyPath, from: number, to: number): ValueScale {
  return valueScale([...low, ...median, ...high], from, to, 3);
}

interface Fall {
  readonly words: string;
  readonly isShort: boolean;
}

/** What the drawn path says: a payment missed, else the median below zero, else a twentieth of the draws, else nothing of it. */
function fallOf({ low, median, shortfall }: MoneyPath, months: readonly string[]): Fall {
  if (shortfall !== null) {
    const words = `short in ${dateText(shortfall.month)} by ${amountText(shortfall.amount)}`;
    return { words, isShort: true };
  }
  const isBelow = (value: number) => value < 0 && sampledText(value) !== '0';
  const first = months[median.findIndex(isBelow)];
  if (first !== undefined) {
    const words = `below 0 from ${dateText(first)}, to ${sampledText(Math.min(...median))}`;
    return { words, isShort: true };
  }
  const some = months[low.findIndex(isBelow)];
  return some === undefined
    ? { words: 'never short', isShort: false }
    : { words: `in some draws below 0 from ${dateText(some)}`, isShort: false };
}

/** A flag on its pole in the first month that cannot be paid. */
function flag({ shortfall }: MoneyPath, across: TimeScale, top: number, bottom: number): string {
  if (shortfall === null) return '';
  const x = across.at(middleOf(shortfall.month));
  if (x < across.from || x > across.to) return '';
  const wave = x + 11 > across.to ? -10 : 10;
  return `<path d="M${px(x)} ${px(bottom)}V${px(top - 5)}" stroke="var(--bad)" stroke-width="1.3"/><path d="M${px(x)} ${px(top - 5)}l${wave} 4l${-wave} 4z" fill="var(--bad)"/>`;
}

/** Who misses a payment first, else whose median falls below zero. */
function claimOf({ months, paths }: MoneyPathsData): string {
  const first = firstShort(paths);
  if (first !== undefined) return claims.short(first.name, dateText(first.month), amountText(first.amount));
  const below = paths.filter((path) => fallOf(path, months).isShort).map(({ name }) => name);
  return below.length === 0 ? claims.never : claims.below(listText(below), below.length);
}

function firstShort(paths: readonly MoneyPath[]) {
  return paths
    .flatMap(({ name, shortfall }) => (shortfall === null ? [] : [{ name, ...shortfall }]))
    .reduce<{ readonly name: string; readonly month: string; readonly amount: number } | undefined>(
      (a, b) => (a === undefined || b.month < a.month ? b : a),
      undefined,
    );
}

function describe({ unit, months, paths }: MoneyPathsData): string {
  const short = paths.filter(({ shortfall }) => shortfall !== null).length;
  const first = firstShort(paths);
  const start = `${unit} held by ${counted(paths.length, 'account')} ${spanText(months)}: the line is the median, the band the range from 5 to 95 % of draws.`;
  const missed =
    first === undefined
      ? ' No account falls short.'
      : ` ${short} of ${paths.length} ${short === 1 ? 'falls' : 'fall'} short, ${first.name} first, in ${dateText(first.month)}; flags mark the months.`;
  const below = paths.filter((path) => path.shortfall === null && fallOf(path, months).isShort);
  const others = below.map((path) => `${path.name} is ${fallOf(path, months).words}`);
  return others.length === 0 ? start + missed : `${start}${missed} ${others.join('; ')}.`;
}

function tableOf({ unit, months, paths }: MoneyPathsData): FigureTable {
  return {
    columns: [
      { label: 'account' },
      { label: 'month' },
      { label: '5 %', unit },
      { label: 'median', unit },
      { label: '95 %', unit },
      { label: 'first shortfall', unit },
    ],
    rows: paths.flatMap(({ name, low, median, high, shortfall }) =>
      months.map((month, i) => [
        name,
        month,
        low[i] ?? null,
        median[i] ?? null,
        high[i] ?? null,
        shortfall?.month === month ? shortfall.amount : null,
      ]),
    ),
  };
}
