import { bitLength } from '../../numeric/index.ts';
import { sumOf } from '../rules/index.ts';

/**
 * Every subset of some members as bit masks, from the lightest to the heaviest (Horowitz and Sahni 1974). Weights
 * stand beside as digits of 50 bits, the lowest first: whole numbers of any size, compared exactly.
 */
export interface SortedSubsets {
  readonly bits: number;
  readonly masks: Int32Array;
  /** Numbers of members, in the same order. */
  readonly sizes: Uint8Array;
  readonly digits: readonly Float64Array[];
}

const base = 2 ** 50;

/** Digits that hold a sum of these weights, and a quota of no more than twice that. */
export function digitsFor(weights: readonly bigint[]): number {
  return Math.ceil(bitLength(2n * sumOf(weights) + 1n) / 50);
}

function toDigits(value: bigint, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, d) => Number((value >> BigInt(50 * d)) & (2n ** 50n - 1n)));
}

/** Member k is bit k. Each one doubles the list: itself, and itself with the member, merged. */
export function sortedSubsets(weights: readonly bigint[], digitCount: number): SortedSubsets {
  const count = 2 ** weights.length;
  const fresh = () => Array.from({ length: digitCount }, () => new Float64Array(count));
  let list = { masks: new Int32Array(count), digits: fresh() };
  let merged = { masks: new Int32Array(count), digits: fresh() };
  const added = fresh();
  for (const [k, weight] of weights.entries()) {
    addTo(list.digits, toDigits(weight, digitCount), 2 ** k, added);
    merge(list, added, k, merged);
    [list, merged] = [merged, list];
  }
  const sizesByMask = maskSizes(weights.length);
  const sizes = Uint8Array.from(list.masks, (mask) => sizesByMask[mask]);
  return { bits: weights.length, sizes, ...list };
}

/**
 * For each subset of `x`, from the lightest on, how many of the lightest subsets of `y` do not reach the quota with
 * it: those from there on do. Both orders run once.
 */
export function firstPartners(x: SortedSubsets, y: SortedSubsets, quota: bigint): Int32Array {
  const first = new Int32Array(x.masks.length);
  if (quota <= 0n) return first;
  const digits = toDigits(quota, x.digits.length);
  const [single, partner] = [x.digits[0], y.digits[0]];
  let at = y.masks.length;
  for (let i = 0; i < first.length; i++) {
    at =
      digits.length === 1
        ? lowestInDoubles(single[i], partner, at, digits[0])
        : lowestInDigits(x.digits, i, y.digits, at, digits);
    first[i] = at;
  }
  return first;
}

function lowestInDoubles(x: number, y: Float64Array, from: number, quota: number): number {
  let at = from;
  while (at > 0 && x + y[at - 1] >= quota) at--;
  return at;
}

function lowestInDigits(
  x: readonly Float64Array[],
  i: number,
  y: readonly Float64Array[],
  from: number,
  quota: Float64Array,
): number {
  let at = from;
  while (at > 0 && reaches(x, i, y, at - 1, quota)) at--;
  return at;
}

/** Where each mask stands in the order. */
export function ranksOf({ masks }: SortedSubsets): Int32Array {
  const ranks = new Int32Array(masks.length);
  for (let i = 0; i < masks.length; i++) ranks[masks[i]] = i;
  return ranks;
}

/** Sizes of all masks of some members. */
function maskSizes(bits: number): Uint8Array {
  const sizes = new Uint8Array(2 ** bits);
  for (let mask = 1; mask < sizes.length; mask++) sizes[mask] = sizes[mask >> 1] + (mask & 1);
  return sizes;
}

function addTo(
  digits: readonly Float64Array[],
  weight: Float64Array,
  count: number,
  sums: readonly Float64Array[],
): void {
  for (let i = 0; i < count; i++) {
    let carry = 0;
    for (let d = 0; d < digits.length; d++) {
      const sum = digits[d]?.[i] + weight[d] + carry;
      carry = sum >= base ? 1 : 0;
      sums[d][i] = carry === 1 ? sum - base : sum;
    }
  }
}

interface List {
  readonly masks: Int32Array;
  readonly digits: readonly Float64Array[];
}

/** Merges a list with itself plus member k; of equals, those without the member come first. */
function merge(list: List, added: readonly Float64Array[], k: number, merged: List): void {
  const half = 2 ** k;
  let [i, j] = [0, 0];
  for (let to = 0; to < 2 * half; to++) {
    const isOld = j === half || (i < half && !isLess(added, j, list.digits, i));
    const from = isOld ? list.digits : added;
    const at = isOld ? i++ : j++;
    merged.masks[to] = list.masks[at] | (isOld ? 0 : half);
    for (let d = 0; d < from.length; d++) merged.digits[d][to] = from[d]?.[at];
  }
}

function isLess(a: readonly Float64Array[], i: number, b: readonly Float64Array[], j: number): boolean {
  for (let d = a.length - 1; d >= 0; d--) {
    const difference = a[d]?.[i] - b[d]?.[j];
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** x + y >= quota, from the lowest digit on: the carry that is left has the sign of the difference. */
function reaches(
  x: readonly Float64Array[],
  i: number,
  y: readonly Float64Array[],
  j: number,
  quota: Float64Array,
): boolean {
  let carry = 0;
  for (let d = 0; d < quota.length; d++)
    carry = Math.floor((x[d]?.[i] + y[d]?.[j] - quota[d] + carry) / base);
  return carry >= 0;
}
