import type { Issue, Situation } from '../../situation/index.ts';
import { firstDay } from '../../text/index.ts';
import { catalogues } from '../../words/index.ts';
import { drawingKey, narrowBelow, usualWidth } from '../frame/at-widths.ts';
import { figure, figureId } from '../frame/figure.ts';
import { actorClass } from '../frame/palette.ts';
import { escapeXml, fitted, label, px, textBlock } from '../frame/svg.ts';
import {
  dateText,
  startOf,
  type TimeScale,
  timeAxis,
  timeAxisHeight,
  timeScale,
} from '../frame/time-axis.ts';
import type { Figure } from '../frame/types.ts';

const { positions: say } = catalogues.en;
const left = 44;
const rightGap = 20;
const top = 12;
const bottom = 212;

/** A claim that puts an actor somewhere on an issue's scale. */
export interface DatedPosition {
  readonly actor: string;
  readonly issue: string | null;
  readonly on: string | null;
  readonly claim: string;
  readonly statement: string;
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
}

interface Point {
  readonly number: number;
  readonly place: number;
  readonly name: string;
  readonly on: string;
  readonly claim: string;
  readonly statement: string;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/**
 * Where claims put the actors on an issue's scale, by the day on which they were made: each point a claim, its words in the list below.
 * @example
 * const issue = { id: 'water', question: 'How much water?', scale: { low: 'none', high: 'all' } };
 * positionsOverTimeFigure({ asOf: '2026-01-10', actors: [] }, issue, []).table.rows // => []
 */
export function positionsOverTimeFigure(
  { actors, asOf }: Pick<Situation, 'actors' | 'asOf'>,
  { id, question, scale }: Pick<Issue, 'id' | 'question' | 'scale'>,
  positions: readonly DatedPosition[],
  width: number = usualWidth,
): Figure {
  const name = figureId('positions-over-time', id);
  // Room for the numbers of what was said last.
  const right = width - 50;
  const points = pointsOf(actors, id, positions);
  const days = [startOf(asOf), ...points.map(({ on }) => startOf(firstDay(on)))];
  const across = timeScale(Math.min(...days) - 20, Math.max(...days) + 20, left, right);
  const list = listOf(points, bottom + timeAxisHeight + 20, width);
  return figure({
    id: name,
    key: drawingKey(name, width),
    topic: say.topic(question),
    claim: say.claimed(points.length, new Set(points.map(({ place }) => place)).size),
    subtitle: say.unit,
    description: say.seen(scale.low, scale.high),
    width,
    height: list.end,
    body: [
      ...[0, 50, 100].map((value) => scaleLine(value, right)),
      ...points.map((point) => dot(point, across)),
      ...numbersOf(points, across),
      timeAxis(across, bottom),
      list.svg,
    ],
    table: {
      columns: [
        { label: 'said' },
        { label: 'actor' },
        { label: 'low', unit: 'scale points' },
        { label: 'middle', unit: 'scale points' },
        { label: 'high', unit: 'scale points' },
        { label: 'claim' },
        { label: 'statement' },
      ],
      rows: points.map(({ on, name, low, median, high, claim, statement }) => [
        on,
        name,
        low,
        median,
        high,
        claim,
        statement,
      ]),
    },
  });
}

/** Those on the issue's scale with a day, by day. */
function pointsOf(
  actors: Situation['actors'],
  issue: string,
  positions: readonly DatedPosition[],
): readonly Point[] {
  return positions
    .flatMap(({ actor, issue: own, on, low, median, high, ...words }) => {
      if (own !== issue || on === null || low === null || median === null || high === null) return [];
      const place = actors.findIndex(({ id }) => id === actor);
      return [
        {
          place,
          name: actors[place]?.name ?? actor,
          on,
          low,
          median,
          high,
          ...words,
        },
      ];
    })
    .sort((a, b) => startOf(firstDay(a.on)) - startOf(firstDay(b.on)) || a.place - b.place)
    .map((point, i) => ({ ...point, number: i + 1 }));
}

function heightOf(value: number): number {
  return bottom - ((bottom - top) * value) / 100;
}

function scaleLine(value: number, right: number): string {
  const y = heightOf(value);
  return `<path d="M${left} ${px(y)}H${right}" class="g"/>${label(left - 6, y + 4, String(value), 'class="s" text-anchor="end"')}`;
}

function dot({ place, on, statement, low, median, high }: Point, across: TimeScale): string {
  const x = across.at(startOf(firstDay(on)));
  const range = `<path d="M${px(x)} ${px(heightOf(low))}V${px(heightOf(high))}" stroke="var(--c)" stroke-width="1.5"/>`;
  const circle = `<circle cx="${px(x)}" cy="${px(heightOf(median))}" r="4.5" fill="var(--c)"><title>${escapeXml(statement)}</title></circle>`;
  return `<g class="${actorClass(place)}">${range}${circle}</g>`;
}

/** Numbers that would stand on one another are written together, right of the last of their points. */
function numbersOf(points: readonly Point[], across: TimeScale): readonly string[] {
  const groups: { x: number; y: number; numbers: number[] }[] = [];
  for (const { number, on, median } of points) {
    const [x, y] = [across.at(startOf(firstDay(on))), heightOf(median)];
    const near = groups.find((one) => Math.abs(x - one.x) < 12 && Math.abs(one.y - y) < 12);
    if (near === undefined) groups.push({ x, y, numbers: [number] });
    else near.numbers.push(number);
  }
  return groups.map(({ x, y, numbers }) => label(x + 9, y + 4, runs(numbers), 'class="s"'));
}

/** `2 4–6`: numbers that follow one another are named by the first and the last. */
function runs(numbers: readonly number[]): string {
  const found: number[][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else found.push([number]);
  }
  return found.map((run) => (run.length < 3 ? run.join(' ') : `${run[0]}–${run.at(-1)}`)).join(' ');
}

/** What the numbers mean: who said when what; on a phone the words stand below the name. */
function listOf(points: readonly Point[], from: number, width: number) {
  const isNarrow = width < narrowBelow;
  let y = from;
  const parts = points.map(({ number, place, name, on, statement }) => {
    const mark = `<circle cx="30" cy="${px(y - 4)}" r="4" fill="var(--c)" class="${actorClass(place)}"/>`;
    const day = on.length < 7 ? on : dateText(on.split('/')[0] ?? on);
    const words = isNarrow
      ? textBlock(42, y + 14, statement, width - 46, 3)
      : textBlock(240, y, statement, width - rightGap - 236, 2);
    const drawn = [
      label(20, y, String(number), 'class="b" text-anchor="end"'),
      mark,
      label(42, y, day, 'class="s"'),
      fitted(124, y, name, isNarrow ? width - 128 : 110),
      words.svg,
    ];
    y += (isNarrow ? 20 : 2) + 14 * words.lines;
    return drawn.join('');
  });
  return { svg: parts.join(''), end: y };
}
