import type { SortedSubsets } from './sorted-subsets.ts';

/**
 * Counts by member and rank, gathered by mask: every mask adds to a row for its lower and to one for its upper bits,
 * and members' sums are read from these short tables in the end.
 */
export interface RankTables {
  readonly bits: number;
  readonly split: number;
  readonly ranks: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export function rankTables(bits: number, ranks: number): RankTables {
  const split = bits >> 1;
  const [low, high] = [new Float64Array(2 ** split * ranks), new Float64Array(2 ** (bits - split) * ranks)];
  return { bits, split, ranks, low, high };
}

export function addAt(
  { split, ranks, low, high }: RankTables,
  mask: number,
  rank: number,
  count: number,
): void {
  const toLow = (mask & ((1 << split) - 1)) * ranks + rank;
  const toHigh = (mask >> split) * ranks + rank;
  low[toLow] = low[toLow] + count;
  high[toHigh] = high[toHigh] + count;
}

/** Adds for each member of the masks, by rank. */
export function readRanks(
  { bits, split, ranks, low, high }: RankTables,
  members: readonly Float64Array[],
): void {
  for (let k = 0; k < bits; k++) {
    const [table, bit] = k < split ? [low, k] : [high, k - split];
    const sums = members[k];
    for (let mask = 0; mask * ranks < table.length; mask++)
      if (((mask >> bit) & 1) === 1) addRow(sums, table, mask * ranks);
  }
}

/**
 * Of the lightest subsets up to each rank, how many have each size: rows by rank, one more than there are subsets.
 */
export function sizesUpTo({ bits, sizes }: SortedSubsets): Int32Array {
  const width = bits + 1;
  const table = new Int32Array((sizes.length + 1) * width);
  for (let i = 0; i < sizes.length; i++) {
    const to = (i + 1) * width;
    table.copyWithin(to, to - width, to);
    const cell = to + sizes[i];
    table[cell] = table[cell] + 1;
  }
  return table;
}

function addRow(sums: Float64Array, table: Float64Array, at: number): void {
  for (let rank = 0; rank < sums.length; rank++) sums[rank] = sums[rank] + table[at + rank];
}
