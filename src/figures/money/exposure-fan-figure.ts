import { amountText, catalogues, counted } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { bar } from '../frame/bar.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { actorClass } from '../frame/palette.ts';
import { fitted, label, px, textWidth } from '../frame/svg.ts';
import {
  dateText,
  middleOf,
  monthScale,
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

/** What one guarantor would have to pay in the worst month. */
export interface GuarantorPart {
  readonly name: string;
  /** Place of its actor in the situation, which is its colour; grey when left out. */
  readonly actor?: number;
  readonly atWorst: number;
}

export interface ExposureFanData extends Fan {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly months: readonly string[];
  /** The most that may be called; null when there is no limit. */
  readonly limit: number | null;
  readonly guarantors: readonly GuarantorPart[];
}

const top = 22;
const plotHeight = 150;
const barRow = 17;
const mostBars = 12;

/**
 * What the guarantors would pay if everything were demanded that month: the path with its range against the limit, and
 * below it the part of each in the worst month, which is the one with the highest median.
 * @example
 * exposureFanFigure({
 *   id: 'example',
 *   title: 'What guarantors would pay',
 *   unit: 'EUR bn',
 *   months: ['2026-01', '2026-02'],
 *   low: [1, 2],
 *   median: [2, 4],
 *   high: [3, 6],
 *   limit: 10,
 *   guarantors: [{ name: 'Austria', atWorst: 4 }],
 * }).title // => 'What guarantors would pay: worst in Feb 2026: 4 (2 to 6)'
 */
export function exposureFanFigure(data: ExposureFanData, width: number = usualWidth): Figure {
  const id = figureId('money-exposure', data.id);
  const { title, unit, months, low, median, high, limit } = data;
  checkSeries(months, { low, median, high });
  const table = tableOf(data);
  if (months.length === 0) return emptyFigure(id, title, 'There is no month to show.', table, width);
  const bottom = top + plotHeight;
  const up = valueScale([...low, ...median, ...high, limit ?? 0], bottom, top, 5);
  const across = monthScale(months, tickRoom(up), width);
  const bars = guarantorBars(data, bottom + timeAxisHeight + 22, width);
  const body = [
    timeLines(across, top, bottom),
    valueAxis(up, across.from, across.to),
    `<g style="--c:var(--mark)">${fanPath(data, months, across, up)}</g>`,
    limitLine(limit, across, up),
    worstMark(data, across, up, width),
    timeAxis(across, bottom),
    bars.svg,
  ];
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: worstText(data),
    subtitle: subtitles.exposureFan(unit),
    description: describe(data),
    width,
    height: bars.end,
    body,
    table,
  });
}

function worstOf({ median }: Fan): number {
  return median.reduce((worst, value, i) => (value > (median[worst] ?? 0) ? i : worst), 0);
}

/** `worst in Jun 2026: 195 (180 to 206)`. */
function worstText(data: ExposureFanData): string {
  const index = worstOf(data);
  const [low = 0, median = 0, high = 0] = [data.low, data.median, data.high].map((values) => values[index]);
  const month = dateText(data.months[index] ?? '');
  return figureClaims.exposureFan(month, amountText(median), amountText(low), amountText(high));
}

function limitLine(limit: number | null, across: TimeScale, up: ValueScale): string {
  if (limit === null) return '';
  const y = up.at(limit);
  // Above the line, unless the words of the worst month stand there.
  const words = y - top < 14 ? y + 13 : y - 5;
  const halo = 'font-size:11px;fill:var(--bad);paint-order:stroke;stroke:var(--paper);stroke-width:3px';
  return `<path d="M${px(across.from)} ${px(y)}H${px(across.to)}" stroke="var(--bad)" stroke-width="1.6" stroke-dasharray="6 3"/>${label(across.to - 2, words, `limit ${amountText(limit)}`, `text-anchor="end" style="${halo}"`)}`;
}

