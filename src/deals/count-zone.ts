import { gridSteps, snap } from '../numeric/index.ts';
import type { Diagram, Layer } from './diagram.ts';
import { lexicographicOrder } from './lexicographic-order.ts';
import { countAtLeast } from './nondominated.ts';
import { sortedBy } from './sorted-by.ts';
import { collapse, partialSteps } from './stage.ts';
import { suffixes } from './suffixes.ts';

/** Most distinct partial sums a half, by number of coordinates compared: from one to five and more. */
const halfLimits = [4_000_000, 2_000_000, 300_000, 120_000, 15_000] as const;

/** Sums of the ways through a part of the diagram that meet at one node, and how many ways have each. */
interface Half {
  readonly columns: readonly Float64Array[];
  readonly counts: Float64Array;
}

/**
 * How many packages reach a floor in every coordinate listed, exactly: both halves of the layers are summed up by
 * themselves, equal sums merged, and pairs that together reach the floors are counted by divide and conquer over the
 * coordinates (Bentley 1980), so that 10^10 packages cost as much as twice 10^5. Null when the halves are too large or
 * the number passes 2^53. `isStrict`: coordinates that must lie above their floor; comparisons on the 1e-10 grid.
 */
export function countReaching(
  diagram: Diagram,
  coordinates: readonly number[],
  floors: readonly number[],
  isStrict: readonly boolean[],
): bigint | null {
  // On the grid, reaching r means being at least half a step below its point of the grid, above it half a step more.
  const least = floors.map((floor, d) => (snap(floor) + (isStrict[d] ? 0.5 : -0.5)) / gridSteps);
  if (waysThrough(diagram) === 0n) return 0n;
  const open: number[] = [];
  for (const [place, d] of coordinates.entries()) {
    if (extreme(diagram, d, 1) < least[place]) return 0n;
    if (extreme(diagram, d, -1) < least[place]) open.push(place);
  }
  // What every package reaches needs no counting.
  return countOpen(
    diagram,
    open.map((place) => coordinates[place]),
    open.map((place) => least[place]),
  );
}

/** The largest (1) or smallest (−1) sum of a coordinate over all packages. */
function extreme(diagram: Diagram, coordinate: number, sign: 1 | -1): number {
  const weights = new Float64Array(diagram.width);
  weights[coordinate] = sign;
  return sign * suffixes(diagram, weights)[0][0];
}

