import { catalogues, counted } from '../../words/index.ts';
import { drawingKey, narrowBelow, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { actorClass } from '../frame/palette.ts';
import { spreadLabels } from '../frame/spread-labels.ts';
import { cut, fitLines, label, px, textWidth, withTitle } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { checkPoints, pointText } from './scale-points.ts';

const { subtitles, figureClaims } = catalogues.en;
const claims = figureClaims.roundPaths;

/** One actor's position round by round, the start first, in scale points. */
export interface RoundPath {
  readonly name: string;
  /** Place of the actor in the situation, which is its colour; its place here when left out. */
  readonly actor?: number;
  readonly positions: readonly number[];
  /** Range of the positions over the draws, where there are draws. */
  readonly range?: { readonly low: readonly number[]; readonly high: readonly number[] };
}

export interface RoundPathsData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  /** What the ends of the scale mean, in words. */
  readonly scale: { readonly low: string; readonly high: string };
  readonly actors: readonly RoundPath[];
  /** Summaries of all, such as the median and the mean, drawn dashed. */
  readonly headlines: readonly { readonly name: string; readonly values: readonly number[] }[];
}

const left = 30;
const labelHeight = 12.6;
const top = 22;

/**
 * Where each actor stands round by round on an issue's scale, named at the end of its line; summaries are dashed.
 * @example
 * roundPathsFigure({
 *   id: 'example',
 *   title: 'Positions round by round',
 *   scale: { low: 'none', high: 'all' },
 *   actors: [{ name: 'North', positions: [80, 60] }, { name: 'South', positions: [20, 25] }],
 *   headlines: [],
 * }).title // => 'Positions round by round: North moves most, from 80 to 60'
 */
export function roundPathsFigure(data: RoundPathsData, width: number = usualWidth): Figure {
  const right = Math.round(width * (width < narrowBelow ? 0.57 : 0.66));
  const id = figureId('rounds', data.id);
  const { title, actors, headlines } = data;
  const count = checkRounds(data);
  const table = tableOf(data);
  if (count === 0 || actors.length === 0)
    return emptyFigure(id, title, 'There is no actor or no round to show.', table, width);
  const height = Math.max(200, (actors.length + headlines.length) * labelHeight + 8);
  const bottom = top + height;
  const up = (point: number) => bottom - (point / 100) * height;
  const across = (round: number) => left + (count < 2 ? 0.5 : round / (count - 1)) * (right - left);
  const body = [
    axis(count, across, up, { right, bottom }),
    ...actors.map((actor, i) => rangeOf(actor, i, across, up)),
    ...actors.map((actor, i) => line(actor, i, across, up)),
    ...headlines.map(({ values }, k) => headline(values, k, across, up)),
    endLabels(data, count, up, { right, bottom, width }),
  ];
  const words = legend(data, bottom + 46, width);
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: claimOf(data, count),
    subtitle: subtitles.roundPaths(counted(count - 1, 'round')),
    description: describe(data, count),
    width,
    height: words.end,
    body: [...body, words.svg],
    table,
  });
}

function checkRounds({ actors, headlines }: RoundPathsData): number {
  const lists = [
    ...actors.flatMap(({ name, positions, range }) =>
      [positions, ...(range === undefined ? [] : [range.low, range.high])].map((values) => ({
        name,
        values,
      })),
    ),
    ...headlines,
  ];
  const count = lists[0]?.values.length ?? 0;
  for (const { name, values } of lists) {
    if (values.length !== count) throw new RangeError(`${name} has ${values.length} rounds, others ${count}`);
    checkPoints(`a position of ${name}`, values);
  }
  return count;
}

type Axis = (value: number) => number;

/** Where the plot ends on the right and below, and the picture on the right. */
interface Ends {
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
}

function axis(count: number, across: Axis, up: Axis, { right, bottom }: Omit<Ends, 'width'>): string {
  const every = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => (count - 1) / step <= 8) ?? count;
  const rounds = Array.from({ length: Math.floor((count - 1) / every) + 1 }, (_, i) => i * every);
  return [
    ...[0, 25, 50, 75, 100].map(
      (point) =>
        `<path d="M${left} ${px(up(point))}H${right}" class="g"/>` +
        label(left - 5, up(point) + 4, String(point), 'class="s" text-anchor="end"'),
    ),
    ...rounds.map(
      (round) =>
        `<path class="t" data-round="${round}" d="M${px(across(round))} ${px(bottom)}v4" stroke="var(--ink)"/>` +
        label(across(round), bottom + 15, String(round), 'class="s" text-anchor="middle"'),
    ),
    `<path d="M${left} ${px(bottom)}H${right}" stroke="var(--ink)"/>`,
    label((left + right) / 2, bottom + 30, 'round', 'class="s" text-anchor="middle"'),
    label(left - 24, 12, 'position', 'class="s"'),
  ].join('');
}

function path(values: readonly number[], across: Axis, up: Axis): string {
  const points = values.map((value, i) => `${px(across(i))} ${px(up(value))}`);
  // A single round is a short stroke, which a line of one point would not be.
  return points.length === 1 ? `M${points[0]}h0.1` : `M${points.join('L')}`;
}

function rangeOf({ range, actor }: RoundPath, order: number, across: Axis, up: Axis): string {
  if (range === undefined) return '';
  const back = [...range.low].map((value, i) => `${px(across(i))} ${px(up(value))}`).reverse();
  return `<path class="${actorClass(actor ?? order)}" d="${path(range.high, across, up)}L${back.join('L')}Z" fill="var(--c)" fill-opacity="0.12"/>`;
}

