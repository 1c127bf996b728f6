import { addAt, type RankTables, rankTables, readRanks, sizesUpTo } from './rank-tables.ts';
import type { SortedSubsets } from './sorted-subsets.ts';

/** Coalitions by size or by number of critical members; rows by member from the heaviest on. */
export interface CriticalTables {
  readonly minimal: Float64Array;
  readonly minimalOf: readonly Float64Array[];
  readonly vulnerable: Float64Array;
  readonly vulnerableOf: readonly Float64Array[];
}

/**
 * Coalitions of some sizes that weigh enough to win. With x the first and y the second half, `bounds` say for each
 * subset from which rank on its partners make a coalition in which a member is not critical; `low`, from which rank
 * on they win at all.
 */
export interface CriticalBounds {
  readonly from: number;
  readonly to: number;
  readonly x: SortedSubsets;
  readonly y: SortedSubsets;
  readonly low: { readonly x: Int32Array; readonly y: Int32Array };
  /** For subsets of the first half: one for each member, from the heaviest on. */
  readonly boundsX: readonly Int32Array[];
  /** For subsets of the second half: one for each member of it. */
  readonly boundsY: readonly Int32Array[];
}

// Steps for one subset stand in functions of their own: those are compiled after a few calls, a long loop only when
// it is nearly over.

/**
 * Coalitions in which only members of the first half are critical. Of a subset, c are critical where the coalition is
 * too heavy for the next of its own members and not for the last of the c.
 */
export function countFirstHalf(bounds: CriticalBounds, tables: CriticalTables): void {
  const { x, y, boundsX, from, to } = bounds;
  const width = y.bits + 1;
  const sizes = sizesUpTo(y);
  const floor = boundsX[x.bits] ?? bounds.low.x;
  const [all, last] = [rankTables(x.bits, tables.minimal.length), rankTables(x.bits, tables.minimal.length)];
  const visit = (i: number): void => {
    const size = x.sizes[i];
    const [least, most] = [Math.max(0, from - size), Math.min(y.bits, to - size)];
    let rest = x.masks[i];
    let low = floor[i];
    for (let c = size; c > 0; c--) {
      const k = 31 - Math.clz32(rest);
      const high = boundsX[k]?.[i];
      if (high > low) {
        const count = countBetween(sizes, low * width, high * width, least, most);
        addTo(tables.vulnerable, c, count);
        addAt(all, rest, c, count);
        // The lightest partner is nobody: then everybody is critical.
        if (c === size && low === 0 && least === 0 && most >= 0) {
          addTo(tables.minimal, c, 1);
          addAt(last, rest, c, 1);
        }
      }
      low = high;
      rest ^= 1 << k;
    }
  };
  for (let i = 0; i < x.masks.length; i++) visit(i);
  readRanks(all, tables.vulnerableOf);
  readRanks(last, tables.minimalOf);
}

/**
 * Coalitions light enough that all of the first half are critical, for the members of that half. Partners are held by
 * how many of them are critical and by size; each bound that passes one as the subset gets heavier makes one less of
 * them critical.
 */
export function countBelowFirstHalf(bounds: CriticalBounds, tables: CriticalTables): void {
  const { x, y, boundsX, from, to } = bounds;
  const width = y.bits + 1;
  const lanes = new Float64Array(width * width);
  const own = [bounds.low.x, ...boundsX.slice(x.bits).reverse()];
  const at = new Int32Array(own.length).fill(y.masks.length);
  const [all, last] = [rankTables(x.bits, tables.minimal.length), rankTables(x.bits, tables.minimal.length)];
  const visit = (i: number): void => {
    for (let k = 0; k < own.length; k++) {
      const next = own[k]?.[i];
      if (k === 0) enter(lanes, y, next, at[0]);
      else pass(lanes, y, y.bits - k, next, at[k]);
      at[k] = next;
    }
    const size = x.sizes[i];
    for (let critical = 0; critical < width; critical++) {
      const least = Math.max(critical, from - size);
      const row = critical * width;
      const count = sumOfLanes(lanes, row + least, row + Math.min(y.bits, to - size));
      if (count === 0 || size + critical === 0) continue;
      addTo(tables.vulnerable, size + critical, count);
      addAt(all, x.masks[i], size + critical, count);
      if (least !== critical) continue;
      addTo(tables.minimal, size + critical, lanes[row + critical]);
      addAt(last, x.masks[i], size + critical, lanes[row + critical]);
    }
  };
  for (let i = 0; i < x.masks.length; i++) visit(i);
  readRanks(all, tables.vulnerableOf);
  readRanks(last, tables.minimalOf);
}

