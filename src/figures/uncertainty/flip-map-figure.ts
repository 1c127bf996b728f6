import { catalogues, percentNarrow, sampledText } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { cut, escapeXml, label, px, withTitle } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';

/** One of the two inputs of a map. */
export interface FlipMapAxis {
  readonly name: string;
  /** Unit of its values; empty for shares and scales. */
  readonly unit: string;
  /** Where it is held, ascending and equally far apart. */
  readonly values: readonly number[];
  readonly today: number;
}

export interface FlipMapData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  /** Which share stands in the cells: a test or the joint answer. */
  readonly what: string;
  readonly across: FlipMapAxis;
  readonly up: FlipMapAxis;
  /** Share of draws that pass, by rows upward and columns to the right. */
  readonly shares: readonly (readonly number[])[];
}

const say = catalogues.en.uncertaintyFigures.flipMap;
const left = 74;
const rightGap = 12;
const top = 30;
const rowHeight = 26;

/**
 * How an answer changes with two inputs at once: each cell holds both at one value and draws all else as ever.
 * @example
 * flipMapFigure({
 *   id: 'example',
 *   title: 'Levy and salience',
 *   what: 'accepted',
 *   across: { name: 'Levy', unit: 'bn EUR', values: [1, 3], today: 2 },
 *   up: { name: 'Salience', unit: '', values: [0.2, 0.6], today: 0.5 },
 *   shares: [[0.9, 0.7], [0.6, 0.1]],
 * }).title // => 'Levy and salience: in 75 % of the map the answer is more likely than not'
 */
export function flipMapFigure(data: FlipMapData, width: number = usualWidth): Figure {
  const id = figureId('flip-map', data.id);
  const { across, up, shares, title, what } = data;
  if (shares.length !== up.values.length || shares.some((row) => row.length !== across.values.length))
    throw new RangeError(`the map has not ${up.values.length} rows of ${across.values.length} shares`);
  const table = tableOf(data);
  const cells = shares.flat();
  if (cells.length === 0) return emptyFigure(id, title, say.none, table, width);
  const likely = cells.filter((share) => share >= 0.5).length / cells.length;
  const right = width - rightGap;
  const bottom = top + rowHeight * up.values.length;
  const cell = (right - left) / across.values.length;
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: say.claim(percentNarrow(likely)),
    subtitle: say.subtitle(what),
    description: say.description(across.name, up.name),
    width,
    height: bottom + 38,
    body: [
      ...shares.map((row, j) =>
        row.map((share, i) => square(share, left + i * cell, bottom - (j + 1) * rowHeight, cell)).join(''),
      ),
      today(data, cell, right, bottom),
      axisBelow(across, cell, right, bottom),
      axisLeft(up, width, bottom),
    ],
    table,
  });
}

/** The darker the more often it passes; a frame says where it does more often than not, so that no colour is needed. */
function square(share: number, x: number, y: number, wide: number): string {
  const frame = share >= 0.5 ? ' stroke="var(--ink)" stroke-width="1.5"' : ' stroke="var(--line)"';
  const box = `<rect x="${px(x + 1)}" y="${px(y + 1)}" width="${px(wide - 2)}" height="${px(rowHeight - 2)}" fill="var(--good)" fill-opacity="${Math.round(45 * share) / 100}"${frame}/>`;
  const text = percentNarrow(share);
  const shown = text.length * 7 > wide - 4 ? String(Math.round(100 * share)) : text;
  return box + label(x + wide / 2, y + 17, shown, 'class="m" text-anchor="middle"');
}

/** Triangles above and right of the cells, where the two inputs stand today. */
function today({ across, up }: FlipMapData, cell: number, right: number, bottom: number): string {
  const x = left + cell * (placeOf(across) + 0.5);
  const y = bottom - rowHeight * (placeOf(up) + 0.5);
  return `<path d="M${px(x)} ${top}l-5 -7h10ZM${px(right)} ${px(y)}l7 -5v10Z" fill="var(--ink)"/>`;
}

/** Today's place in steps from the first value, kept on the map. */
function placeOf({ values, today: now }: FlipMapAxis): number {
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const steps = values.length - 1;
  if (steps === 0 || last === first) return 0;
  return Math.min(steps, Math.max(0, (steps * (now - first)) / (last - first)));
}

function axisBelow({ values, name, unit }: FlipMapAxis, cell: number, right: number, bottom: number): string {
  const every = Math.max(1, Math.ceil(44 / cell));
  const ticks = values.map((value, i) =>
    i % every === 0
      ? label(left + (i + 0.5) * cell, bottom + 14, sampledText(value), 'class="s" text-anchor="middle"')
      : '',
  );
  const whole = unit === '' ? name : `${name} (${unit})`;
  const shown = cut(whole, right - left, 11);
  const words = label((left + right) / 2, bottom + 30, shown, 'class="s" text-anchor="middle"');
  return ticks.join('') + withTitle(words, shown === whole ? '' : whole);
}

function axisLeft({ values, name, unit }: FlipMapAxis, width: number, bottom: number): string {
  const ticks = values.map((value, j) =>
    label(left - 5, bottom - (j + 0.5) * rowHeight + 4, sampledText(value), 'class="s" text-anchor="end"'),
  );
  const whole = unit === '' ? name : `${name} (${unit})`;
  const shown = cut(whole, width - 20, 11);
  return (
    ticks.join('') +
    `<g>${withTitle(label(6, 14, `↑ ${shown}`, 'class="s"'), shown === whole ? '' : escapeXml(whole))}</g>`
  );
}

function tableOf({ across, up, shares, what }: FlipMapData): FigureTable {
  return {
    columns: [
      { label: `${up.name} \\ ${across.name}` },
      ...across.values.map((value) => ({ label: sampledText(value), unit: 'share of draws' })),
    ],
    rows: up.values.map((value, j) => [`${what}, ${sampledText(value)}`, ...(shares[j] ?? [])]),
  };
}
