import { catalogues } from '../../words/index.ts';
import { drawingKey, narrowBelow, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { spreadLabels } from '../frame/spread-labels.ts';
import { cut, label, px, withTitle } from '../frame/svg.ts';
import {
  dateText,
  startOf,
  type TimeScale,
  timeAxis,
  timeAxisHeight,
  timeScale,
} from '../frame/time-axis.ts';
import type { Figure, FigureTable } from '../frame/types.ts';

const { subtitles, figureClaims } = catalogues.en;
const claims = figureClaims.answersOverTime;

/** A probability from day to day, null where there is none. */
export interface AnswerPath {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface AnswersOverTimeData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  /** Days as `2025-12-11`, in order. */
  readonly days: readonly string[];
  readonly paths: readonly AnswerPath[];
}

const left = 40;
const labelHeight = 14;
const top = 22;

/**
 * Probabilities over the days on which knowledge changed: between two days nothing was learnt, so each holds until the next.
 * @example
 * answersOverTimeFigure({
 *   id: 'example',
 *   title: 'All four tests',
 *   days: ['2026-01-01', '2026-02-01'],
 *   paths: [{ name: 'Swap', values: [0.2, 0.6] }],
 * }).title // => 'All four tests: Swap changes most in a day, from 20 to 60 % on 1 Feb 2026'
 */
export function answersOverTimeFigure(whole: AnswersOverTimeData, width: number = usualWidth): Figure {
  const id = figureId('answers-over-time', whole.id);
  checkPaths(whole);
  const table = tableOf(whole);
  const data = sinceAnswered(whole);
  const { title, days, paths } = data;
  const drawn = paths.filter(({ values }) => values.some((value) => value !== null));
  if (days.length === 0 || drawn.length === 0)
    return emptyFigure(id, title, 'There is no day or no answer to show.', table, width);
  const height = Math.max(200, drawn.length * labelHeight + 8);
  const bottom = top + height;
  const up = (share: number) => bottom - share * height;
  const starts = days.map(startOf);
  const [first = 0, last = 0] = [starts[0], starts.at(-1)];
  const right = Math.round(width * (width < narrowBelow ? 0.56 : 0.68));
  const across = timeScale(first, Math.max(last, first + 30) + 1, left, right);
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: claimOf(data),
    subtitle: subtitles.answersOverTime,
    description: `Steps of ${drawn.length} answers over ${days.length} days from ${dateText(days[0] ?? '')} to ${dateText(days.at(-1) ?? '')}.`,
    width,
    height: bottom + timeAxisHeight,
    body: [
      shareAxis(up, right),
      ...drawn.map(({ values }, i) => stepLine(values, starts, i, across, up)),
      endLabels(drawn, up, bottom, { right, width }),
      timeAxis(across, bottom),
    ],
    table,
  });
}

function checkPaths({ days, paths }: AnswersOverTimeData): void {
  for (const { name, values } of paths) {
    if (values.length !== days.length)
      throw new RangeError(`${name} has ${values.length} values on ${days.length} days`);
    for (const value of values)
      if (value !== null && !(value >= 0 && value <= 1))
        throw new RangeError(`a value of ${name} is ${value}; shares run from 0 to 1`);
  }
}

/** Days before the first answer would only take room from the others. */
function sinceAnswered({ days, paths, ...words }: AnswersOverTimeData): AnswersOverTimeData {
  const first = days.findIndex((_, i) => paths.some(({ values }) => values[i] !== null));
  if (first <= 0) return { days, paths, ...words };
  const later = paths.map(({ name, values }) => ({ name, values: values.slice(first) }));
  return { days: days.slice(first), paths: later, ...words };
}

type Axis = (value: number) => number;

function shareAxis(up: Axis, right: number): string {
  return [0, 0.25, 0.5, 0.75, 1]
    .map(
      (share) =>
        `<path d="M${left} ${px(up(share))}H${right}" class="g"/>` +
        label(left - 5, up(share) + 4, `${100 * share} %`, 'class="s" text-anchor="end"'),
    )
    .join('');
}

// Hues are actors': lines are told apart by their dashes, and named at their ends.
const dashes = ['', '6 3', '2 3', '8 3 2 3', '12 4', '1 4'];

/** A line that is level from each day to the next, broken where there is no answer. */
function stepLine(
  values: readonly (number | null)[],
  starts: readonly number[],
  order: number,
  across: TimeScale,
  up: Axis,
): string {
  let isOpen = false;
  const parts = values.map((value, i) => {
    if (value === null) {
      isOpen = false;
      return '';
    }
    const [from, to] = [across.at(starts[i] ?? 0), across.at(starts[i + 1] ?? across.last)];
    const begin = isOpen ? `V${px(up(value))}` : `M${px(from)} ${px(up(value))}`;
    isOpen = true;
    return `${begin}H${px(to)}`;
  });
  const dash = dashes[order % dashes.length] ?? '';
  const look = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<g style="--c:var(--mark)"><path d="${parts.join('')}" stroke="var(--c)" stroke-width="1.8" fill="none"${look}/></g>`;
}

/** Names at the ends, spread so that none overlap, each on a line to where it belongs. */
function endLabels(
  paths: readonly AnswerPath[],
  up: Axis,
  bottom: number,
  { right, width }: { readonly right: number; readonly width: number },
): string {
  const labelAt = right + 16;
  const ends = paths
    .map(({ name, values }, i) => ({ name, order: i, at: values.findLast((one) => one !== null) ?? 0 }))
    .sort((a, b) => b.at - a.at || a.order - b.order);
  const spread = spreadLabels(
    ends.map(({ at }) => up(at)),
    ends.map(() => labelHeight),
    top - 4,
    bottom + 4,
  );
  return ends
    .map(({ name, at }, i) => {
      const y = spread[i] ?? 0;
      const whole = `${percentOf(at)} % ${name}`;
      const short = cut(whole, width - labelAt - 4, 11.5);
      const lead = `<path d="M${right + 2} ${px(up(at))}L${labelAt - 4} ${px(y)}" stroke="var(--c)" stroke-opacity="0.8"/>`;
      const text = withTitle(label(labelAt, y + 4, short, 'class="m"'), short === whole ? '' : whole);
      return `<g style="--c:var(--mark)">${lead}${text}</g>`;
    })
    .join('');
}

function percentOf(share: number): number {
  return Math.round(100 * share);
}

/** The largest change from one day to the next. */
function claimOf({ days, paths }: AnswersOverTimeData): string {
  const changes = paths.flatMap(({ name, values }) =>
    values.flatMap((to, i) => {
      const from = values[i - 1];
      if (to === null || from === null || from === undefined) return [];
      return [{ name, from, to, day: days[i] ?? '', size: Math.abs(to - from) }];
    }),
  );
  const most = changes.reduce<(typeof changes)[number] | undefined>(
    (best, one) => (best === undefined || one.size > best.size ? one : best),
    undefined,
  );
  return most === undefined || most.size === 0
    ? claims.none
    : claims.most(most.name, String(percentOf(most.from)), String(percentOf(most.to)), dateText(most.day));
}

function tableOf({ days, paths }: AnswersOverTimeData): FigureTable {
  return {
    columns: [{ label: 'day' }, ...paths.map(({ name }) => ({ label: name, unit: 'share of draws' }))],
    rows: days.map((day, i) => [day, ...paths.map(({ values }) => values[i] ?? null)]),
  };
}