/** A dot at the worst month, and its words above the plot, where nothing else stands. */
function worstMark(data: ExposureFanData, across: TimeScale, up: ValueScale, width: number): string {
  const index = worstOf(data);
  const x = across.at(middleOf(data.months[index] ?? ''));
  const y = up.at(data.median[index] ?? 0);
  const words = worstText(data);
  const half = textWidth(words, 13) / 2;
  const middle = Math.min(width - half, Math.max(half, x));
  return (
    `<path d="M${px(x)} ${top - 7}V${px(y)}" stroke="var(--ink)" stroke-dasharray="2 2"/>` +
    `<circle cx="${px(x)}" cy="${px(y)}" r="3.5" fill="var(--mark)" stroke="var(--paper)"/>` +
    label(middle, top - 10, words, 'class="m b" text-anchor="middle"')
  );
}

/** The largest parts first; beyond a dozen the rest is one bar. */
function guarantorBars(
  data: ExposureFanData,
  from: number,
  width: number,
): { readonly svg: string; readonly end: number } {
  const nameRoom = Math.min(240, Math.round(width * 0.4));
  const parts = drawnParts(data.guarantors);
  if (parts.length === 0) return { svg: '', end: from - 16 };
  const month = dateText(data.months[worstOf(data)] ?? '');
  const high = Math.max(0, ...parts.map(({ amount }) => amount));
  const low = Math.min(0, ...parts.map(({ amount }) => amount));
  const sums = Math.max(52, ...parts.map(({ amount }) => textWidth(amountText(amount), 13) + 6));
  const perUnit = (width - nameRoom - sums) / (high - low || 1);
  const zero = nameRoom - low * perUnit;
  const rows = parts.map(({ name, amount, look }, k) => {
    const y = from + 12 + k * barRow;
    const at = (value: number) => zero + value * perUnit;
    return (
      fitted(nameRoom - 7, y + 10, name, nameRoom - 8, {
        size: 13.5,
        attributes: 'text-anchor="end"',
      }) +
      bar({ from: 0, to: amount, at, y, height: 11, look }) +
      label(Math.max(zero, at(amount)) + 5, y + 10, amountText(amount), 'class="b"')
    );
  });
  const head = fitted(0, from, `part of each guarantor in ${month}, ${data.unit}`, width, {
    attributes: 'class="s"',
  });
  const end = from + 12 + parts.length * barRow;
  const axis = `<path d="M${px(zero)} ${from + 9}V${end}" stroke="var(--ink)"/>`;
  return { svg: head + rows.join('') + axis, end: end + 4 };
}

function drawnParts(guarantors: readonly GuarantorPart[]) {
  const ranked = guarantors
    .map(({ name, actor, atWorst }) => ({
      name,
      amount: atWorst,
      look: `class="${actorClass(actor)}" fill="var(--c)"`,
    }))
    .sort((a, b) => b.amount - a.amount);
  if (ranked.length <= mostBars) return ranked;
  const rest = ranked.slice(mostBars - 1);
  const amount = rest.reduce((sum, part) => sum + part.amount, 0);
  return [
    ...ranked.slice(0, mostBars - 1),
    { name: `${rest.length} others`, amount, look: 'class="ax" fill="var(--c)"' },
  ];
}

function describe(data: ExposureFanData): string {
  const { unit, limit, guarantors } = data;
  const start = `What ${counted(guarantors.length, 'guarantor')} would pay if everything were demanded in a month, ${unit}: the line is the median, the band the range from 5 to 95 % of draws.`;
  return `${start} It is ${worstText(data)}; ${limit === null ? 'no limit is set' : `the limit is ${amountText(limit)}`}.`;
}

function tableOf(data: ExposureFanData): FigureTable {
  const { unit, months, low, median, high, limit, guarantors } = data;
  const worst = months[worstOf(data)] ?? '';
  return {
    columns: [
      { label: 'month or guarantor' },
      { label: '5 %', unit },
      { label: 'median', unit },
      { label: '95 %', unit },
      { label: 'limit', unit },
    ],
    rows: [
      ...months.map((month, i) => [month, low[i] ?? null, median[i] ?? null, high[i] ?? null, limit]),
      ...guarantors.map(({ name, atWorst }) => [`${name}, in ${worst}`, null, atWorst, null, null]),
    ],
  };
}
