import { type Bought, bought, cheaper } from './bought.ts';
import type { Halves } from './halves.ts';
import type { LevelGame } from './quadrants.ts';
import { firstPartners } from './sorted-subsets.ts';

/** Where the size alone decides: so many of the cheapest. */
export function cheapestBySize({ size, winsAt }: LevelGame, cost: Float64Array): Bought | null {
  const least = leastSize(size, (count) => winsAt(count, []));
  const members = [...cost.keys()].sort((a, b) => cost[a] - cost[b] || a - b);
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
  const [x, y] = subsets[0];
  const first = firstPartners(x, y, quota);
  const costs = Float64Array.from(order, (i) => cost[i]);
  const costX = costsByMask(costs.subarray(0, sizes[0]));
  const costY = costsByMask(costs.subarray(sizes[0]));
  const cheapest = new Float64Array(y.bits + 1).fill(Number.POSITIVE_INFINITY);
  const cheapestMask = new Int32Array(y.bits + 1);
  let [at, found, foundSize, foundX, foundY] = [y.masks.length, Number.POSITIVE_INFINITY, 0, 0, 0];
  for (let i = 0; i < first.length; i++) {
    for (; at > first[i]; at--) {
      const [mask, size] = [y.masks[at - 1], y.sizes[at - 1]];
      if (costY[mask] >= cheapest[size]) continue;
      cheapest[size] = costY[mask];
      cheapestMask[size] = mask;
    }
    const [mask, size] = [x.masks[i], x.sizes[i]];
    for (let b = Math.max(0, least - size); b <= y.bits; b++) {
      const sum = costX[mask] + cheapest[b];
      if (sum > found || (sum === found && size + b >= foundSize)) continue;
      [found, foundSize, foundX, foundY] = [sum, size + b, mask, cheapestMask[b]];
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
    for (let mask = 0; mask < 2 ** k; mask++) sums[mask + 2 ** k] = sums[mask] + cost;
  return sums;
}
