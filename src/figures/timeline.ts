import { contradictions, firstDay, saidOn } from '../evidence/index.ts';
import type { Situation } from '../situation/index.ts';
import { drawPlot } from './plot.ts';
import type { Figure } from './types.ts';

/** Claims by the month in which they were made and whose voice they carry, with the calendar's events. */
export async function timelineFigure(situation: Situation): Promise<Figure> {
  const id = 'timeline';
  const from = `${Number(situation.asOf.slice(0, 4)) - 1}-01`;
  const { cells, earlier, undated } = countByMonth(situation, from);
  const events = situation.calendar.map(({ on, event, then }, i) => ({ date: new Date(`${on}T00:00:00Z`), on, event, changes: Object.keys(then).length > 0, key: String(i + 1) }));
  const lanes = [...new Set(cells.map(({ lane }) => lane))].sort();
  const title = 'Claims and events over time';
  const description = `Each circle is a month of claims by one voice; filled circles hold claims that another contradicts. Numbered lines are calendar events. ${earlier} claims are earlier than ${from}, ${undated} undated.`;
  const svg = await drawPlot(id, title, description, (plot) => ({
    width: 720,
    height: 90 + lanes.length * 30,
    marginLeft: 128,
    marginRight: 20,
    marginTop: 34,
    marginBottom: 34,
    x: { type: 'utc', label: null, domain: range(cells, events, situation.asOf), ticks: 7 },
    y: { label: null, domain: lanes, tickSize: 0 },
    r: { range: [0, 13], domain: [0, Math.max(1, ...cells.map(({ claims }) => claims))] },
    marks: [
      plot.ruleY(lanes, { stroke: 'var(--line)', strokeOpacity: 0.6 }),
      plot.ruleX([new Date(`${situation.asOf}T00:00:00Z`)], { stroke: 'var(--mark)', strokeWidth: 1.5 }),
      plot.text([{ x: new Date(`${situation.asOf}T00:00:00Z`) }], { x: 'x', frameAnchor: 'bottom', dy: 30, text: () => 'as of', fill: 'var(--mark)' }),
      plot.ruleX(events, { x: 'date', stroke: 'var(--ink)', strokeDasharray: '2 3' }),
      plot.text(spread(events), { x: 'date', frameAnchor: 'top', dy: -12, text: 'key', fontWeight: 600 }),
      plot.dot(cells, { x: 'date', y: 'lane', r: 'claims', stroke: 'var(--mark)', fill: 'var(--paper)', strokeWidth: 1.3 }),
      plot.dot(cells.filter(({ contested }) => contested > 0), { x: 'date', y: 'lane', r: 'contested', fill: 'var(--bad)' }),
    ],
  }));
  return {
    id,
    title,
    description,
    svg,
    table: {
      columns: [{ label: 'when' }, { label: 'voice or event' }, { label: 'claims' }, { label: 'of which contradicted' }],
      rows: [
        ...events.map(({ on, event, key, changes }) => [on, `${key} ${event}${changes ? ' (changes the status quo)' : ''}`, null, null]),
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
      cells.set(key, { claims: cell.claims + 1, contested: cell.contested + (disputed.has(claim.id) ? 1 : 0) });
    }
  }
  const list = [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, counts]): Month => {
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

function range(cells: readonly Month[], events: readonly { readonly date: Date }[], asOf: string): [Date, Date] {
  const times = [...cells, ...events].map(({ date }) => date.getTime());
  const day = Date.parse(`${asOf}T00:00:00Z`);
  const margin = 20 * 86_400_000;
  return [new Date(Math.min(day, ...times) - margin), new Date(Math.max(day, ...times) + margin)];
}

/** Numbers of events close in time stand side by side instead of upon each other: one label for a crowd. */
function spread(events: readonly { readonly date: Date; readonly key: string }[]) {
  const labels: { date: Date; key: string }[] = [];
  for (const { date, key } of events) {
    const last = labels.at(-1);
    if (last !== undefined && date.getTime() - last.date.getTime() < 25 * 86_400_000) last.key = `${last.key} ${key}`;
    else labels.push({ date, key });
  }
  return labels;
}
