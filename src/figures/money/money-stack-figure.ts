import { amountText } from '../../words/index.ts';
import { emptyFigure } from '../frame/empty-figure.ts';
import { figureId } from '../frame/figure-id.ts';
import { hatchPattern } from '../frame/hatch.ts';
import { actorClass } from '../frame/palette.ts';
import { cut, frame, label, px } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { tickRoom, type ValueScale, valueAxis, valueScale } from '../frame/value-axis.ts';
import {
  type MonthScale,
  monthAxis,
  monthAxisHeight,
  monthScale,
  monthText,
  spanText,
} from './month-axis.ts';
import { checkSeries } from './month-series.ts';

/** One source of money, month by month; negative where it takes money out. */
export interface MoneyLayer {
  readonly name: string;
  /** Place of its actor in the situation, which is its colour; the layer's own place when left out. */
  readonly actor?: number;
  readonly values: readonly number[];
}

export interface MoneyStackData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly months: readonly string[];
  /** What a column is; a quarter is named by its first month. */
  readonly column?: 'month' | 'quarter';
  readonly layers: readonly MoneyLayer[];
  /** What must be paid each month. */
  readonly need: readonly number[];
  /** What no source covers. */
  readonly unfunded: readonly number[];
}

const width = 360;
const top = 22;
const plotHeight = 180;
const legendRow = 16;
/** As many as the palette has colours; the smallest beyond them are drawn as one. */
const mostLayers = 8;

/** What finances a budget month by month: a column of sources against the line of need, the missing part hatched. */
export function moneyStackFigure(data: MoneyStackData): Figure {
  const id = figureId('money-stack', data.id);
  const { title, unit, months, need, unfunded } = data;
  checkSeries(months, { need, unfunded });
  for (const { values } of data.layers) checkSeries(months, { values });
  const table = tableOf(data);
  if (months.length === 0) return emptyFigure(id, title, 'There is no month to show.', table);
  const layers = drawnLayers(data);
  const bottom = top + plotHeight;
  const up = valueScale(extremes(layers, need, unfunded), bottom, top, 5);
  const across = monthScale(months.length, tickRoom(up), width);
  const hatch = `${id}-hatch`;
  const keys = legend(data, layers, hatch, bottom + monthAxisHeight + 14);
  const body = [
    `<defs>${hatchPattern(hatch, 'var(--bad)')}</defs>`,
    label(0, 10, cut(`${unit} a ${data.column ?? 'month'}`, width), 'class="s"'),
    valueAxis(up, across.from, across.to),
    ...columns(layers, unfunded, hatch, across, up),
    `<path d="M${px(across.from)} ${px(up.at(0))}H${width}" stroke="var(--ink)"/>`,
    needLine(need, across, up),
    monthAxis(months, across, bottom),
    keys.svg,
  ];
  const description = describe(data);
  return {
    id,
    title,
    description,
    svg: frame(id, title, description, width, keys.end, body.join('')),
    table,
  };
}

interface DrawnLayer {
  readonly name: string;
  readonly look: string;
  readonly values: readonly number[];
}

/** Layers as given; beyond what the palette tells apart, those that move least are joined. */
function drawnLayers({ layers, months }: MoneyStackData): readonly DrawnLayer[] {
  const size = ({ values }: MoneyLayer) => values.reduce((sum, value) => sum + Math.abs(value), 0);
  const most = layers.length > mostLayers ? mostLayers - 1 : mostLayers;
  const large = new Set([...layers].sort((a, b) => size(b) - size(a)).slice(0, most));
  const taken = new Set<string>();
  const drawn = layers.flatMap((layer, place) => {
    if (!large.has(layer)) return [];
    const colour = freeClass(layer.actor ?? place, taken);
    return [
      { name: layer.name, look: `class="${colour}" fill="var(--c,var(--soft))"`, values: layer.values },
    ];
  });
  const rest = layers.filter((layer) => !large.has(layer));
  if (rest.length === 0) return drawn;
  const values = months.map((_, i) => rest.reduce((sum, layer) => sum + (layer.values[i] ?? 0), 0));
  return [...drawn, { name: `${rest.length} other sources`, look: 'fill="var(--line)"', values }];
}

/** The actor's colour, or where another layer has it already the next one that is free: no two layers look alike. */
function freeClass(actor: number, taken: Set<string>): string {
  const all = Array.from({ length: mostLayers }, (_, k) => actorClass(Math.max(0, actor) + k));
  const free = all.find((one) => !taken.has(one)) ?? actorClass(0);
  taken.add(free);
  return free;
}

/** The tops and the bottoms of all columns, and the need. */
function* extremes(
  layers: readonly DrawnLayer[],
  need: readonly number[],
  unfunded: readonly number[],
): Iterable<number> {
  for (const [i, needed] of need.entries()) {
    const parts = [...layers.map(({ values }) => values[i] ?? 0), unfunded[i] ?? 0];
    yield needed;
    yield parts.reduce((sum, part) => sum + Math.max(0, part), 0);
    yield parts.reduce((sum, part) => sum + Math.min(0, part), 0);
  }
}

