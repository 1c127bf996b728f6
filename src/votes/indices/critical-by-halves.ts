import { type CriticalCounts, zeros } from './counts.ts';
import {
  type CriticalBounds,
  type CriticalTables,
  countBelowFirstHalf,
  countFirstHalf,
  countSecondHalf,
} from './critical-bands.ts';
import { countFewOutside } from './critical-few-outside.ts';
import type { Halves } from './halves.ts';
import { firstPartners } from './sorted-subsets.ts';

/**
 * Coalitions by number of critical members, with one weight system. A member is critical where the coalition weighs
 * less than the quota plus its own weight. So with the members from the heaviest on, the weight of a coalition says
 * how many of the first are critical if inside, and bands of weight between the quota plus one weight and the quota
 * plus the next hold all there is.
 */
export function criticalByHalves(
  halves: Halves,
  winning: Float64Array,
  inside: readonly Float64Array[],
): CriticalCounts {
  const { game, order } = halves;
  const row = () => new Float64Array(game.size + 1);
  const rows = () => order.map(row);
  const tables: CriticalTables = {
    minimal: row(),
    minimalOf: rows(),
    vulnerable: row(),
    vulnerableOf: rows(),
  };
  for (const band of sizeBands(halves)) {
    if (band.upper === null) addEverybody(band, halves, winning, inside, tables);
    else if (!countFewOutside(halves, { ...band, upper: band.upper }, tables))
      countByWeight(halves, { ...band, upper: band.upper }, tables);
  }
  const exact = (values: Float64Array) => Array.from(values, BigInt);
  const vulnerable = exact(tables.vulnerable);
  vulnerable[0] =
    winning.reduce((sum, count) => sum + BigInt(count), 0n) - vulnerable.reduce((a, b) => a + b);
  const minimalOf = order.map(() => zeros(0));
  const vulnerableOf = order.map(() => zeros(0));
  for (const [k, i] of order.entries()) {
    minimalOf[i] = exact(tables.minimalOf[k]);
    vulnerableOf[i] = exact(tables.vulnerableOf[k]);
  }
  return { minimal: exact(tables.minimal), minimalOf, vulnerable, vulnerableOf };
}

/** Sizes at which coalitions win from the lower quota on, and those one smaller from the upper, or never (null). */
interface SizeBand {
  readonly lower: bigint;
  readonly upper: bigint | null;
  readonly from: number;
  readonly to: number;
}

function sizeBands({ game }: Halves): readonly SizeBand[] {
  const quotas = [0n, ...(game.systems[0]?.quotas ?? [])];
  const quotaAt = (size: number) => quotas.find((_, level) => game.winsAt(size, [level])) ?? null;
  const bands: SizeBand[] = [];
  for (let size = 1; size <= game.size; size++) {
    const [lower, upper] = [quotaAt(size), quotaAt(size - 1)];
    if (lower === null || upper === 0n) continue;
    const last = bands.at(-1);
    if (last?.lower === lower && last.upper === upper) bands[bands.length - 1] = { ...last, to: size };
    else bands.push({ lower, upper, from: size, to: size });
  }
  return bands;
}

/** At a size below which nothing wins, everybody is critical. */
function addEverybody(
  { from, to }: SizeBand,
  { order }: Halves,
  winning: Float64Array,
  inside: readonly Float64Array[],
  tables: CriticalTables,
): void {
  for (let s = from; s <= to; s++) {
    for (const all of [tables.minimal, tables.vulnerable]) all[s] = all[s] + winning[s];
    for (const [k, i] of order.entries())
      for (const of of [tables.minimalOf[k], tables.vulnerableOf[k]] as Float64Array[])
        of[s] = of[s] + inside[i]?.[s];
  }
}

/** Every coalition of these sizes that wins, by which of its members are critical. */
function countByWeight(
  { game, order, sizes, subsets }: Halves,
  { lower, upper, from, to }: SizeBand & { readonly upper: bigint },
  tables: CriticalTables,
): void {
  const [x, y] = subsets[0];
  const quotas = order.map((i) => upper + game.systems[0]?.weights[i]);
  const bounds: CriticalBounds = {
    ...{ from, to, x, y },
    low: { x: firstPartners(x, y, lower), y: firstPartners(y, x, lower) },
    boundsX: quotas.map((quota) => firstPartners(x, y, quota)),
    boundsY: quotas.slice(sizes[0]).map((quota) => firstPartners(y, x, quota)),
  };
  countFirstHalf(bounds, tables);
  countBelowFirstHalf(bounds, tables);
  countSecondHalf(bounds, tables);
}
