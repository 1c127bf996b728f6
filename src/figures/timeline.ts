import { contradictions, firstDay, saidOn } from '../evidence/index.ts';
import type { Situation } from '../situation/index.ts';
import { drawPlot } from './frame/plot.ts';
import type { Figure } from './frame/types.ts';

/** Claims by the month in which they were made and whose voice they carry, with the calendar's events. */
export async function timelineFigure(situation: Situation): Promise<Figure> {
  const id = 'timeline';
  const from = monthBefore(situation.asOf, 14);
  const { cells, earlier, undated } = countByMonth(situation, from);
  const all = situation.calendar.map(({ on, event, then }, i) => ({
    date: day(on),
    on,
    event,
    changes: Object.keys(then).length > 0,
    key: String(i + 1),
  }));
  const events = all.filter(({ date }) => isWithin(date, situation.asOf));
  const lanes = [...new Set(cells.map(({ lane }) => lane))].sort();
  const title = 'Claims and events over time';
  const description = `Each circle is a month of claims by one voice; filled circles hold claims that another contradicts. Numbered lines are calendar events (${all.length - events.length} lie outside the picture). ${earlier} claims are earlier than ${from}, ${undated} undated.`;
  const svg = await drawPlot(id, title, description, (plot) => ({
    width: 720,
    height: 112 + lanes.length * 30,
    marginLeft: 128,
    marginRight: 20,
    marginTop: 56,
    marginBottom: 34,
    x: { type: 'utc', label: null, domain: range(cells, events, situation.asOf), ticks: 7 },
    y: { label: null, domain: lanes, tickSize: 0 },
    r: { range: [0, 13], domain: [0, Math.max(1, ...cells.map(({ claims }) => claims))] },
    marks: [
      plot.ruleY(lanes, { stroke: 'var(--line)', strokeOpacity: 0.6 }),
      plot.ruleX([day(situation.asOf)], { stroke: 'var(--mark)', strokeWidth: 1.5 }),
      plot.text([{ x: day(situation.asOf) }], {
        x: 'x',
        frameAnchor: 'bottom',
        dx: 4,
        dy: -4,
        textAnchor: 'start',
        text: () => 'as of',
      }),
      plot.ruleX(events, { x: 'date', stroke: 'var(--ink)', strokeDasharray: '2 3' }),
      ...inRows(events).map((row, i) =>
        plot.text(row, { x: 'date', frameAnchor: 'top', dy: -8 - 13 * i, text: 'key', fontWeight: 600 }),
      ),
      plot.dot(cells, {
        x: 'date',
        y: 'lane',
        r: 'claims',
        stroke: 'var(--mark)',
        fill: 'var(--paper)',
        strokeWidth: 1.3,
      }),
      plot.dot(
        cells.filter(({ contested }) => contested > 0),
        { x: 'date', y: 'lane', r: 'contested', fill: 'var(--bad)' },
      ),
    ],
  }));
  return {
    id,
    title,
    description,
    svg,
    table: {
      columns: [
        { label: 'when' },
        { label: 'voice or event' },
        { label: 'claims' },
        { label: 'of which contradicted' },
      ],
      rows: [
        ...all.map(({ on, event, key, changes }) => [
          on,
          `${key} ${event}${changes ? ' (changes the status quo)' : ''}`,
          null,
          null,
        ]),
        ...cells.map(({ month, lane, claims, contested }) => [month, lane, claims, contested]),
      ],
    },
  };
}

interface Month {
  readonly date: Date;
  readonly month: string;
  readonly lane: string;
  readonly claims: number;
  readonly contested: number;
}

function countByMonth(situation: Situation, from: string) {
  const { evidence } = situation;
  const disputed = new Set(contradictions(evidence).flatMap(({ claims }) => claims));
  const cells = new Map<string, { claims: number; contested: number }>();
  let earlier = 0;
  let undated = 0;
  for (const claim of evidence.claims.values()) {
    const said = saidOn(claim, evidence);
    if (said === undefined) undated++;
    else if (said.length < 7 || said.slice(0, 7) < from) earlier++;
    else {
      const key = `${firstDay(said).slice(0, 7)} ${laneOf(claim.source, situation)}`;
      const cell = cells.get(key) ?? { claims: 0, contested: 0 };
      cells.set(key, {
        claims: cell.claims + 1,
        contested: cell.contested + (disputed.has(claim.id) ? 1 : 0),
      });
    }
  }
  const list = [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, counts]): Month => {
      const month = key.slice(0, 7);
      return { date: new Date(`${month}-15T00:00:00Z`), month, lane: key.slice(8), ...counts };
    });
  return { cells: list, earlier, undated };
}

/** Speakers by the actor they speak for; everybody else is press or expert. */
function laneOf(sourceId: string, { evidence, actors }: Situation): string {
  const source = evidence.sources.get(sourceId);
  const actor = actors.find(({ id }) => id === source?.actor);
  if (actor !== undefined) return actor.name;
  const isPress = source?.kind === 'outlet' || source?.kind === 'platform' || source?.kind === 'author';
  return isPress ? 'Press' : 'Other sources';
}

function range(
  cells: readonly Month[],
  events: readonly { readonly date: Date }[],
  asOf: string,
): [Date, Date] {
  const times = [...cells, ...events].map(({ date }) => date.getTime());
  const day = Date.parse(`${asOf}T00:00:00Z`);
  const margin = 20 * 86_400_000;
  return [new Date(Math.min(day, ...times) - margin), new Date(Math.max(day, ...times) + margin)];
}

/** Labels of events in rows, so that none touches its neighbour: each takes the first row with room. */
function inRows<T extends { readonly date: Date }>(events: readonly T[]): readonly (readonly T[])[] {
  const rows: T[][] = [];
  for (const event of events) {
    const free = rows.find(
      (row) => event.date.getTime() - (row.at(-1)?.date.getTime() ?? 0) > 17 * 86_400_000,
    );
    if (free === undefined) rows.push([event]);
    else free.push(event);
  }
  return rows.slice(0, 4);
}

function day(text: string): Date {
  return new Date(`${text}T00:00:00Z`);
}

/** The picture shows a year and two months back and ten months ahead; the table shows all. */
function isWithin(date: Date, asOf: string): boolean {
  const months = (date.getTime() - day(asOf).getTime()) / (30.44 * 86_400_000);
  return months > -14 && months < 10;
}

function monthBefore(asOf: string, months: number): string {
  const date = day(asOf);
  date.setUTCMonth(date.getUTCMonth() - months, 1);
  return date.toISOString().slice(0, 7);
}
