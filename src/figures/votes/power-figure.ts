import { catalogues, counted, sampledText, weightText } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { seriesMark } from '../frame/series-mark.ts';
import { cut, fitted, label, px, spareWidth, withTitle } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { type ValueScale, valueAxisBelow, valueScale } from '../frame/value-axis.ts';

const { subtitles, figureClaims } = catalogues.en;
const claims = figureClaims.power;

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

const rightGap = 16;
const mostRows = 30;

/**
 * How much power members have beside their share of weight, by each index: a row for each member, the heaviest first.
 * @example
 * powerFigure({
 *   id: 'example',
 *   title: 'Power in the Council',
 *   indices: [{ name: 'Banzhaf', values: [0.6, 0.4] }],
 *   members: [{ name: 'Austria', weightShare: 0.7 }, { name: 'Belgium', weightShare: 0.3 }],
 * }).title // => 'Power in the Council: Belgium is furthest above its weight, by 10 points'
 */
export function powerFigure(data: PowerData, width: number = usualWidth): Figure {
  const nameRoom = Math.min(200, Math.round(width * 0.31));
  const id = figureId('votes-power', data.id);
  const { title, indices } = data;
  checkValues(data);
  const members = inOrder(data);
  const table = tableOf(indices, members);
  if (members.length === 0) return emptyFigure(id, title, 'There is no member to show.', table, width);
  const rows = drawnRows(members, indices.length);
  const rowHeight = Math.max(18, 8 + 5 * indices.length);
  const names = legend(indices, width);
  const isLong = rows.length > 12;
  const top = names.end + (isLong ? 24 : 10);
  const bottom = top + rows.length * rowHeight;
  // Up to a hundredth of a percent at least: an axis for less would show rounding.
  const percents = [
    0.01,
    ...rows.flatMap(({ weightShare, values }) => [weightShare, ...values].map((one) => 100 * one)),
  ];
  const across = valueScale(percents, nameRoom, width - rightGap, 5);
  const body = [
    names.svg,
    valueAxisBelow(across, top, bottom, 'share of weight and of power, %', isLong),
    ...rows.map((row, i) => drawnRow(row, top + (i + 0.5) * rowHeight, rowHeight, across, nameRoom)),
  ];
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: claimOf(indices, members),
    subtitle: subtitles.power,
    description: describe(indices, members),
    width,
    height: bottom + 36,
    body,
    table,
  });
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

const dotSize = 3.3;

/** Taller than the dots, which may stand on it. */
function tick(x: number, y: number, height: number): string {
  return `<path d="M${px(x)} ${px(y - height / 2)}v${height}" stroke="var(--ink)" stroke-width="2"/>`;
}

function legend(
  indices: readonly PowerIndexValues[],
  width: number,
): { readonly svg: string; readonly end: number } {
  let [x, y] = [0, 11];
  const entries = [
    {
      text: 'share of weight',
      whole: 'share of weight',
      draw: (left: number, middle: number) => tick(left, middle, 14),
    },
    ...indices.map(({ name }, k) => ({
      text: cut(name, width - 30, 12.5),
      whole: name,
      draw: (left: number, middle: number) => seriesMark(k, left, middle, false, dotSize),
    })),
  ].map(({ text, whole, draw }) => {
    const wide = 15 + spareWidth(text);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 17];
    const drawn =
      draw(x + 5, y - 4) + withTitle(label(x + 15, y, text, 'class="s"'), text === whole ? '' : whole);
    x += wide + 14;
    return drawn;
  });
  return { svg: entries.join(''), end: y + 6 };
}

/** Dots stand a little apart in height, so that equal values are all seen. */
function drawnRow(
  { name, weightShare, values }: PowerRow,
  y: number,
  height: number,
  { at }: ValueScale,
  nameRoom: number,
): string {
  const all = [weightShare, ...values].map((one) => at(100 * one));
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return [
    fitted(nameRoom - 8, y + 4, name, nameRoom - 10, { size: 12.5, attributes: 'text-anchor="end"' }),
    `<path d="M${px(from)} ${px(y)}H${px(to)}" stroke="var(--soft)"/>`,
    tick(at(100 * weightShare), y, height - 2),
    ...values.map((value, k) =>
      seriesMark(k, at(100 * value), y + (k - (values.length - 1) / 2) * 5, false, dotSize),
    ),
  ].join('');
}

/** Whose power is furthest from its weight by the first index. */
function claimOf([first]: readonly PowerIndexValues[], members: readonly PowerRow[]): string {
  if (first === undefined) return claims.shares;
  const { most, least } = extremes(members);
  const furthest = excess(most) >= -excess(least) ? most : least;
  const gap = excess(furthest);
  if (Math.abs(gap) <= 1e-9) return claims.equal;
  return claims.furthest(furthest.name, gap > 0, sampledText(100 * Math.abs(gap)));
}

/** Power by the first index beyond the share of weight. */
function excess({ values, weightShare }: PowerRow): number {
  return (values[0] ?? 0) - weightShare;
}

function extremes(members: readonly PowerRow[]): { readonly most: PowerRow; readonly least: PowerRow } {
  return {
    most: members.reduce((a, b) => (excess(b) > excess(a) ? b : a)),
    least: members.reduce((a, b) => (excess(b) < excess(a) ? b : a)),
  };
}

function describe(indices: readonly PowerIndexValues[], members: readonly PowerRow[]): string {
  const names = indices.map(({ name }) => name).join(', ');
  const start = `Share of weight of ${counted(members.length, 'member')}, the heaviest first, beside their power${names === '' ? '' : ` by ${names}`}, in percent.`;
  const [first] = indices;
  if (first === undefined) return start;
  const { most, least } = extremes(members);
  const words = (row: PowerRow) =>
    `${row.name} (${weightText(100 * (row.values[0] ?? 0))} % of power, ${weightText(100 * row.weightShare)} % of weight)`;
  const parts = [
    excess(most) > 1e-9 ? `${words(most)} is furthest above its weight` : '',
    excess(least) < -1e-9 ? `${words(least)} furthest below` : '',
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
