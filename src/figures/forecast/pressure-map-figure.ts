import { catalogues, counted } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { amountAttribute, fine, hairline, leastSeen } from '../frame/bar.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { actorClass } from '../frame/palette.ts';
import { cut, fitted, label, px, textWidth, withTitle } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { checkPoints, pointText } from './scale-points.ts';

const { subtitles, figureClaims } = catalogues.en;
const claims = figureClaims.pressureMap;

/** An actor on the scale, in scale points. */
export interface PressureActor {
  readonly name: string;
  /** Place of the actor in the situation, which is its colour; its place here when left out. */
  readonly actor?: number;
  readonly position: number;
}

/** One actor pressing another, by their places in the list, and what it expects to gain, in the model's unit. */
export interface Pressure {
  readonly from: number;
  readonly to: number;
  readonly gain: number;
}

export interface PressureMapData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly actors: readonly PressureActor[];
  /** Pairs with a gain above 0; others are not drawn. */
  readonly pressures: readonly Pressure[];
}

const pointRoom = 28;
const mostListed = 5;
/** Wider, an amount would stand too far from its name. */
const widestList = 420;

/**
 * Who presses whom: a row for each actor that presses, a column for each that is pressed, both in the order of their
 * positions; the area of a square is the expected gain. Left of the diagonal actors press those below them, right of it
 * those above.
 * @example
 * pressureMapFigure({
 *   id: 'example',
 *   title: 'Who presses whom',
 *   actors: [{ name: 'North', position: 80 }, { name: 'South', position: 20 }],
 *   pressures: [{ from: 0, to: 1, gain: 0.4 }],
 * }).title // => 'Who presses whom: North presses South hardest'
 */
export function pressureMapFigure(data: PressureMapData, width: number = usualWidth): Figure {
  const nameRoom = Math.min(220, Math.round(width * 0.33));
  const id = figureId('pressure', data.id);
  const { title } = data;
  checkPressures(data);
  const actors = data.actors
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => a.position - b.position || a.index - b.index);
  const drawn = data.pressures
    .filter(({ gain, from, to }) => gain > 0 && from !== to)
    .sort((a, b) => b.gain - a.gain || a.from - b.from || a.to - b.to);
  const table = tableOf(data.actors, drawn);
  if (actors.length === 0) return emptyFigure(id, title, 'There is no actor to show.', table, width);
  const cell = Math.min(22, (width - 6 - nameRoom - pointRoom) / actors.length);
  const row = Math.max(12.4, cell);
  const top = 40;
  const bottom = top + row * actors.length;
  const placeOf = new Map(actors.map(({ index }, place) => [index, place]));
  const from = nameRoom + pointRoom;
  const body = [
    heads(actors.length, from, cell, top),
    ...actors.map((one, place) =>
      rowOf(one, place, top + (place + 0.5) * row, nameRoom, from + cell * actors.length),
    ),
    diagonal(actors.length, from, cell, row, top),
    ...drawn.map((one) => square(one, drawn[0]?.gain ?? 1, placeOf, { from, top, cell, row }, data.actors)),
  ];
  const list = strongest(drawn, data.actors, bottom + 24, Math.min(width, widestList));
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: claimOf(data.actors, drawn),
    subtitle: subtitles.pressureMap,
    description: describe(data.actors, drawn),
    width,
    height: list.end,
    body: [...body, list.svg],
    table,
  });
}

function claimOf(actors: readonly PressureActor[], [first]: readonly Pressure[]): string {
  return first === undefined
    ? claims.none
    : claims.hardest(actors[first.from]?.name ?? '', actors[first.to]?.name ?? '');
}

function checkPressures({ actors, pressures }: PressureMapData): void {
  for (const { name, position } of actors) checkPoints(`the position of ${name}`, [position]);
  for (const { from, to, gain } of pressures) {
    if (actors[from] === undefined || actors[to] === undefined)
      throw new RangeError(`a pressure from ${from} to ${to} among ${counted(actors.length, 'actor')}`);
    if (!Number.isFinite(gain)) throw new RangeError(`a gain is ${gain}`);
  }
}

/** Numbers of the columns; where columns are narrow, every second, fifth or tenth. */
function heads(count: number, from: number, cell: number, top: number): string {
  const every = [1, 2, 5, 10, 20, 50].find((step) => step * cell >= 17) ?? 100;
  const numbers = Array.from({ length: count }, (_, i) => i + 1)
    .filter((number) => number === 1 || number % every === 0)
    // The first two would touch where the second stands close by.
    .filter((number) => number === 1 || (number - 1) * cell >= 14)
    .map((number) =>
      label(from + (number - 0.5) * cell, top - 6, String(number), 'class="s" text-anchor="middle"'),
    );
  return [
    label(0, 12, 'who presses', 'class="s b"'),
    label(from - 6, 28, 'at', 'class="s" text-anchor="end"'),
    label(from, 12, 'whom, by the number of the row', 'class="s b"'),
    ...numbers,
  ].join('');
}

