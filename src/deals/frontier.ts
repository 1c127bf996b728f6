import { snap } from '../numeric/index.ts';
import type { Packages } from './enumerate.ts';

/** An undominated vector of values: its first package and how many packages share it. */
export interface Undominated {
  readonly index: number;
  readonly count: number;
}

/**
 * The Pareto frontier: packages with no other at least as good for all and better for one, compared on the 1e-10 grid.
 * Sorted by falling sum, nothing later can dominate something earlier, so one archive of survivors is enough;
 * O(packages × frontier). Points come out by falling value of the first party, then the next.
 */
export function frontier({ count, values }: Packages): readonly Undominated[] {
  const grid = values.map((column) => column.map(snap));
  const sums = new Float64Array(count);
  for (const column of grid)
    for (let p = 0; p < count; p++) sums[p] = (sums[p] as number) + (column[p] as number);
  const order = Uint32Array.from(sums, (_, p) => p).sort(
    (a, b) => (sums[b] as number) - (sums[a] as number) || a - b,
  );
  const archive: { index: number; count: number }[] = [];
  for (const p of order) {
    const rival = archive.find(({ index }) => covers(grid, index, p));
    if (rival === undefined) archive.push({ index: p, count: 1 });
    else if (sums[rival.index] === sums[p]) rival.count++;
  }
  return archive.sort((a, b) => compare(grid, a.index, b.index));
}

/** Is package a at least as good as b for all? */
function covers(grid: readonly Float64Array[], a: number, b: number): boolean {
  for (let i = 0; i < grid.length; i++) {
    const column = grid[i] as Float64Array;
    if ((column[a] as number) < (column[b] as number)) return false;
  }
  return true;
}

function compare(grid: readonly Float64Array[], a: number, b: number): number {
  for (const column of grid) {
    const difference = (column[b] as number) - (column[a] as number);
    if (difference !== 0) return difference;
  }
  return a - b;
}