function countOpen(
  diagram: Diagram,
  coordinates: readonly number[],
  least: readonly number[],
): bigint | null {
  const ways = waysThrough(diagram);
  if (coordinates.length === 0) return ways;
  if (ways > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  const limit = halfLimits[Math.min(coordinates.length, 5) - 1] as number;
  const halves = meet(diagram, coordinates, limit);
  if (halves === undefined) return null;
  let total = 0;
  for (const [node, front] of halves.front.entries()) {
    const back = halves.back[node];
    const missing = front.columns.map((column, d) => column.map((sum) => least[d] - sum));
    total += countPairs({ columns: missing, counts: front.counts }, back);
  }
  return BigInt(total);
}

function waysThrough({ layers }: Diagram): bigint {
  let ways = [1n];
  for (const [depth, layer] of layers.entries()) {
    const after = new Array<bigint>(layers[depth + 1]?.nodes ?? 1).fill(0n);
    for (const [arc, next] of layer.next.entries())
      if (next >= 0) after[next] = (after[next] ?? 0n) + (ways[Math.floor(arc / layer.options)] ?? 0n);
    ways = after;
  }
  return ways[0] ?? 0n;
}

/** Extends the cheaper half layer by layer until they meet; undefined when one outgrows the limit. */
function meet(diagram: Diagram, coordinates: readonly number[], limit: number) {
  const { layers } = diagram;
  const empty = (): Half => ({
    columns: coordinates.map(() => new Float64Array(1)),
    counts: Float64Array.of(1),
  });
  let front: readonly Half[] = [empty()];
  let back: readonly Half[] = [empty()];
  let [depth, end] = [0, layers.length];
  const size = (halves: readonly Half[]) => halves.reduce((sum, { counts }) => sum + counts.length, 0);
  while (depth < end) {
    const ahead = size(front) * layers[depth].options;
    const behind = size(back) * layers[end - 1].options;
    const isFront = ahead <= behind;
    if (Math.min(ahead, behind) > 8 * limit) return undefined;
    if (isFront)
      front = onwards(front, layers[depth++], layers[depth]?.nodes ?? 1, diagram.width, coordinates);
    else back = backwards(back, layers[--end], diagram.width, coordinates);
    if (size(isFront ? front : back) > limit) return undefined;
  }
  return { front, back };
}

function onwards(
  halves: readonly Half[],
  layer: Layer,
  nodes: number,
  width: number,
  coordinates: readonly number[],
): readonly Half[] {
  return Array.from({ length: nodes }, (_, node) => {
    const parts: Part[] = [];
    for (let arc = 0; arc < layer.next.length; arc++)
      if (layer.next[arc] === node)
        parts.push({ half: halves[Math.floor(arc / layer.options)], payoff: arc * width });
    return merged(parts, layer.payoff, coordinates);
  });
}

function backwards(
  halves: readonly Half[],
  layer: Layer,
  width: number,
  coordinates: readonly number[],
): readonly Half[] {
  return Array.from({ length: layer.nodes }, (_, node) => {
    const parts: Part[] = [];
    for (let arc = node * layer.options; arc < (node + 1) * layer.options; arc++) {
      const next = layer.next[arc];
      if (next >= 0) parts.push({ half: halves[next], payoff: arc * width });
    }
    return merged(parts, layer.payoff, coordinates);
  });
}

interface Part {
  readonly half: Half;
  /** Where the arc's payoff starts. */
  readonly payoff: number;
}

function merged(parts: readonly Part[], payoff: Float64Array, coordinates: readonly number[]): Half {
  const size = parts.reduce((sum, { half }) => sum + half.counts.length, 0);
  const counts = new Float64Array(size);
  const columns = coordinates.map(() => new Float64Array(size));
  let place = 0;
  for (const { half, payoff: start } of parts) {
    counts.set(half.counts, place);
    for (const [c, d] of coordinates.entries()) {
      const added = payoff[start + d];
      const from = half.columns[c];
      const to = columns[c] as Float64Array;
      for (let p = 0; p < from.length; p++) to[place + p] = from[p] + added;
    }
    place += half.counts.length;
  }
  const keys = columns.map((column) => column.map((sum) => Math.round(sum * partialSteps)));
  const order = lexicographicOrder(keys, size);
  const { distinct, groups } = collapse(keys, order);
  return {
    columns: columns.map((column) => Float64Array.from(distinct, (p) => column[p])),
    counts: Float64Array.from(distinct, (_, r) => {
      let sum = 0;
      for (let g = groups[r]; g < groups[r + 1]; g++) sum += counts[order[g]];
      return sum;
    }),
  };
}

/** Σ counts over pairs in which the second is at least the first in every coordinate. */
function countPairs(low: Half, high: Half): number {
  const dimensions = low.columns.length;
  const all = (half: Half) => Int32Array.from({ length: half.counts.length }, (_, p) => p);
  const at = (half: Half, d: number) => half.columns[d];

  const brute = (a: Int32Array, b: Int32Array, d: number): number => {
    let total = 0;
    for (let i = 0; i < a.length; i++) {
      const p = a[i];
      let sum = 0;
      for (let j = 0; j < b.length; j++) {
        const q = b[j];
        let isReached = true;
        for (let e = d; e < dimensions && isReached; e++) isReached = at(high, e)[q] >= at(low, e)[p];
        if (isReached) sum += high.counts[q];
      }
      total += sum * low.counts[p];
    }
    return total;
  };

  /** One coordinate: both fall in it. */
  const line = (a: Int32Array, b: Int32Array, d: number): number => {
    let [total, reached, j] = [0, 0, b.length - 1];
    for (const q of b) reached += high.counts[q];
    // From the least demanding to the most: what no longer reaches is taken off.
    for (let i = a.length - 1; i >= 0; i--) {
      const p = a[i];
      while (j >= 0 && at(high, d)[b[j]] < at(low, d)[p]) reached -= high.counts[b[j--]];
      total += reached * low.counts[p];
    }
    return total;
  };

  /** Two coordinates: by falling first, a tree of sums over the second. */
  const plane = (a: Int32Array, b: Int32Array, d: number): number => {
    const byNext = sortedBy(b, at(high, d + 1));
    const rank = new Map<number, number>();
    for (let r = 0; r < byNext.length; r++) rank.set(byNext[r], r + 1);
    const tree = new Float64Array(byNext.length + 1);
    let [total, j] = [0, 0];
    for (let i = 0; i < a.length; i++) {
      const p = a[i];
      for (; j < b.length && at(high, d)[b[j]] >= at(low, d)[p]; j++)
        for (let r = rank.get(b[j]) as number; r < tree.length; r += r & -r)
          tree[r] = tree[r] + high.counts[b[j]];
      let sum = 0;
      for (let r = countAtLeast(byNext, at(high, d + 1), at(low, d + 1)[p]); r > 0; r -= r & -r)
        sum += tree[r];
      total += sum * low.counts[p];
    }
    return total;
  };

  /** Both lists fall in coordinate d. */
  const count = (a: Int32Array, b: Int32Array, d: number): number => {
    if (a.length === 0 || b.length === 0) return 0;
    if (a.length * b.length <= 1024) return brute(a, b, d);
    const lowest = at(low, d)[a[a.length - 1]];
    if (lowest > at(high, d)[b[0]]) return 0;
    if (d === dimensions - 1) return line(a, b, d);
    if (d === dimensions - 2) return plane(a, b, d);
    const highest = at(low, d)[a[0]];
    if (highest <= at(high, d)[b[b.length - 1]]) return next(a, b, d + 1);
    const longer = a.length >= b.length ? { list: a, column: at(low, d) } : { list: b, column: at(high, d) };
    let pivot = longer.column[longer.list[longer.list.length >> 1]];
    let [i, j] = [countAtLeast(a, at(low, d), pivot), countAtLeast(b, at(high, d), pivot)];
    if (i === a.length && j === b.length) {
      pivot = Math.max(highest, at(high, d)[b[0]]);
      [i, j] = [countAtLeast(a, at(low, d), pivot), countAtLeast(b, at(high, d), pivot)];
    }
    return (
      count(a.subarray(0, i), b.subarray(0, j), d) +
      next(a.subarray(i), b.subarray(0, j), d + 1) +
      count(a.subarray(i), b.subarray(j), d)
    );
  };
  const next = (a: Int32Array, b: Int32Array, d: number): number =>
    a.length * b.length <= 1024
      ? brute(a, b, d)
      : count(sortedBy(a, at(low, d)), sortedBy(b, at(high, d)), d);
  return next(all(low), all(high), 0);
}
