import { tolerance } from '../../study/index.ts';
import { type DrawTables, isFeasible, shapeOf } from './draw-tables.ts';
import { type Fibre, indexOver, writeFibre } from './fibres.ts';
import { leastFirst } from './least-first.ts';
import type { ReplySide } from './reply-side.ts';
import { seenStates } from './seen-states.ts';
import { actorOf } from './worst-reply.ts';

/** A move of a reply: the fibre that moves and the package after it. */
export interface Move {
  readonly fibre: number;
  readonly options: Int32Array;
}

export interface SearchOptions {
  /** Only moves that are improvements of their movers (SEQ), or any (GMR, SMR). */
  readonly isCredible: boolean;
  /** May the leaver answer with a move of its own (SMR)? */
  readonly isCountered: boolean;
  /** Look for the reply of fewest changes among the shortest, not for any. */
  readonly isThorough?: boolean;
  /** Where any will do, a package that would be one: those nearest to it are moved on from first, else those worst for the leaver. */
  readonly towards?: Int32Array;
}

/**
 * A legal sequence of the others' moves from package `from`, nobody moving twice in a row, that leaves the leaver at most at
 * `floor`; null where there is none (Fang, Hipel & Kilgour 1993, R_H and R_H⁺). Over packages and last movers: breadth first
 * where the search is thorough, so that the sequence is a shortest one; where any will do, the most promising package first.
 * `value` is the leaver's utility of `from`.
 */
export function searchReply(
  tables: DrawTables,
  side: ReplySide,
  from: Int32Array,
  value: number,
  floor: number,
  options: SearchOptions,
): readonly Move[] | null {
  const search: Search = {
    tables,
    side,
    actor: actorOf(side),
    floor: floor + tolerance,
    options,
    seen: seenStates(side.size, side.problem.fibres.length),
    nodes: [{ index: indexOver(side, from), value, parent: -1, mover: -1, only: -1, depth: 0, changes: 0 }],
    lines: side.repliers.map(() => new Map()),
    now: Int32Array.from(from),
    found: null,
  };
  if (options.isThorough === true) searchInBreadth(search);
  else searchForAny(search);
  return search.found === null ? null : pathTo(search, search.found, from);
}

function searchInBreadth(search: Search): void {
  for (let n = 0; n < search.nodes.length; n++) {
    const node = search.nodes[n];
    if (search.found !== null && node.depth >= search.found.depth) break;
    expand(search, n, node);
  }
}

function searchForAny(search: Search): void {
  const { nodes, side, options } = search;
  const goal = options.towards === undefined ? -1 : indexOver(side, options.towards);
  const waiting = leastFirst();
  for (let known = 0; ; ) {
    for (; known < nodes.length; known++) {
      const { index, value } = nodes[known];
      waiting.add(known, goal < 0 ? value : changesBetween(search, index, goal));
    }
    const n = waiting.take();
    if (n === undefined) return;
    expand(search, n, nodes[n]);
    if (search.found !== null) return;
  }
}

interface Node {
  readonly index: number;
  /** The leaver's utility. */
  readonly value: number;
  readonly parent: number;
  /** Fibre that moved last, −1 at the start. */
  readonly mover: number;
  /** The one fibre still to be moved from here, −1 for all but the mover. */
  only: number;
  readonly depth: number;
  changes: number;
}

interface Search {
  readonly tables: DrawTables;
  readonly side: ReplySide;
  readonly actor: number;
  readonly floor: number;
  readonly options: SearchOptions;
  readonly seen: ReturnType<typeof seenStates>;
  readonly nodes: Node[];
  /** By replier, by the options of all others: the joint options from which it has moved. */
  readonly lines: readonly Map<number, number[]>[];
  readonly now: Int32Array;
  found: Node | null;
}

