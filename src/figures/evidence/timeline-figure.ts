import type { Situation } from '../../situation/index.ts';
import { catalogues } from '../../words/index.ts';
import { drawingKey, narrowBelow, usualWidth } from '../frame/at-widths.ts';
import { figure } from '../frame/figure.ts';
import { fitted, label, px, textBlock } from '../frame/svg.ts';
import {
  dateText,
  middleOf,
  startOf,
  type TimeScale,
  timeAxis,
  timeAxisHeight,
  timeScale,
} from '../frame/time-axis.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { type ClaimMonth, claimMonths, monthBefore } from './claim-months.ts';

const { subtitles, figureClaims, figureTitles } = catalogues.en;

const laneHeight = 30;
const largest = 13;
const monthsBack = 14;
const monthsAhead = 10;

/** A day of the calendar; its number is its place in the list of all. */
interface Event {
  readonly number: number;
  readonly on: string;
  readonly words: string;
  readonly day: number;
}

/**
 * Claims by the month in which they were made and whose voice they carry, with the calendar's events.
 * @example
 * timelineFigure({
 *   asOf: '2026-01-10',
 *   actors: [],
 *   calendar: [{ on: '2026-06-01', event: 'The treaty lapses', then: {} }],
 *   evidence: { claims: new Map(), sources: new Map(), reports: new Map(), relations: [] },
 * }).table.rows // => [['2026-06-01', '1 The treaty lapses', null, null]]
 */
export function timelineFigure(situation: Situation, width: number = usualWidth): Figure {
  const sides = sidesOf(width);
  const { asOf } = situation;
  const from = monthBefore(asOf, monthsBack);
  const { months, earlier, undated } = claimMonths(situation, from);
  const all = eventsOf(situation);
  const events = all.filter(
    ({ day }) => day >= startOf(from) && day < startOf(monthBefore(asOf, -monthsAhead)),
  );
  const lanes = [...new Set(months.map(({ lane }) => lane))];
  const across = scaleOf(months, events, asOf, sides);
  const numbers = eventNumbers(events, across);
  const top = numbers.end;
  const bottom = top + Math.max(1, lanes.length) * laneHeight;
  const list = eventList(events, bottom + timeAxisHeight + 18, width);
  const body = [
    ...lanes.map((lane, i) => laneLine(lane, top + (i + 0.5) * laneHeight, sides)),
    ...events.map(({ day }) =>
      upright(across.at(day), top, bottom, 'stroke="var(--ink)" stroke-dasharray="2 3"'),
    ),
    numbers.svg,
    asOfLine(asOf, across, bottom),
    ...circles(months, lanes, across, top),
    timeAxis(across, bottom),
    list.svg,
  ];
  return figure({
    id: 'timeline',
    key: drawingKey('timeline', width),
    topic: figureTitles.timeline,
    claim: claimOf(months),
    subtitle: subtitles.timeline,
    description: `Each circle is a month of claims by one voice; filled circles hold claims that another contradicts. Numbered lines are calendar events (${all.length - events.length} lie outside the picture). ${earlier} claims are earlier than ${dateText(from)}, ${undated} undated.`,
    width,
    height: list.end,
    body,
    table: tableOf(all, months),
  });
}

/** The month in which most was claimed. */
function claimOf(months: readonly ClaimMonth[]): string {
  const counts = new Map<string, number>();
  for (const { month, claims } of months) counts.set(month, (counts.get(month) ?? 0) + claims);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  return most === undefined
    ? figureClaims.timeline.none
    : figureClaims.timeline.most(most[1], all, dateText(most[0]));
}

function eventsOf({ calendar }: Situation): readonly Event[] {
  return calendar.map(({ on, event, then }, i) => ({
    number: i + 1,
    on,
    words: `${event}${Object.keys(then).length > 0 ? ' (changes the status quo)' : ''}`,
    day: startOf(on),
  }));
}

/** All that is drawn, with twenty days of air at both sides. */
function scaleOf(
  months: readonly ClaimMonth[],
  events: readonly Event[],
  asOf: string,
  { left, right }: Sides,
): TimeScale {
  const days = [
    startOf(asOf),
    ...months.map(({ month }) => middleOf(month)),
    ...events.map(({ day }) => day),
  ];
  return timeScale(Math.min(...days) - 20, Math.max(...days) + 20, left, right);
}

