import { spreadLabels } from '../../frame/spread-labels.ts';
import type { MapFace, MapPlace } from './faces.ts';
import type { MoveLine } from './lines.ts';
import { type Route, reversed, straight, upright } from './route.ts';
import { type fewestMoves, type MapRow, mapRows, middles } from './rows.ts';

/** Places of the states, a route for each line, and the height that they take. */
export interface MapLayout {
  readonly places: readonly MapPlace[];
  readonly routes: readonly Route[];
  readonly height: number;
  /** Distances beside the rows. */
  readonly marks: readonly { readonly y: number; readonly text: string }[];
}

/** Left of it stand the distances. */
const gutter = 16;
const lane = 12;

/**
 * States in rows by their distance from the status quo. Lines leave and arrive upright; between rows they bend, and they
 * pass a row upright between two of its boxes, so that no line runs through a box.
 */
export function layeredMap(
  faces: readonly MapFace[],
  lines: readonly MoveLine[],
  distances: ReturnType<typeof fewestMoves>,
  width: number,
): MapLayout {
  const [left, right] = [gutter + lane, width - lane];
  const rows = mapRows(faces, distances, lines, left, right);
  const grid = gridOf(rows, faces, left, right);
  const passes = passesOf(lines, grid, width);
  const heights = bandHeights(lines, grid);
  const placed = { ...grid, ...heights };
  const marks = rows
    .map(({ distance }, row) => ({
      y: heights.middle(row) + 4,
      text: distance === null ? '–' : `${distance}`,
    }))
    .filter(({ text }, row) => row === 0 || text !== `${rows[row - 1]?.distance ?? '–'}`);
  return {
    places: grid.x.map((x, place) => ({ x, y: heights.middle(grid.rowOf[place] ?? 0) })),
    routes: routesOf(lines, passes, placed),
    height: heights.end,
    marks,
  };
}

interface Grid {
  readonly faces: readonly MapFace[];
  readonly rows: readonly MapRow[];
  readonly x: readonly number[];
  readonly rowOf: readonly number[];
}

function gridOf(rows: readonly MapRow[], faces: readonly MapFace[], left: number, right: number): Grid {
  const x = new Array<number>(faces.length).fill(0);
  const rowOf = new Array<number>(faces.length).fill(0);
  for (const [row, { members }] of rows.entries())
    for (const [k, middle] of middles(members, faces, left, right).entries()) {
      const place = members[k] ?? 0;
      x[place] = middle;
      rowOf[place] = row;
    }
  return { faces, rows, x, rowOf };
}

interface Heights {
  readonly middle: (row: number) => number;
  readonly top: (row: number) => number;
  readonly bottom: (row: number) => number;
  readonly end: number;
}

/** Rows as high as their highest box; the room between two grows with the lines that pass there. */
function bandHeights(lines: readonly MoveLine[], { faces, rows, x, rowOf }: Grid): Heights {
  const [tops, bottoms]: [number[], number[]] = [[], []];
  let y = 2;
  for (const [row, { members }] of rows.entries()) {
    tops.push(y);
    y += members.reduce((most, place) => Math.max(most, outerHeight(faces[place])), 0);
    bottoms.push(y);
    let [passing, deepest, widest] = [0, 0, 0];
    for (const { from, to } of lines) {
      const [a, b] = [rowOf[from] ?? 0, rowOf[to] ?? 0];
      const across = Math.abs((x[from] ?? 0) - (x[to] ?? 0));
      if (a === b && a === row) deepest = Math.max(deepest, arcDepth(across) + 8);
      if (Math.min(a, b) > row || Math.max(a, b) <= row) continue;
      passing++;
      widest = Math.max(widest, across / Math.abs(a - b));
    }
    const room = passing === 0 ? 0 : Math.min(150, 38 + 1.6 * passing + 0.09 * widest);
    y += Math.max(deepest, room, row < rows.length - 1 ? 26 : 4);
  }
  const [top, bottom] = [(row: number) => tops[row] ?? 0, (row: number) => bottoms[row] ?? 0];
  return { top, bottom, middle: (row) => (top(row) + bottom(row)) / 2, end: y };
}

function outerHeight(face: MapFace | undefined): number {
  return (face?.height ?? 0) + 2 * (face?.pad ?? 0);
}

/** How far below its row a line between two boxes of one row hangs. */
function arcDepth(across: number): number {
  return Math.min(64, 16 + 0.14 * across);
}

