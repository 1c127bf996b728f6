import { type Bought, bought, cheaper } from './bought.ts';
import type { Halves } from './halves.ts';
import type { LevelGame } from './quadrants.ts';
import { firstPartners, type SortedSubsets } from './sorted-subsets.ts';

/** Where the size alone decides: so many of the cheapest. */
export function cheapestBySize({ size, winsAt }: LevelGame, cost: Float64Array): Bought | null {
  const least = leastSize(size, (count) => winsAt(count, []));
  const members = [...cost.keys()].sort((a, b) => (cost[a] as number) - (cost[b] as number) || a - b);
  return least === undefined ? null : bought(members.slice(0, least), cost);
}

/**
 * The cheapest winning coalition with one weight system: for every subset of the first half, from the lightest on,
 * the cheapest partner of each size among those heavy enough, whose number only grows. As many steps for any weights
 * and costs.
 */
export function cheapestByHalves(halves: Halves, cost: Float64Array): Bought | null {
  const { game } = halves;
  let best: Bought | null = null;
  for (const quota of [0n, ...(game.systems[0]?.quotas ?? [])]) {
    const level = game.systems[0]?.quotas.indexOf(quota) ?? -1;
    const least = leastSize(game.size, (count) => game.winsAt(count, [level + 1]));
    if (least !== undefined) best = cheaper(best, cheapestPair(halves, cost, quota, least));
  }
  return best;
}

function leastSize(size: number, wins: (count: number) => boolean): number | undefined {
  return Array.from({ length: size + 1 }, (_, count) => count).find(wins);
}

/** The cheapest coalition of at least so many members that reaches a quota. */
function cheapestPair(
  { order, sizes, subsets }: Halves,
  cost: Float64Array,
  quota: bigint,
  least: number,
): Bought | null {
  const [x, y] = subsets[0] as readonly [SortedSubsets, SortedSubsets];
  const first = firstPartners(x, y, quota);
  const costs = Float64Array.from(order, (i) => cost[i] as number);
  const costX = costsByMask(costs.subarray(0, sizes[0]));
  const costY = costsByMask(costs.subarray(sizes[0]));
  const cheapest = new Float64Array(y.bits + 1).fill(Number.POSITIVE_INFINITY);
  const cheapestMask = new Int32Array(y.bits + 1);
  let [at, found, foundSize, foundX, foundY] = [y.masks.length, Number.POSITIVE_INFINITY, 0, 0, 0];
  for (let i = 0; i < first.length; i++) {
    for (; at > (first[i] as number); at--) {
      const [mask, size] = [y.masks[at - 1] as number, y.sizes[at - 1] as number];
      if ((costY[mask] as number) >= (cheapest[size] as number)) continue;
      cheapest[size] = costY[mask] as number;
      cheapestMask[size] = mask;
    }
    const [mask, size] = [x.masks[i] as number, x.sizes[i] as number];
    for (let b = Math.max(0, least - size); b <= y.bits; b++) {
      const sum = (costX[mask] as number) + (cheapest[b] as number);
      if (sum > found || (sum === found && size + b >= foundSize)) continue;
      [found, foundSize, foundX, foundY] = [sum, size + b, mask, cheapestMask[b] as number];
    }
  }
  if (found === Number.POSITIVE_INFINITY) return null;
  const isIn = (k: number) => (k < sizes[0] ? (foundX >> k) & 1 : (foundY >> (k - sizes[0])) & 1) === 1;
  return bought(
    order.filter((_, k) => isIn(k)),
    cost,
  );
}

function costsByMask(costs: Float64Array): Float64Array {
  const sums = new Float64Array(2 ** costs.length);
  for (const [k, cost] of costs.entries())
    for (let mask = 0; mask < 2 ** k; mask++) sums[mask + 2 ** k] = (sums[mask] as number) + cost;
  return sums;
}