function expand(search: Search, n: number, node: Node): void {
  const { tables, side, now } = search;
  const { fibres } = side.problem;
  for (const [r, { fibre: f, part }] of side.repliers.entries()) {
    if (node.only >= 0 ? f !== node.only : f === node.mover) continue;
    const fibre = fibres[f];
    goTo(search, node.index);
    const k = indexOver(fibre, now);
    const mine = shapeOf(tables, f, fibre.actor, now);
    const line = node.index - part[k];
    const targets = freshTargets(search, search.lines[r], line, fibre, k, mine);
    if (targets.length === 0) continue;
    const leavers = shapeOf(tables, f, search.actor, now);
    const better = search.options.isCredible ? mine[k] + tolerance : Number.NEGATIVE_INFINITY;
    for (const to of targets) {
      if (!(mine[to] > better)) continue;
      const index = line + part[to];
      const value = node.value - leavers[k] + leavers[to];
      const isLow = value <= search.floor;
      if (!isLow && !search.seen.isNew(index, f)) continue;
      reach(
        search,
        { index, value, parent: n, mover: f, only: -1, depth: node.depth + 1, changes: 0 },
        isLow,
      );
      if (search.found !== null && search.options.isThorough !== true) return;
    }
  }
}

/**
 * The moves that may lead to something new. Where the mover has moved before from another of its joint options, all else the
 * same, that is as free and that it likes no better, everything but the way back there has been reached by it already.
 * Notes the joint option otherwise.
 */
function freshTargets(
  { options }: Search,
  lines: Map<number, number[]>,
  line: number,
  fibre: Fibre,
  k: number,
  mine: Float64Array,
): ArrayLike<number> & Iterable<number> {
  const targets = fibre.targets(k);
  const before = lines.get(line);
  const first = before?.find(
    (one) => (!options.isCredible || mine[one] <= mine[k]) && fibre.isAsFree(one, k),
  );
  if (first !== undefined) return !options.isCredible && targets.includes(first) ? [first] : [];
  if (before === undefined) lines.set(line, [k]);
  else before.push(k);
  return targets;
}

/** Takes a package that a move leads to: as the end of a reply, or to be moved on from. */
function reach(search: Search, node: Node, isLow: boolean): void {
  const { tables, side, now, seen, nodes, options } = search;
  const { fibres } = side.problem;
  if (isLow || side.replyRules.length > 0) goTo(search, node.index);
  if (side.replyRules.length > 0 && !isFeasible(tables, now, side.replyRules)) return;
  if (options.isThorough === true) {
    const parent = nodes[node.parent];
    node.changes = parent.changes + changesBetween(search, parent.index, node.index);
  }
  if (isLow && (!options.isCountered || !canCounter(search, node.value))) {
    const { found } = search;
    const isBetter =
      found === null ||
      node.changes < found.changes ||
      (node.changes === found.changes && node.value < found.value);
    if (isBetter) search.found = node;
  } else if (seen.isNew(node.index, node.mover)) {
    const isTransitive = options.isCredible && fibres[node.mover].isTransitive;
    node.only = seen.add(node.index, node.mover, isTransitive);
    nodes.push(node);
  }
}

/** Can the leaver get above the floor by a move of its own? */
function canCounter({ tables, side, actor, floor, now }: Search, value: number): boolean {
  const fibre = side.problem.fibres[side.fibre];
  const k = indexOver(fibre, now);
  const shape = shapeOf(tables, side.fibre, actor, now);
  const needed = floor - value + shape[k];
  for (const to of fibre.targets(k)) {
    if (!(shape[to] > needed)) continue;
    if (side.ownRules.length === 0) return true;
    const after = Int32Array.from(now);
    writeFibre(fibre, to, side.problem.compiled.optionCounts, after);
    if (isFeasible(tables, after, side.ownRules)) return true;
  }
  return false;
}

function goTo({ side, now }: Search, index: number): void {
  writeFibre(side, index, side.problem.compiled.optionCounts, now);
}

function changesBetween({ side }: Search, a: number, b: number): number {
  const { optionCounts } = side.problem.compiled;
  let count = 0;
  for (const [p, j] of side.issues.entries()) {
    const stride = side.strides[p];
    const at = (index: number) => Math.floor(index / stride) % optionCounts[j];
    if (at(a) !== at(b)) count++;
  }
  return count;
}

function pathTo(search: Search, end: Node, from: Int32Array): readonly Move[] {
  const path: Move[] = [];
  for (let node: Node | undefined = end; node !== undefined && node.parent >= 0; ) {
    const options = Int32Array.from(from);
    writeFibre(search.side, node.index, search.side.problem.compiled.optionCounts, options);
    path.unshift({ fibre: node.mover, options });
    node = search.nodes[node.parent];
  }
  return path;
}
