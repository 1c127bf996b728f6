import { amountText, counted } from '../../words/index.ts';
import { emptyFigure } from '../frame/empty-figure.ts';
import { figureId } from '../frame/figure-id.ts';
import { actorClass } from '../frame/palette.ts';
import { cut, frame, label, px } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { tickRoom, type ValueScale, valueAxis, valueScale } from '../frame/value-axis.ts';
import { type Fan, fanPath } from './fan-path.ts';
import {
  type MonthScale,
  monthAxis,
  monthAxisHeight,
  monthLines,
  monthScale,
  monthText,
  spanText,
} from './month-axis.ts';
import { checkSeries } from './month-series.ts';

/** The money of one account month by month: the 5 %, 50 % and 95 % quantiles, and when it first falls short. */
export interface MoneyPath extends Fan {
  readonly name: string;
  /** Place of its actor in the situation, which is its colour; the path's own place when left out. */
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

const width = 360;
const plotHeight = 70;
const head = 18;
const headHeight = 36;
const rowHeight = headHeight + plotHeight + 10;
const gap = 14;

/**
 * What each account holds month by month, an account a panel, each with its own scale over zero. The first month in which
 * an account cannot pay carries a flag.
 */
export function moneyPathsFigure(data: MoneyPathsData): Figure {
  const id = figureId('money-paths', data.id);
  const { title, months, paths } = data;
  for (const { low, median, high } of paths) checkSeries(months, { low, median, high });
  const table = tableOf(data);
  if (months.length === 0 || paths.length === 0)
    return emptyFigure(id, title, 'There is no account or no month to show.', table);
  const columns = paths.length > 3 ? 2 : 1;
  const wide = (width - gap * (columns - 1)) / columns;
  const room = Math.max(...paths.map((path) => tickRoom(scaleOf(path, 1, 0))));
  const panels = paths.map((path, i) =>
    panel(path, data, {
      x: (i % columns) * (wide + gap),
      y: head + Math.floor(i / columns) * rowHeight,
      wide,
      room,
      isLowest: i + columns >= paths.length,
      place: i,
    }),
  );
  const height = head + Math.ceil(paths.length / columns) * rowHeight + monthAxisHeight - 8;
  const scales = paths.length > 1 ? '; each account has its own scale' : '';
  const unit = label(0, 10, cut(`${data.unit}${scales}`, width), 'class="s"');
  const description = describe(data);
  const svg = frame(id, title, description, width, height, unit + panels.join(''));
  return { id, title, description, svg, table };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly room: number;
  readonly isLowest: boolean;
  readonly place: number;
}

function panel(
  path: MoneyPath,
  { months }: MoneyPathsData,
  { x, y, wide, room, isLowest, place }: Place,
): string {
  const top = y + headHeight;
  const bottom = top + plotHeight;
  const up = scaleOf(path, bottom, top);
  const across = monthScale(months.length, x + room, x + wide);
  const parts = [
    label(x, y + 13, cut(path.name, wide, 13), 'class="b"'),
    words(path, x, y + 27),
    monthLines(months, across, top, bottom),
    valueAxis(up, across.from, across.to),
    fanPath(path, across, up),
    flag(path, months, across, top, bottom),
    isLowest ? monthAxis(months, across, bottom) : '',
  ];
  return `<g class="${actorClass(path.actor ?? place)}">${parts.join('')}</g>`;
}

function scaleOf({ low, median, high }: MoneyPath, from: number, to: number): ValueScale {
  return valueScale([...low, ...median, ...high], from, to, 3);
}

function words({ shortfall }: MoneyPath, x: number, y: number): string {
  if (shortfall === null) return label(x, y, 'never short', 'class="s"');
  const text = `short in ${monthText(shortfall.month)} by ${amountText(shortfall.amount)}`;
  return label(x, y, cut(text, 170, 11), 'style="font-size:11px;fill:var(--bad)"');
}

/** A flag on its pole at the first month that cannot be paid. */
function flag(
  { shortfall }: MoneyPath,
  months: readonly string[],
  across: MonthScale,
  top: number,
  bottom: number,
): string {
  const index = shortfall === null ? -1 : months.indexOf(shortfall.month);
  if (index < 0) return '';
  const x = across.at(index);
  const wave = x + 11 > across.to ? -10 : 10;
  return `<path d="M${px(x)} ${px(bottom)}V${px(top - 5)}" stroke="var(--bad)" stroke-width="1.3"/><path d="M${px(x)} ${px(top - 5)}l${wave} 4l${-wave} 4z" fill="var(--bad)"/>`;
}

function describe({ unit, months, paths }: MoneyPathsData): string {
  const short = paths.flatMap(({ name, shortfall }) => (shortfall === null ? [] : [{ name, ...shortfall }]));
  const [first] = short.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  const start = `${unit} held by ${counted(paths.length, 'account')} ${spanText(months)}: the line is the median, the band the range from 5 to 95 % of draws.`;
  if (first === undefined) return `${start} No account falls short.`;
  return `${start} ${short.length} of ${paths.length} ${short.length === 1 ? 'falls' : 'fall'} short, ${first.name} first, in ${monthText(first.month)}; flags mark the months.`;
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
