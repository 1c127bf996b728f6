import { amountText, catalogues } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { hatchPattern } from '../frame/hatch.ts';
import { fitted, label, px } from '../frame/svg.ts';
import { dateText, spanText, timeAxis, timeAxisHeight } from '../frame/time-axis.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { tickRoom, valueAxis, valueScale } from '../frame/value-axis.ts';
import type { MoneyStackData } from './money-stack.ts';
import { checkSeries } from './month-series.ts';
import { columns, type DrawnLayer, drawnLayers, extremes, needLine, slotsOf } from './stack-columns.ts';

const { subtitles, figureClaims } = catalogues.en;
const claims = figureClaims.moneyStack;

const top = 6;
const plotHeight = 180;
const legendRow = 16;
/** Wider, an amount would stand too far from its name. */
const widestList = 420;

/**
 * What finances a budget month by month: a column of sources against the line of need, the missing part hatched.
 * @example
 * moneyStackFigure({
 *   id: 'example',
 *   title: 'What pays for the budget',
 *   unit: 'EUR bn',
 *   months: ['2026-01', '2026-02'],
 *   layers: [{ name: 'Taxes', values: [2, 2] }],
 *   need: [2, 3],
 *   unfunded: [0, 1],
 * }).title // => 'What pays for the budget: 1 of 5 is unfunded, first in Feb 2026'
 */
export function moneyStackFigure(data: MoneyStackData, width: number = usualWidth): Figure {
  const id = figureId('money-stack', data.id);
  const { title, unit, months, need, unfunded, column = 'month' } = data;
  checkSeries(months, { need, unfunded });
  for (const { values } of data.layers) checkSeries(months, { values });
  const table = tableOf(data);
  if (months.length === 0) return emptyFigure(id, title, 'There is no month to show.', table, width);
  const layers = drawnLayers(data, drawingKey(data.id, width));
  const bottom = top + plotHeight;
  const up = valueScale(extremes(layers, need, unfunded), bottom, top, 5);
  const slots = slotsOf(data, tickRoom(up), width);
  const key = drawingKey(id, width);
  const hatch = `${key}-hatch`;
  const keys = legend(data, layers, hatch, bottom + timeAxisHeight + 14, Math.min(width, widestList));
  const body = [
    `<defs>${hatchPattern(hatch, 'var(--bad)')}${layers.map(({ pattern }) => pattern).join('')}</defs>`,
    valueAxis(up, slots.across.from, slots.across.to),
    ...columns(layers, unfunded, hatch, slots, up),
    `<path d="M${px(slots.across.from)} ${px(up.at(0))}H${width}" stroke="var(--ink)"/>`,
    needLine(need, slots, up),
    timeAxis(slots.across, bottom),
    keys.svg,
  ];
  return figure({
    id,
    key,
    topic: title,
    claim: claimOf(data),
    subtitle: subtitles.moneyStack(unit, column),
    description: describe(data),
    width,
    height: keys.end,
    body,
    table,
  });
}

/** How much of the need no source covers. */
function claimOf({ months, need, unfunded, column = 'month' }: MoneyStackData): string {
  const [needed, missing] = [total(need), total(unfunded)];
  const first = months[unfunded.findIndex((value) => value > 0)];
  return first === undefined
    ? claims.funded(amountText(needed))
    : claims.unfunded(amountText(missing), amountText(needed), whenText(first, column));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Every layer with its sum over all months, from the top of the column down. */
function legend(
  { unit, need, unfunded, months, column = 'month' }: MoneyStackData,
  layers: readonly DrawnLayer[],
  hatch: string,
  from: number,
  width: number,
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
    const sum = label(width, y, amountText(total(values)), 'class="b" text-anchor="end"');
    return key(y) + fitted(18, y, name, width - 100) + sum;
  });
  const head = fitted(width, from, `${unit} over all months`, width, {
    attributes: 'class="s" text-anchor="end"',
  });
  return { svg: head + svg.join(''), end: from + 16 + rows.length * legendRow - 6 };
}

function describe({ unit, months, need, unfunded, layers, column = 'month' }: MoneyStackData): string {
  const missing = total(unfunded);
  const first = months[unfunded.findIndex((value) => value > 0)];
  const [most] = [...layers].sort((a, b) => total(b.values) - total(a.values));
  const start = `What pays for a need of ${amountText(total(need))} (${unit}) ${spanText(months)}, ${column} by ${column}; the line is the need.`;
  const largest =
    most === undefined ? '' : ` The largest source is ${most.name} with ${amountText(total(most.values))}.`;
  const gap =
    first === undefined
      ? ' Nothing is left unfunded.'
      : ` ${amountText(missing)} is unfunded (hatched), first in ${whenText(first, column)}.`;
  return start + largest + gap;
}

/** A month by its name, a quarter by its months. */
function whenText(month: string, column: 'month' | 'quarter'): string {
  return column === 'month' ? dateText(month) : `the quarter from ${dateText(month)}`;
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
