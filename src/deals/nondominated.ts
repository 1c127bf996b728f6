import { sortedBy } from './sorted-by.ts';
import { staircase } from './staircase.ts';

/** Below this many pairs, comparing each with each is faster than any structure. */
const pairsWorthSorting = 1024;

/**
 * The undominated among points given by columns of whole-numbered keys, all coordinates to be maximised; of equal
 * points the first is kept. `order` lists the points by falling keys, first column first, and holds no equal points. Returns
 * the positions (within `order`) of those kept, ascending.
 *
 * Two columns: a scan. Three: a sweep with a staircase, O(N log N). More: divide and conquer on the first column, the
 * lower half filtered by the upper in the columns that remain (Kung, Luccio and Preparata 1975), O(N log^(n−2) N).
 */
export function nondominated(columns: readonly Float64Array[], order: Int32Array): Int32Array {
  const sorted = columns.map((column) => gather(column, order));
  if (columns.length === 1) return new Int32Array(order.length > 0 ? 1 : 0);
  if (columns.length === 2) return scan(sorted, order.length);
  if (columns.length === 3) return sweep(sorted, order.length);
  return maxima(sorted, order.length);
}

function gather(column: Float64Array, order: Int32Array): Float64Array {
  const sorted = new Float64Array(order.length);
  for (let p = 0; p < order.length; p++) sorted[p] = column[order[p]];
  return sorted;
}

function scan(columns: readonly Float64Array[], size: number): Int32Array {
  const second = columns[1];
  const kept = new Int32Array(size);
  let count = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let p = 0; p < size; p++) {
    const y = second[p];
    if (y <= best) continue;
    best = y;
    kept[count++] = p;
  }
  return kept.slice(0, count);
}

function sweep(columns: readonly Float64Array[], size: number): Int32Array {
  const [, y, z] = columns as [Float64Array, Float64Array, Float64Array];
  const kept = new Int32Array(size);
  const steps = staircase();
  let count = 0;
  for (let p = 0; p < size; p++) {
    if (steps.covers(y[p], z[p])) continue;
    steps.add(y[p], z[p]);
    kept[count++] = p;
  }
  return kept.slice(0, count);
}

/** The recursion over one array of points, whose workspace its parts share. */
function maxima(columns: readonly Float64Array[], size: number): Int32Array {
  const isDead = new Uint8Array(size);
  const steps = staircase();
  const second = columns[1];
  const alive = (list: Int32Array) => list.filter((p) => isDead[p] === 0);

  const covers = (a: number, b: number, from: number): boolean => {
    for (let d = from; d < columns.length; d++) {
      const column = columns[d];
      if (column[a] < column[b]) return false;
    }
    return true;
  };

  /** Marks what is dominated within [from, to); returns the survivors by falling second column. */
  const within = (from: number, to: number): Int32Array => {
    if (to - from <= 24) return few(from, to);
    const middle = (from + to) >> 1;
    const upper = within(from, middle);
    const lower = within(middle, to);
    filter(upper, lower, 1);
    return merged(upper, alive(lower), second);
  };

  const few = (from: number, to: number): Int32Array => {
    const kept = new Int32Array(to - from);
    let count = 0;
    for (let p = from; p < to; p++) {
      let isCovered = false;
      for (let q = 0; q < count && !isCovered; q++) isCovered = covers(kept[q], p, 1);
      if (isCovered) {
        isDead[p] = 1;
        continue;
      }
      let place = count++;
      while (place > 0 && second[kept[place - 1]] < second[p]) {
        kept[place] = kept[place - 1];
        place--;
      }
      kept[place] = p;
    }
    return kept.subarray(0, count);
  };

  /** Marks those of `lower` that one of `upper` covers in the columns from `d` on; both fall in column `d`. */
  const filter = (upper: Int32Array, lower: Int32Array, d: number): void => {
    if (upper.length === 0 || lower.length === 0) return;
    if (upper.length * lower.length <= pairsWorthSorting) {
      pairs(upper, lower, d);
      return;
    }
    const column = columns[d];
    const at = (list: Int32Array, place: number) => column[list[place]];
    if (at(upper, 0) < at(lower, lower.length - 1)) return;
    if (d === columns.length - 3) {
      sweepThree(upper, lower, d);
      return;
    }
    if (at(upper, upper.length - 1) >= at(lower, 0)) {
      next(upper, lower, d + 1);
      return;
    }
    // The pivot is chosen so that both sides of the split are smaller than the whole.
    const longer = upper.length >= lower.length ? upper : lower;
    let pivot = at(longer, longer.length >> 1);
    if (at(upper, upper.length - 1) >= pivot && at(lower, lower.length - 1) >= pivot)
      pivot = Math.max(at(upper, 0), at(lower, 0));
    const [u, l] = [countAtLeast(upper, column, pivot), countAtLeast(lower, column, pivot)];
    filter(upper.subarray(0, u), lower.subarray(0, l), d);
    next(upper.subarray(0, u), lower.subarray(l), d + 1);
    filter(upper.subarray(u), alive(lower.subarray(l)), d);
  };

  const next = (upper: Int32Array, lower: Int32Array, d: number): void => {
    if (upper.length * lower.length <= pairsWorthSorting) {
      pairs(upper, lower, d);
      return;
    }
    const column = columns[d];
    filter(sortedBy(upper, column), sortedBy(alive(lower), column), d);
  };

  const pairs = (upper: Int32Array, lower: Int32Array, d: number): void => {
    for (let j = 0; j < lower.length; j++) {
      const p = lower[j];
      for (let i = 0; i < upper.length && isDead[p] === 0; i++) if (covers(upper[i], p, d)) isDead[p] = 1;
    }
  };

  /** Three columns left: by falling column `d`, the last two in a staircase. */
  const sweepThree = (upper: Int32Array, lower: Int32Array, d: number): void => {
    const [x, y, z] = columns.slice(d) as [Float64Array, Float64Array, Float64Array];
    steps.clear();
    let i = 0;
    for (let j = 0; j < lower.length; j++) {
      const p = lower[j];
      if (isDead[p] === 1) continue;
      for (; i < upper.length && x[upper[i]] >= x[p]; i++) {
        const q = upper[i];
        if (!steps.covers(y[q], z[q])) steps.add(y[q], z[q]);
      }
      if (steps.covers(y[p], z[p])) isDead[p] = 1;
    }
  };

  within(0, size);
  return alive(Int32Array.from({ length: size }, (_, p) => p));
}

/** Two lists that fall in a column, as one. */
function merged(a: Int32Array, b: Int32Array, column: Float64Array): Int32Array {
  const out = new Int32Array(a.length + b.length);
  let [i, j] = [0, 0];
  for (let place = 0; place < out.length; place++) {
    const takesFirst = j >= b.length || (i < a.length && column[a[i]] >= column[b[j]]);
    out[place] = (takesFirst ? a[i++] : b[j++]) as number;
  }
  return out;
}

/** How many of a list that falls in a column are at least `value`. */
export function countAtLeast(list: Int32Array, column: Float64Array, value: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[list[middle]] >= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