function laneLine(lane: string, y: number, { left, right }: Sides): string {
  const line = `<path d="M${left} ${px(y)}H${right}" class="g"/>`;
  return line + fitted(left - 9, y + 4, lane, left - 14, { attributes: 'text-anchor="end"' });
}

function upright(x: number, top: number, bottom: number, look: string): string {
  return `<path d="M${px(x)} ${px(top)}V${px(bottom)}" ${look}/>`;
}

/** Numbers above their lines in rows, so that none touches its neighbour: each takes the lowest row with room. */
function eventNumbers(
  events: readonly Event[],
  across: TimeScale,
): { readonly svg: string; readonly end: number } {
  const ends: number[] = [];
  const placed = [...events]
    .sort((a, b) => a.day - b.day)
    .map(({ number, day }) => {
      const x = across.at(day);
      const free = ends.findIndex((end) => x - end > 18);
      const row = free < 0 ? ends.length : free;
      ends[row] = x;
      return { number, x, row };
    });
  const end = 20 + Math.max(1, ends.length) * 13;
  const texts = placed.map(({ number, x, row }) =>
    label(x, end - 6 - 13 * row, String(number), 'class="b" text-anchor="middle"'),
  );
  return { svg: texts.join(''), end };
}

/** The day for which the situation is written, named above its line. */
function asOfLine(asOf: string, across: TimeScale, bottom: number): string {
  const x = across.at(startOf(asOf));
  return (
    upright(x, 14, bottom, 'stroke="var(--mark)" stroke-width="1.5"') +
    label(x, 10, `as of ${dateText(asOf)}`, 'class="s" text-anchor="middle"')
  );
}

/** A month's claims as the area of a circle, the contradicted ones filled in it. */
function circles(
  months: readonly ClaimMonth[],
  lanes: readonly string[],
  across: TimeScale,
  top: number,
): readonly string[] {
  const most = Math.max(1, ...months.map(({ claims }) => claims));
  return months.map(({ month, lane, claims, contested }) => {
    const at = `cx="${px(across.at(middleOf(month)))}" cy="${px(top + (lanes.indexOf(lane) + 0.5) * laneHeight)}"`;
    const radius = (count: number) => px(largest * Math.sqrt(count / most));
    const all = `<circle ${at} r="${radius(claims)}" fill="var(--paper)" stroke="var(--mark)" stroke-width="1.3"/>`;
    return contested === 0 ? all : `${all}<circle ${at} r="${radius(contested)}" fill="var(--bad)"/>`;
  });
}

/** What the numbers mean, in words. */
function eventList(
  events: readonly Event[],
  from: number,
  width: number,
): { readonly svg: string; readonly end: number } {
  if (width < narrowBelow) return eventsBelow(events, from, width);
  let y = from;
  const lines = events.map(({ number, on, words }) => {
    const block = textBlock(108, y, words, width - 112, 2);
    const head = label(16, y, String(number), 'class="b" text-anchor="end"');
    const drawn = head + label(24, y, dateText(on), 'class="s"') + block.svg;
    y += 2 + 14 * block.lines;
    return drawn;
  });
  return { svg: lines.join(''), end: y - 8 };
}

/** On a phone a day stands above its words. */
function eventsBelow(events: readonly Event[], from: number, width: number) {
  let y = from;
  const parts = events.map(({ number, on, words }) => {
    const head = label(16, y, String(number), 'class="b" text-anchor="end"');
    const block = textBlock(24, y + 14, words, width - 28, 3);
    const drawn = head + label(24, y, dateText(on), 'class="s"') + block.svg;
    y += 20 + 14 * block.lines;
    return drawn;
  });
  return { svg: parts.join(''), end: y - 8 };
}

interface Sides {
  readonly left: number;
  readonly right: number;
}

function sidesOf(width: number): Sides {
  return { left: Math.min(160, Math.round(width * 0.27)), right: width - 20 };
}

function tableOf(events: readonly Event[], months: readonly ClaimMonth[]): FigureTable {
  return {
    columns: [
      { label: 'when' },
      { label: 'voice or event' },
      { label: 'claims' },
      { label: 'of which contradicted' },
    ],
    rows: [
      ...events.map(({ on, number, words }) => [on, `${number} ${words}`, null, null]),
      ...months.map(({ month, lane, claims, contested }) => [month, lane, claims, contested]),
    ],
  };
}
