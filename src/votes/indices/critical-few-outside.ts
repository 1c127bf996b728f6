import { binomials } from '../../numeric/index.ts';
import type { CriticalTables } from './critical-bands.ts';
import type { Halves } from './halves.ts';

/** Coalitions up to which each is looked at: those of a blocking clause, with few members outside. */
const most = 20_000n;

/**
 * Looks at every coalition of one size, where there are few, by who stands outside: which weigh from the lower bound
 * on, and how many of the heaviest are critical, their weight above what the coalition has beyond the upper bound.
 * False where there are too many.
 */
export function countFewOutside(
  { game, order }: Halves,
  band: { readonly lower: bigint; readonly upper: bigint; readonly from: number; readonly to: number },
  tables: CriticalTables,
): boolean {
  const size = band.from;
  if (band.to !== size || binomials(order.length)[size] > most) return false;
  const weights = order.map((i) => game.systems[0]?.weights[i]);
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const outside: number[] = [];
  const visit = (next: number, weight: bigint): void => {
    if (outside.length === order.length - size) {
      if (weight >= band.lower) add(outside, weights, weight - band.upper, tables);
      return;
    }
    for (let k = next; k < order.length; k++) {
      outside.push(k);
      visit(k + 1, weight - weights[k]);
      outside.pop();
    }
  };
  visit(0, total);
  return true;
}

function add(
  outside: readonly number[],
  weights: readonly bigint[],
  slack: bigint,
  tables: CriticalTables,
): void {
  let heavier = 0;
  while (heavier < weights.length && weights[heavier] > slack) heavier++;
  const critical = heavier - outside.filter((k) => k < heavier).length;
  if (critical === 0) return;
  const isMinimal = critical === weights.length - outside.length;
  const found = isMinimal ? [tables.vulnerable, tables.minimal] : [tables.vulnerable];
  for (const all of found) all[critical] = all[critical] + 1;
  for (let k = 0; k < heavier; k++) {
    if (outside.includes(k)) continue;
    const rows = isMinimal ? [tables.vulnerableOf[k], tables.minimalOf[k]] : [tables.vulnerableOf[k]];
    for (const row of rows) row[critical] = row[critical] + 1;
  }
}