function rowOf(
  { name, position, actor, index }: PressureActor & { readonly index: number },
  place: number,
  y: number,
  nameRoom: number,
  end: number,
): string {
  const text = fitted(26, y + 4, name, nameRoom - 30, { size: 11, attributes: 'class="m"' });
  return (
    `<g class="${actorClass(actor ?? index)}"><rect x="0" y="${px(y - 5)}" width="3" height="10" fill="var(--c)"/></g>` +
    label(22, y + 4, String(place + 1), 'class="s" text-anchor="end"') +
    text +
    label(nameRoom + pointRoom - 6, y + 4, pointText(position), 'class="s" text-anchor="end"') +
    `<path d="M${nameRoom + pointRoom} ${px(y)}H${px(end)}" class="g"/>`
  );
}

function diagonal(count: number, from: number, cell: number, row: number, top: number): string {
  return `<path d="M${px(from)} ${px(top)}L${px(from + cell * count)} ${px(top + row * count)}" stroke="var(--soft)" stroke-dasharray="2 3"/>`;
}

interface Grid {
  readonly from: number;
  readonly top: number;
  readonly cell: number;
  readonly row: number;
}

function square(
  { from, to, gain }: Pressure,
  most: number,
  placeOf: ReadonlyMap<number, number>,
  grid: Grid,
  actors: readonly PressureActor[],
): string {
  const side = 0.9 * Math.min(grid.cell, grid.row) * Math.sqrt(gain / most);
  const cx = grid.from + ((placeOf.get(to) ?? 0) + 0.5) * grid.cell;
  const cy = grid.top + ((placeOf.get(from) ?? 0) + 0.5) * grid.row;
  const colour = actorClass(actors[from]?.actor ?? from);
  const drawn = `<rect class="${colour}" data-amount="${amountAttribute(gain)}" data-along="area" x="${px(cx - side / 2)}" y="${px(cy - side / 2)}" width="${fine(side)}" height="${fine(side)}" fill="var(--c)"/>`;
  return side < leastSeen ? drawn + hairline(cx, cy - 3, 6) : drawn;
}

function strongest(
  drawn: readonly Pressure[],
  actors: readonly PressureActor[],
  from: number,
  width: number,
): { readonly svg: string; readonly end: number } {
  if (drawn.length === 0) return { svg: label(0, from, claims.none, 'class="s"'), end: from + 8 };
  const lines = drawn.slice(0, mostListed).map(({ from: by, to, gain }, i) => {
    const y = from + 18 + i * 16;
    const text = gainWords(gain);
    const room = (width - textWidth(`${text}  → `) - 30) / 2;
    const whole = [by, to].map((index) => actors[index]?.name ?? '');
    const names = whole.map((name) => cut(name, room));
    const isCut = names.some((name, k) => name !== whole[k]);
    return (
      `<rect class="${actorClass(actors[by]?.actor ?? by)}" x="0" y="${y - 10}" width="3" height="12" fill="var(--c)"/>` +
      withTitle(label(10, y, names.join(' → ')), isCut ? whole.join(' → ') : '') +
      label(width - 4, y, text, 'class="s" text-anchor="end"')
    );
  });
  const head =
    drawn.length > mostListed ? `the ${mostListed} strongest of ${drawn.length}` : 'from the strongest';
  return {
    svg:
      label(0, from, head, 'class="b"') +
      label(width - 4, from, 'expected gain', 'class="s" text-anchor="end"') +
      lines.join(''),
    end: from + 18 + lines.length * 16 - 6,
  };
}

function gainWords(gain: number): string {
  return gain >= 1000 || gain < 0.001 ? gain.toExponential(1) : String(Number(gain.toPrecision(2)));
}

function describe(actors: readonly PressureActor[], drawn: readonly Pressure[]): string {
  const start = `Which of ${counted(actors.length, 'actor')} would press which others, in the order of their positions; larger squares expect to gain more.`;
  const [first] = drawn;
  if (first === undefined) return `${start} Nobody expects to gain by pressing another.`;
  const pressed = new Map<number, number>();
  for (const { to } of drawn) pressed.set(to, (pressed.get(to) ?? 0) + 1);
  const [most = first.to, times = 0] = [...pressed].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
  return `${start} ${actors[first.from]?.name} expects to gain most, by pressing ${actors[first.to]?.name}. ${actors[most]?.name} is pressed by most: ${times}.`;
}

function tableOf(actors: readonly PressureActor[], drawn: readonly Pressure[]): FigureTable {
  return {
    columns: [
      { label: 'who presses' },
      { label: 'its position', unit: 'scale points' },
      { label: 'whom' },
      { label: 'its position', unit: 'scale points' },
      { label: 'expected gain' },
    ],
    rows: drawn.map(({ from, to, gain }) => [
      actors[from]?.name ?? '',
      actors[from]?.position ?? null,
      actors[to]?.name ?? '',
      actors[to]?.position ?? null,
      gain,
    ]),
  };
}