/** The same coalitions for the members of the second half. */
export function countSecondHalf(bounds: CriticalBounds, tables: CriticalTables): void {
  const { x, y, boundsY, from, to } = bounds;
  const sizes = sizesUpTo(x);
  const width = x.bits + 1;
  const [all, last] = [rankTables(y.bits, tables.minimal.length), rankTables(y.bits, tables.minimal.length)];
  const visit = (i: number): void => {
    const size = y.sizes[i];
    const [least, most] = [Math.max(0, from - size), Math.min(x.bits, to - size)];
    let rest = y.masks[i];
    let low = bounds.low.y[i];
    for (let c = size; c > 0; c--) {
      const k = 31 - Math.clz32(rest);
      const high = boundsY[k]?.[i];
      if (high > low) {
        addRows(all, rest, c, sizes, low * width, high * width, least, most);
        if (c === size) addRows(last, rest, c, sizes, low * width, high * width, least, most);
      }
      low = high;
      rest ^= 1 << k;
    }
  };
  for (let i = 0; i < y.masks.length; i++) visit(i);
  readRanks(all, tables.vulnerableOf.slice(x.bits));
  readRanks(last, tables.minimalOf.slice(x.bits));
}

function addTo(sums: Float64Array, at: number, count: number): void {
  sums[at] = sums[at] + count;
}

/** Subsets between two ranks, given as rows of `sizesUpTo`, with sizes from - to. */
function countBetween(sizes: Int32Array, low: number, high: number, from: number, to: number): number {
  let count = 0;
  for (let s = from; s <= to; s++) count += sizes[high + s] - sizes[low + s];
  return count;
}

function sumOfLanes(lanes: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let lane = from; lane <= to; lane++) sum += lanes[lane];
  return sum;
}

/** These partners win from now on, and all of their members are critical. */
function enter(lanes: Float64Array, { bits, sizes }: SortedSubsets, from: number, to: number): void {
  for (let i = from; i < to; i++) addTo(lanes, sizes[i] * (bits + 2), 1);
}

/** With these partners, member k of theirs is critical no more; the heaviest being the last, all are out then. */
function pass(
  lanes: Float64Array,
  { bits, sizes, masks }: SortedSubsets,
  k: number,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const before = countBits(masks[i] & ((2 << k) - 1));
    const isIn = (masks[i] >> k) & 1;
    if (k > 0 && isIn === 0) continue;
    const lane = before * (bits + 1) + sizes[i];
    addTo(lanes, lane, -1);
    if (k > 0) addTo(lanes, lane - bits - 1, 1);
  }
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Adds the subsets between two ranks by their size, all of which are critical, and c of the mask. */
function addRows(
  { split, ranks, low: lowTable, high: highTable }: RankTables,
  mask: number,
  c: number,
  sizes: Int32Array,
  low: number,
  high: number,
  from: number,
  to: number,
): void {
  const toLow = (mask & ((1 << split) - 1)) * ranks + c;
  const toHigh = (mask >> split) * ranks + c;
  for (let s = from; s <= to; s++) {
    const count = sizes[high + s] - sizes[low + s];
    lowTable[toLow + s] = lowTable[toLow + s] + count;
    highTable[toHigh + s] = highTable[toHigh + s] + count;
  }
}
