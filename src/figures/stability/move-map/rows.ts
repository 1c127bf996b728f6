import type { MapFace } from './faces.ts';
import type { MoveLine } from './lines.ts';

/** Least room between two boxes of a row: two rings and a line pass. */
const leastGap = 22;
const mostGap = 64;

export interface MapRow {
  /** Places in the list of drawn states, from left to right. */
  readonly members: readonly number[];
  /** Fewest moves from the status quo; null where no moves lead. */
  readonly distance: number | null;
}

/** Fewest moves from a state to every state, by anybody's moves. */
export function fewestMoves(
  from: number,
  moves: readonly { readonly from: number; readonly to: number; readonly isReversible: boolean }[],
): ReadonlyMap<number, number> {
  const next = new Map<number, number[]>();
  const add = (a: number, b: number) => {
    const known = next.get(a);
    if (known === undefined) next.set(a, [b]);
    else known.push(b);
  };
  for (const move of moves) {
    add(move.from, move.to);
    if (move.isReversible) add(move.to, move.from);
  }
  const found = new Map([[from, 0]]);
  const queue = [from];
  for (const state of queue)
    for (const to of next.get(state) ?? [])
      if (!found.has(to)) {
        found.set(to, (found.get(state) ?? 0) + 1);
        queue.push(to);
      }
  return found;
}

/** States in rows by their distance, a wide one broken into several, each ordered so that few lines cross. */
export function mapRows(
  faces: readonly MapFace[],
  distances: ReadonlyMap<number, number>,
  lines: readonly MoveLine[],
  left: number,
  right: number,
): readonly MapRow[] {
  const groups = new Map<number | null, number[]>();
  for (const [place, { id }] of faces.entries()) {
    const distance = distances.get(id) ?? null;
    groups.set(distance, [...(groups.get(distance) ?? []), place]);
  }
  const rows = [...groups]
    .sort(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .flatMap(([distance, members]) =>
      broken(members, faces, right - left).map((part) => ({ members: part, distance })),
    );
  return untangled(rows, faces, lines, left, right);
}

/** Middles of a row's boxes, the row centred. */
export function middles(
  members: readonly number[],
  faces: readonly MapFace[],
  left: number,
  right: number,
): readonly number[] {
  const widths = members.map((place) => faces[place]?.width ?? 0);
  const all = widths.reduce((sum, one) => sum + one, 0);
  const gap = Math.min(mostGap, Math.max(leastGap, (right - left - all) / members.length));
  let x = (left + right - all - gap * (members.length - 1)) / 2;
  return widths.map((wide) => {
    const middle = x + wide / 2;
    x += wide + gap;
    return middle;
  });
}

/** As few parts as fit, of nearly equal count. */
function broken(
  members: readonly number[],
  faces: readonly MapFace[],
  room: number,
): readonly (readonly number[])[] {
  for (let parts = 1; parts < members.length; parts++) {
    const cuts = Array.from({ length: parts + 1 }, (_, k) => Math.round((k * members.length) / parts));
    const chunks = Array.from({ length: parts }, (_, k) => members.slice(cuts[k], cuts[k + 1]));
    const wide = (chunk: readonly number[]) =>
      chunk.reduce((sum, place) => sum + (faces[place]?.width ?? 0) + leastGap, -leastGap);
    if (chunks.every((chunk) => wide(chunk) <= room)) return chunks;
  }
  return members.map((place) => [place]);
}

/** Barycentre sweeps (Sugiyama, Tagawa & Toda 1981), down and up; the order with the fewest crossings is kept. */
function untangled(
  rows: readonly MapRow[],
  faces: readonly MapFace[],
  lines: readonly MoveLine[],
  left: number,
  right: number,
): readonly MapRow[] {
  const x = new Float64Array(faces.length);
  const rowOf = new Int32Array(faces.length);
  const order = rows.map(({ members }) => [...members]);
  const settle = (row: number) => {
    const members = order[row] ?? [];
    for (const [k, middle] of middles(members, faces, left, right).entries()) x[members[k] ?? 0] = middle;
  };
  for (const [row, members] of order.entries()) {
    for (const place of members) rowOf[place] = row;
    settle(row);
  }
  let best = order.map((members) => [...members]);
  let fewest = crossings(lines, x, rowOf);
  for (let sweep = 0; sweep < 10 && fewest > 0; sweep++) {
    for (let k = 0; k < order.length; k++) {
      const row = sweep % 2 === 0 ? k : order.length - 1 - k;
      const wanted = barycentres(order[row] ?? [], lines, x, rowOf);
      order[row]?.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b);
      settle(row);
    }
    const found = crossings(lines, x, rowOf);
    if (found >= fewest) continue;
    fewest = found;
    best = order.map((members) => [...members]);
  }
  return rows.map(({ distance }, row) => ({ members: best[row] ?? [], distance }));
}

/** Where each member's neighbours stand on the mean, near rows counting more. */
function barycentres(
  members: readonly number[],
  lines: readonly MoveLine[],
  x: Float64Array,
  rowOf: Int32Array,
): ReadonlyMap<number, number> {
  const wanted = new Map<number, number>();
  for (const place of members) {
    let [sum, weights] = [0.5 * (x[place] ?? 0), 0.5];
    for (const { from, to } of lines) {
      if (from !== place && to !== place) continue;
      const other = from === place ? to : from;
      const weight = 1 / Math.max(1, Math.abs((rowOf[other] ?? 0) - (rowOf[place] ?? 0)));
      sum += weight * (x[other] ?? 0);
      weights += weight;
    }
    wanted.set(place, sum / weights);
  }
  return wanted;
}

/** Pairs of lines that cross when drawn straight; those within a row do not count. */
function crossings(lines: readonly MoveLine[], x: Float64Array, rowOf: Int32Array): number {
  const at = (place: number) => [x[place] ?? 0, rowOf[place] ?? 0] as const;
  let count = 0;
  for (const [i, one] of lines.entries())
    for (let j = i + 1; j < lines.length; j++) {
      const other = lines[j] ?? one;
      if (one.from === other.from || one.to === other.to || one.from === other.to || one.to === other.from)
        continue;
      const [a, b, c, d] = [at(one.from), at(one.to), at(other.from), at(other.to)];
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) count++;
    }
  return count;
}

type Point = readonly [number, number];

function side([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}