/** Positive parts upwards from zero, negative ones downwards; a layer is one path over all months. */
function columns(
  layers: readonly DrawnLayer[],
  unfunded: readonly number[],
  hatch: string,
  across: MonthScale,
  up: ValueScale,
): readonly string[] {
  const above = new Float64Array(unfunded.length);
  const below = new Float64Array(unfunded.length);
  const isWide = across.slot > 5;
  const air = isWide ? 1 : 0;
  // Thin columns would drown in their seams.
  const seam = isWide ? 'stroke="var(--paper)" stroke-width="0.6"' : '';
  const all = [...layers, { look: `fill="url(#${hatch})"`, values: unfunded }];
  return all.map(({ look, values }) => {
    const boxes = values.map((value, i) => {
      if (value === 0) return '';
      const side = value > 0 ? above : below;
      const start = side[i] ?? 0;
      side[i] = start + value;
      const left = across.at(i) - across.slot / 2 + air / 2;
      return `M${px(left)} ${px(up.at(start))}H${px(left + across.slot - air)}V${px(up.at(start + value))}H${px(left)}Z`;
    });
    const d = boxes.join('');
    return d === '' ? '' : `<path d="${d}" ${look} ${seam}/>`;
  });
}

/** A step a month, so that it meets the columns' tops. */
function needLine(need: readonly number[], across: MonthScale, up: ValueScale): string {
  const steps = need.map(
    (value, i) =>
      `${i === 0 ? 'M' : 'L'}${px(across.at(i) - across.slot / 2)} ${px(up.at(value))}h${px(across.slot)}`,
  );
  return `<path d="${steps.join('')}" fill="none" stroke="var(--paper)" stroke-width="3.6"/><path d="${steps.join('')}" fill="none" stroke="var(--ink)" stroke-width="1.6"/>`;
}

/** Every layer with its sum over all months, from the top of the column down. */
function legend(
  { unit, need, unfunded, months, column = 'month' }: MoneyStackData,
  layers: readonly DrawnLayer[],
  hatch: string,
  from: number,
): { readonly svg: string; readonly end: number } {
  const box = (y: number, look: string) => `<rect x="0" y="${y - 9}" width="12" height="10" ${look}/>`;
  const first = months[unfunded.findIndex((value) => value > 0)];
  const missing = first === undefined ? 'unfunded' : `unfunded, first in ${whenText(first, column)}`;
  const rows = [
    {
      name: 'need',
      key: (y: number) => `<path d="M0 ${y - 4}h12" stroke="var(--ink)" stroke-width="1.6"/>`,
      values: need,
    },
    {
      name: missing,
      key: (y: number) => box(y, `fill="url(#${hatch})" stroke="var(--bad)" stroke-width="0.8"`),
      values: unfunded,
    },
    ...[...layers]
      .reverse()
      .map(({ name, look, values }) => ({ name, key: (y: number) => box(y, look), values })),
  ];
  const svg = rows.map(({ name, key, values }, k) => {
    const y = from + 16 + k * legendRow;
    const sum = amountText(values.reduce((a, b) => a + b, 0));
    return (
      key(y) + label(18, y, cut(name, width - 100)) + label(width, y, sum, 'class="b" text-anchor="end"')
    );
  });
  const head = label(width, from, cut(`${unit} over all months`, width), 'class="s" text-anchor="end"');
  return { svg: head + svg.join(''), end: from + 16 + rows.length * legendRow - 6 };
}

function describe({ unit, months, need, unfunded, layers, column = 'month' }: MoneyStackData): string {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const missing = sum(unfunded);
  const first = months[unfunded.findIndex((value) => value > 0)];
  const [most] = [...layers].sort((a, b) => sum(b.values) - sum(a.values));
  const start = `What pays for a need of ${amountText(sum(need))} (${unit}) ${spanText(months)}, ${column} by ${column}; the line is the need.`;
  const largest =
    most === undefined ? '' : ` The largest source is ${most.name} with ${amountText(sum(most.values))}.`;
  const gap =
    first === undefined
      ? ' Nothing is left unfunded.'
      : ` ${amountText(missing)} is unfunded (hatched), first in ${whenText(first, column)}.`;
  return start + largest + gap;
}

/** A month by its name, a quarter by its months. */
function whenText(month: string, column: 'month' | 'quarter'): string {
  return column === 'month' ? monthText(month) : `the quarter from ${monthText(month)}`;
}

function tableOf({ unit, months, layers, need, unfunded, column = 'month' }: MoneyStackData): FigureTable {
  return {
    columns: [
      { label: column === 'month' ? 'month' : 'quarter from' },
      { label: 'need', unit },
      ...layers.map(({ name }) => ({ label: name, unit })),
      { label: 'unfunded', unit },
    ],
    rows: months.map((month, i) => [
      month,
      need[i] ?? null,
      ...layers.map(({ values }) => values[i] ?? null),
      unfunded[i] ?? null,
    ]),
  };
}
