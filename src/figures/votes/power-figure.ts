import { counted, weightText } from '../../words/index.ts';
import { emptyFigure } from '../frame/empty-figure.ts';
import { figureId } from '../frame/figure-id.ts';
import { actorClass } from '../frame/palette.ts';
import { spareWidth } from '../frame/spare-width.ts';
import { cut, frame, label, px } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { type ValueScale, valueScale } from '../frame/value-axis.ts';

/** One index of power, a value for each member in their order: shares, 0 to 1. */
export interface PowerIndexValues {
  readonly name: string;
  readonly values: readonly number[];
}

/** The members of a body and their power by each index. */
export interface PowerData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly indices: readonly PowerIndexValues[];
  /** Share of all weight, 0 to 1. */
  readonly members: readonly { readonly name: string; readonly weightShare: number }[];
}

const width = 360;
const nameRoom = 112;
const right = width - 16;
const mostRows = 30;

/** How much power members have beside their share of weight, by each index: a row for each member, the heaviest first. */
export function powerFigure(data: PowerData): Figure {
  const id = figureId('votes-power', data.id);
  const { title, indices } = data;
  checkValues(data);
  const members = inOrder(data);
  const table = tableOf(indices, members);
  if (members.length === 0) return emptyFigure(id, title, 'There is no member to show.', table);
  const rows = drawnRows(members, indices.length);
  const rowHeight = Math.max(18, 8 + 5 * indices.length);
  const names = legend(indices);
  const isLong = rows.length > 12;
  const top = names.end + (isLong ? 24 : 10);
  const bottom = top + rows.length * rowHeight;
  // Up to a hundredth of a percent at least: an axis for less would show rounding.
  const percents = [
    0.01,
    ...rows.flatMap(({ weightShare, values }) => [weightShare, ...values].map((one) => 100 * one)),
  ];
  const across = valueScale(percents, nameRoom, right, 5);
  const body = [
    names.svg,
    axis(across, top, bottom, isLong),
    ...rows.map((row, i) => drawnRow(row, top + (i + 0.5) * rowHeight, rowHeight, across)),
  ];
  const description = describe(indices, members);
  const svg = frame(id, title, description, width, bottom + 36, body.join(''));
  return { id, title, description, svg, table };
}

interface PowerRow {
  readonly name: string;
  readonly weightShare: number;
  readonly values: readonly number[];
}

function checkValues({ indices, members }: PowerData): void {
  for (const { name, values } of indices) {
    if (values.length !== members.length)
      throw new RangeError(`${name} has ${values.length} numbers for ${counted(members.length, 'member')}`);
    checkShares(name, values);
  }
  checkShares(
    'weight',
    members.map(({ weightShare }) => weightShare),
  );
}

function checkShares(name: string, shares: readonly number[]): void {
  for (const share of shares)
    if (!Number.isFinite(share) || share < 0) throw new RangeError(`${name} has ${share}, not a share`);
}

function inOrder({ members, indices }: PowerData): readonly PowerRow[] {
  return members
    .map(({ name, weightShare }, i) => ({
      name,
      weightShare,
      values: indices.map(({ values }) => values[i] ?? 0),
    }))
    .sort((a, b) => b.weightShare - a.weightShare || Number(a.name > b.name) - Number(a.name < b.name));
}

/** The mean of the others, not their sum, which would press the members above it into a corner. */
function drawnRows(members: readonly PowerRow[], indices: number): readonly PowerRow[] {
  if (members.length <= mostRows) return members;
  const others = members.slice(mostRows - 1);
  const mean = (of: (row: PowerRow) => number) =>
    others.reduce((sum, row) => sum + of(row), 0) / others.length;
  const values = Array.from({ length: indices }, (_, k) => mean((row) => row.values[k] ?? 0));
  return [
    ...members.slice(0, mostRows - 1),
    { name: `${others.length} others, mean`, weightShare: mean((row) => row.weightShare), values },
  ];
}

/** The index's own shape beside its colour. */
function dot(index: number, x: number, y: number): string {
  const look = `class="${actorClass(index)}" fill="var(--c)" stroke="var(--paper)" stroke-width="0.8"`;
  const shapes = [
    `<circle cx="${px(x)}" cy="${px(y)}" r="3.3" ${look}/>`,
    `<path d="M${px(x)} ${px(y - 4.1)}l4.1 4.1l-4.1 4.1l-4.1 -4.1Z" ${look}/>`,
    `<rect x="${px(x - 3)}" y="${px(y - 3)}" width="6" height="6" ${look}/>`,
    `<path d="M${px(x)} ${px(y - 4)}l4.4 7.4h-8.8Z" ${look}/>`,
  ];
  return shapes[index % shapes.length] ?? '';
}