/** For each line where it passes the rows between its ends: the gap nearest to the straight way. */
function passesOf(
  lines: readonly MoveLine[],
  grid: Grid,
  width: number,
): readonly ReadonlyMap<number, number>[] {
  const found = lines.map(() => new Map<number, number>());
  const gaps = grid.rows.map((row) => gapsOf(row, grid, width));
  const wanted = gaps.map((ones) => ones.map(() => [] as { line: number; x: number }[]));
  for (const [line, { from, to }] of lines.entries()) {
    const [a, b] = (grid.rowOf[from] ?? 0) < (grid.rowOf[to] ?? 0) ? [from, to] : [to, from];
    const [first, last] = [grid.rowOf[a] ?? 0, grid.rowOf[b] ?? 0];
    const [start, end] = [grid.x[a] ?? 0, grid.x[b] ?? 0];
    for (let row = first + 1; row < last; row++) {
      const x = start + ((end - start) * (row - first)) / (last - first);
      const far = (gap: Gap) => Math.abs(x - clamp(x, gap));
      const ones = gaps[row] ?? [];
      const nearest = ones.reduce((best, gap, k) => (far(gap) < far(ones[best] ?? gap) ? k : best), 0);
      wanted[row]?.[nearest]?.push({ line, x: clamp(x, ones[nearest] ?? { low: x, high: x }) });
    }
  }
  for (const [row, ones] of wanted.entries())
    for (const [k, passing] of ones.entries()) {
      const { low, high } = gaps[row]?.[k] ?? { low: 0, high: 0 };
      const apart = Math.min(5, (high - low) / Math.max(1, passing.length));
      const xs = spreadLabels(
        passing.map(({ x }) => x),
        passing.map(() => apart),
        low,
        high,
      );
      for (const [i, { line }] of passing.entries()) found[line]?.set(row, xs[i] ?? low);
    }
  return found;
}

interface Gap {
  readonly low: number;
  readonly high: number;
}

function clamp(x: number, { low, high }: Gap): number {
  return Math.min(high, Math.max(low, x));
}

/** Room beside and between the boxes of a row. */
function gapsOf({ members }: MapRow, { faces, x }: Grid, width: number): readonly Gap[] {
  const edges = members.map((place) => {
    const half = (faces[place]?.width ?? 0) / 2 + (faces[place]?.pad ?? 0) + 3;
    return [(x[place] ?? 0) - half, (x[place] ?? 0) + half] as const;
  });
  return [...edges, [width - 2, width] as const].map(([low], k) => ({
    low: k === 0 ? gutter : (edges[k - 1]?.[1] ?? 0),
    high: low,
  }));
}

interface End {
  readonly line: number;
  readonly place: number;
  readonly isBelow: boolean;
  /** Where the line goes next. */
  readonly towards: number;
}

function routesOf(
  lines: readonly MoveLine[],
  passes: readonly ReadonlyMap<number, number>[],
  placed: Grid & Heights,
): readonly Route[] {
  const { rowOf, x, middle, faces } = placed;
  const ends: readonly (readonly [End, End])[] = lines.map(({ from, to }, line) => {
    const [a, b] = [rowOf[from] ?? 0, rowOf[to] ?? 0];
    const next = (row: number, other: number) => passes[line]?.get(row) ?? x[other] ?? 0;
    const way = Math.sign(b - a);
    return [
      { line, place: from, isBelow: a <= b, towards: next(a + way, to) },
      { line, place: to, isBelow: b <= a, towards: next(b - way, from) },
    ];
  });
  const ports = portsOf(ends.flat(), placed);
  return ends.map(([one, other], line) => {
    const at = (end: End) => {
      const { height = 0, pad = 0 } = faces[end.place] ?? {};
      const half = height / 2 + pad;
      const y = middle(rowOf[end.place] ?? 0) + (end.isBelow ? half : -half);
      return [ports.get(end) ?? 0, y] as const;
    };
    if (rowOf[one.place] === rowOf[other.place]) return arc(at(one), at(other));
    const isDown = one.isBelow;
    const route = throughRows(at(isDown ? one : other), at(isDown ? other : one), passes[line], placed);
    return isDown ? route : reversed(route);
  });
}

/** Ends at one side of a box stand apart, in the order of where they go. */
function portsOf(ends: readonly End[], { faces, x }: Grid): ReadonlyMap<End, number> {
  const sides = new Map<string, End[]>();
  for (const end of ends) {
    const key = `${end.place} ${end.isBelow}`;
    sides.set(key, [...(sides.get(key) ?? []), end]);
  }
  const found = new Map<End, number>();
  for (const members of sides.values()) {
    const [{ place } = { place: 0 }] = members;
    const half = (faces[place]?.width ?? 0) / 2 - 5;
    const [low, high] = [(x[place] ?? 0) - half, (x[place] ?? 0) + half];
    const apart = Math.min(9, (high - low) / members.length);
    const wanted = members.map(({ towards }) => (x[place] ?? 0) + 0.08 * (towards - (x[place] ?? 0)));
    const xs = spreadLabels(
      wanted,
      members.map(() => apart),
      low,
      high,
    );
    for (const [k, end] of members.entries()) found.set(end, xs[k] ?? low);
  }
  return found;
}

type Point = readonly [number, number];

function arc([x1, y1]: Point, [x2, y2]: Point): Route {
  const low = Math.max(y1, y2) + arcDepth(Math.abs(x1 - x2)) / 0.75;
  return [[x1, y1, x1, low, x2, low, x2, y2]];
}

function throughRows(
  [x1, y1]: Point,
  [x2, y2]: Point,
  passing: ReadonlyMap<number, number> | undefined,
  { top, bottom }: Heights,
): Route {
  let [x, y] = [x1, y1];
  const curves = [...(passing ?? [])].flatMap(([row, at]) => {
    const two = [upright(x, y, at, top(row)), straight(at, top(row), at, bottom(row))];
    [x, y] = [at, bottom(row)];
    return two;
  });
  return [...curves, upright(x, y, x2, y2)];
}
