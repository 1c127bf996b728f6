import type { MoveLine } from './lines.ts';
import { type Route, samples, unit } from './route.ts';

/** A box on an oval, its rings included, and the direction from it into the oval. */
export interface OvalBox {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly inwards: readonly [number, number];
  /** How far that way the oval's upright axis is. */
  readonly toAxis: number;
}

/** How far a line turns inwards where it leaves, and how long it keeps that direction: flat ones first. */
const bends = [0.34, 0.5, 0.7, 1.1, 0.25].flatMap((long) =>
  [0.15, 0.35, 0.6, 0.9, 1.4, 2.2, 4, 9].map((turn) => [turn, long] as const),
);

/** Lines across an oval: each takes the flattest bend that stays clear of every other box. */
export function chordRoutes(lines: readonly MoveLine[], boxes: readonly OvalBox[]): readonly Route[] {
  const counts = new Map<string, number>();
  return lines.map(({ from, to }) => {
    const key = `${from} ${to}`;
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    const [a, b] = [boxes[from], boxes[to]];
    if (a === undefined || b === undefined) return [];
    const others = boxes.filter((_, k) => k !== from && k !== to);
    return chord(a, b, others, nth);
  });
}

/** `nth` counts the lines between the same two boxes: each bends a little more. */
function chord(a: OvalBox, b: OvalBox, others: readonly OvalBox[], nth: number): Route {
  let best: Route = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const route of candidates(a, b, nth)) {
    const free = clearance(route, others);
    if (free > 2) return route;
    if (free > most) [best, most] = [route, free];
  }
  return best;
}

/** Bends between two boxes, then ways straight inwards to the oval's axis, which meet fewest boxes. */
function* candidates(a: OvalBox, b: OvalBox, nth: number): Generator<Route> {
  // Neighbours would leave no room for two heads on a flat line.
  const flattest = Math.hypot(a.x - b.x, a.y - b.y) < 70 ? 0.6 : 0;
  for (const [turn, long] of bends) {
    if (turn < flattest) continue;
    const [one, other] = [leaving(a, b, turn + 0.25 * nth), leaving(b, a, turn + 0.25 * nth)];
    const depth = long * Math.hypot(one.x - other.x, one.y - other.y) + 8 + 9 * nth;
    yield between(one, depth, other, depth);
  }
  for (const there of [1, 0.75, 1.25, 0.5, 1.5])
    for (const back of [1, 0.75, 1.25, 0.5, 1.5])
      yield between(leaving(a, b, 99), there * a.toAxis, leaving(b, a, 99), back * b.toAxis);
}

function between(one: Leaving, there: number, other: Leaving, back: number): Route {
  const [x2, y2] = [one.x + one.dx * there, one.y + one.dy * there];
  const [x3, y3] = [other.x + other.dx * back, other.y + other.dy * back];
  return [[one.x, one.y, x2, y2, x3, y3, other.x, other.y]];
}

interface Leaving {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** Where a line leaves a box, and its direction: towards the other one, turned inwards. */
function leaving(here: OvalBox, there: OvalBox, turn: number): Leaving {
  const [ax, ay] = unit(there.x - here.x, there.y - here.y);
  const [bx, by] = here.inwards;
  const [dx, dy] = unit(ax + turn * bx, ay + turn * by);
  const { halfWidth, halfHeight } = here;
  const reach = Math.min(
    halfWidth / Math.max(1e-9, Math.abs(dx)),
    halfHeight / Math.max(1e-9, Math.abs(dy)),
    Math.max(halfWidth, halfHeight),
  );
  return { x: here.x + dx * reach, y: here.y + dy * reach, dx, dy };
}

/** Pixels between a route and the nearest box; below 0 where it runs through one. */
function clearance(route: Route, boxes: readonly OvalBox[]): number {
  const points = samples(route, 24);
  return Math.min(Number.MAX_VALUE, ...boxes.flatMap((box) => points.map((point) => outOf(box, point))));
}

/** Boxes hardly wider than high are round. */
function outOf({ x, y, halfWidth, halfHeight }: OvalBox, [px, py]: readonly [number, number]): number {
  const isRound = halfWidth <= halfHeight + 3;
  const [across, down] = [Math.abs(px - x), Math.abs(py - y)];
  return isRound ? Math.hypot(across, down) - halfWidth : Math.max(across - halfWidth, down - halfHeight);
}