/** Taller than the dots, which may stand on it. */
function tick(x: number, y: number, height: number): string {
  return `<path d="M${px(x)} ${px(y - height / 2)}v${height}" stroke="var(--ink)" stroke-width="2"/>`;
}

function legend(indices: readonly PowerIndexValues[]): { readonly svg: string; readonly end: number } {
  let [x, y] = [0, 11];
  const entries = [
    { text: 'share of weight', draw: (left: number, middle: number) => tick(left, middle, 14) },
    ...indices.map(({ name }, k) => ({
      text: cut(name, width - 30, 12.5),
      draw: (left: number, middle: number) => dot(k, left, middle),
    })),
  ].map(({ text, draw }) => {
    const wide = 15 + spareWidth(text);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 17];
    const drawn = draw(x + 5, y - 4) + label(x + 15, y, text, 'class="s"');
    x += wide + 14;
    return drawn;
  });
  return { svg: entries.join(''), end: y + 6 };
}

/** Lines at the ticks; words below, and above too where the plot is long. */
function axis({ ticks, texts, at }: ValueScale, top: number, bottom: number, isLong: boolean): string {
  const apart = at(ticks[1] ?? 1) - at(ticks[0] ?? 0);
  const widest = texts.reduce((most, text) => Math.max(most, spareWidth(text)), 0) + 8;
  const every = Math.ceil(widest / apart);
  const lines = ticks.map((value, i) => {
    const x = px(at(value));
    const stroke = value === 0 ? 'stroke="var(--ink)"' : 'stroke="var(--line)" stroke-opacity="0.7"';
    const line = `<path d="M${x} ${top}V${bottom}" ${stroke}/>`;
    if (i % every !== 0) return line;
    const words = (y: number) => label(at(value), y, texts[i] ?? '', 'class="s" text-anchor="middle"');
    return line + words(bottom + 14) + (isLong ? words(top - 5) : '');
  });
  return (
    lines.join('') +
    label(
      (nameRoom + right) / 2,
      bottom + 29,
      'share of weight and of power, %',
      'class="s" text-anchor="middle"',
    )
  );
}

/** Dots stand a little apart in height, so that equal values are all seen. */
function drawnRow(
  { name, weightShare, values }: PowerRow,
  y: number,
  height: number,
  { at }: ValueScale,
): string {
  const all = [weightShare, ...values].map((one) => at(100 * one));
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return [
    label(nameRoom - 8, y + 4, cut(name, nameRoom - 10, 12.5), 'text-anchor="end"'),
    `<path d="M${px(from)} ${px(y)}H${px(to)}" stroke="var(--soft)"/>`,
    tick(at(100 * weightShare), y, height - 2),
    ...values.map((value, k) => dot(k, at(100 * value), y + (k - (values.length - 1) / 2) * 5)),
  ].join('');
}

function describe(indices: readonly PowerIndexValues[], members: readonly PowerRow[]): string {
  const names = indices.map(({ name }) => name).join(', ');
  const start = `Share of weight of ${counted(members.length, 'member')}, the heaviest first, beside their power${names === '' ? '' : ` by ${names}`}, in percent.`;
  const [first] = indices;
  if (first === undefined) return start;
  const over = ({ values, weightShare }: PowerRow) => (values[0] ?? 0) - weightShare;
  const most = members.reduce((a, b) => (over(b) > over(a) ? b : a));
  const least = members.reduce((a, b) => (over(b) < over(a) ? b : a));
  const words = (row: PowerRow) =>
    `${row.name} (${weightText(100 * (row.values[0] ?? 0))} % of power, ${weightText(100 * row.weightShare)} % of weight)`;
  const parts = [
    over(most) > 1e-9 ? `${words(most)} is furthest above its weight` : '',
    over(least) < -1e-9 ? `${words(least)} furthest below` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? start : `${start} By ${first.name} ${parts.join(', ')}.`;
}

function tableOf(indices: readonly PowerIndexValues[], members: readonly PowerRow[]): FigureTable {
  return {
    columns: [
      { label: 'member' },
      { label: 'weight', unit: 'share' },
      ...indices.map(({ name }) => ({ label: name, unit: 'share' })),
    ],
    rows: members.map(({ name, weightShare, values }) => [name, weightShare, ...values]),
  };
}
