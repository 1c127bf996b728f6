import type { Deals, FrontierPoint } from '../../deals/index.ts';
import { type BoardParty, type BoardRow, boardRow } from './board-row.ts';

const most = 16;

/**
 * A sample of undominated packages, to show how far the recommended points could move: the best for each party that no
 * one blocks, then some from the middle of the list. Without a zone, those whose worst-off party loses least.
 */
export function undominatedRows(
  { frontier: { points } }: Deals,
  parties: readonly BoardParty[],
  shown: readonly BoardRow[],
): readonly BoardRow[] {
  const taken = new Set(shown.map((row) => row.package.join()));
  const room = Math.max(0, most - shown.length);
  const rows: BoardRow[] = [];
  const add = (name: string, point: FrontierPoint | undefined) => {
    if (point === undefined || rows.length >= room || taken.has(point.package.join())) return;
    taken.add(point.package.join());
    rows.push(boardRow('undominated', name, point, parties));
  };
  const free = points.filter(({ blockedBy }) => blockedBy.length === 0);
  const isKnown = parties.every(({ reservation }) => reservation !== null);
  if (!isKnown) for (const [i, { name }] of parties.entries()) add(`Best for ${name}`, best(points, i));
  else if (free.length > 0)
    for (const [i, { name }] of parties.entries()) add(`Best for ${name}, blocked by nobody`, best(free, i));
  else for (const point of leastLoss(points, parties).slice(0, 3)) add('Undominated, smallest loss', point);
  for (const quarter of [1, 2, 3]) {
    const list = free.length > 0 ? free : points;
    const at = Math.floor((list.length * quarter) / 4);
    add(`Undominated, ${at + 1} of ${list.length}`, list[at]);
  }
  return rows;
}

function best(points: readonly FrontierPoint[], party: number): FrontierPoint | undefined {
  let found = points[0];
  for (const point of points)
    if ((point.values[party] as number) > (found?.values[party] as number)) found = point;
  return found;
}

/** Points by the gain of their worst-off party, falling; ties keep their order. */
function leastLoss(
  points: readonly FrontierPoint[],
  parties: readonly BoardParty[],
): readonly FrontierPoint[] {
  const smallest = ({ values }: FrontierPoint) =>
    Math.min(...values.map((value, i) => value - (parties[i]?.reservation ?? 0)));
  return [...points].sort((a, b) => smallest(b) - smallest(a));
}