function line({ positions, actor }: RoundPath, order: number, across: Axis, up: Axis): string {
  const drawn = `<path class="series" d="${path(positions, across, up)}" stroke="var(--c)" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round" fill="none"/>`;
  // Dots show where a move was; too many of them would only thicken the line.
  const dots = positions.length > 16 ? [] : positions.map((value, i) => [across(i), up(value)] as const);
  const marks = dots.map(([cx, cy]) => `<circle cx="${px(cx)}" cy="${px(cy)}" r="2" fill="var(--c)"/>`);
  return `<g class="${actorClass(actor ?? order)}">${drawn}${marks.join('')}</g>`;
}

const dashes = ['7 3', '2 3', '7 3 2 3'];

function headline(values: readonly number[], k: number, across: Axis, up: Axis): string {
  const d = path(values, across, up);
  return `<path d="${d}" stroke="var(--paper)" stroke-width="5" fill="none" stroke-opacity="0.7"/><path d="${d}" stroke="var(--ink)" stroke-width="2.4" stroke-dasharray="${dashes[k % dashes.length]}" fill="none"/>`;
}

/** Names at the ends, spread so that none overlap, each on a line to where it belongs. */
function endLabels(
  { actors, headlines }: RoundPathsData,
  count: number,
  up: Axis,
  { right, bottom, width }: Ends,
): string {
  const labelAt = right + 18;
  const ends = [
    ...actors.map(({ name, positions, actor }, i) => ({
      name,
      at: positions[count - 1] ?? 0,
      colour: actorClass(actor ?? i),
      isHeadline: false,
    })),
    ...headlines.map(({ name, values }) => ({
      name,
      at: values[count - 1] ?? 0,
      colour: '',
      isHeadline: true,
    })),
  ].sort((a, b) => b.at - a.at || Number(b.isHeadline) - Number(a.isHeadline));
  const spread = spreadLabels(
    ends.map(({ at }) => up(at)),
    ends.map(() => labelHeight),
    top - 4,
    bottom + 4,
  );
  return ends
    .map(({ name, at, colour, isHeadline }, i) => {
      const y = spread[i] ?? 0;
      const value = pointText(at);
      const short = cut(name, width - labelAt - textWidth(`${value} `, 11) - 3, isHeadline ? 12 : 11);
      const text = `${value} ${short}`;
      const stroke = isHeadline ? 'var(--ink)' : 'var(--c)';
      const lead = `<path d="M${right + 2} ${px(up(at))}L${labelAt - 4} ${px(y)}" stroke="${stroke}" stroke-opacity="0.8"/>`;
      const look = isHeadline ? 'class="s b" style="fill:var(--ink)"' : 'class="m"';
      return `<g${colour === '' ? '' : ` class="${colour}"`}>${lead}${withTitle(label(labelAt, y + 4, text, look), short === name ? '' : name)}</g>`;
    })
    .join('');
}

function legend(
  { scale, headlines, actors }: RoundPathsData,
  from: number,
  width: number,
): { readonly svg: string; readonly end: number } {
  const rows: string[] = [];
  let y = from;
  const add = (key: string, text: string) => {
    for (const [i, part] of fitLines(text, width - 48, 11).entries()) {
      rows.push((i === 0 ? key : '') + label(38, y, part, 'class="s"'));
      y += 15;
    }
  };
  const bold = (text: string) => label(6, y, text, 'class="s b"');
  add(bold('100'), scale.high);
  add(bold('0'), scale.low);
  for (const [k, { name }] of headlines.entries())
    add(
      `<path d="M2 ${px(y - 4)}H32" stroke="var(--ink)" stroke-width="2.4" stroke-dasharray="${dashes[k % dashes.length]}"/>`,
      name,
    );
  if (actors.some(({ range }) => range !== undefined))
    add(
      `<rect x="4" y="${px(y - 9)}" width="26" height="10" fill="var(--soft)" fill-opacity="0.25"/>`,
      'range over the draws of the inputs',
    );
  return { svg: rows.join(''), end: y - 6 };
}

/** Who moves most, from where to where. */
function claimOf({ actors }: RoundPathsData, count: number): string {
  const moves = actors.map(({ name, positions }) => ({
    name,
    from: positions[0] ?? 0,
    to: positions[count - 1] ?? 0,
  }));
  const size = (one: (typeof moves)[number]) => Math.abs(one.to - one.from);
  const most = moves.reduce((a, b) => (size(b) > size(a) ? b : a));
  return size(most) < 0.05 ? claims.none : claims.most(most.name, pointText(most.from), pointText(most.to));
}

function describe(data: RoundPathsData, count: number): string {
  const { actors, headlines } = data;
  const start = `Positions of ${counted(actors.length, 'actor')} from 0 to 100 over ${counted(count - 1, 'round')}; dashed lines are summaries.`;
  const claim = claimOf(data, count);
  const moved = ` ${claim.charAt(0).toUpperCase()}${claim.slice(1)}.`;
  const ends = headlines.map(({ name, values }) => `${name} ends at ${pointText(values[count - 1] ?? 0)}`);
  return `${start}${moved}${ends.length === 0 ? '' : ` The ${ends.join(', the ')}.`}`;
}

function tableOf({ actors, headlines }: RoundPathsData): FigureTable {
  const all = [...actors, ...headlines.map(({ name, values }): RoundPath => ({ name, positions: values }))];
  return {
    columns: [
      { label: 'actor or summary' },
      { label: 'round' },
      { label: 'position', unit: 'scale points' },
      { label: 'low', unit: 'scale points' },
      { label: 'high', unit: 'scale points' },
    ],
    rows: all.flatMap(({ name, positions, range }) =>
      positions.map((at, round) => [name, round, at, range?.low[round] ?? null, range?.high[round] ?? null]),
    ),
  };
}
