import { snap } from '../numeric/index.ts';
import { type Compiled, medianDraw, noDealValues, utilityTables } from '../situation/index.ts';
import { enumerate, type Packages } from './enumerate.ts';
import { frontier } from './frontier.ts';
import { solutions } from './solutions.ts';
import type { DealPoint, Deals } from './types.ts';

/** Beyond this many packages enumeration would keep the user waiting without a promise of an end. */
export const packageLimit = 1_000_000;

/** Number of packages of a situation. */
export function packageCount({ optionCounts }: Compiled): bigint {
  return optionCounts.reduce((product, count) => product * BigInt(count), 1n);
}

/**
 * The package space at the medians of all inputs, for the parties named: is there a zone of possible agreement, which
 * packages are undominated, which are the recommended points (Nash 1950, Kalai & Smorodinsky 1975, Kalai 1977), who
 * vetoes. Throws a RangeError above `packageLimit` packages.
 */
export function deals(compiled: Compiled, parties: readonly string[]): Deals {
  const count = packageCount(compiled);
  if (count > BigInt(packageLimit)) throw new RangeError(`${count} packages; the limit is ${packageLimit}`);
  const tables = utilityTables(compiled, medianDraw(compiled));
  const indices = parties.map((id) => {
    const found = compiled.actors.indexOf(id);
    if (found < 0) throw new Error(`party: ${id}`);
    return found;
  });
  const all = noDealValues(compiled, tables);
  const reservation = indices.map((i) => all[i] as number);
  const packages = enumerate(compiled, tables, indices);
  const zone = zoneOf(packages, reservation);
  const point = (index: number): DealPoint => ({
    values: packages.values.map((column) => column[index] as number),
    package: packages.packageAt(index),
  });
  return {
    packages: String(count),
    parties,
    issues: compiled.issues,
    reservation,
    zopa: { weak: String(zone.weak.length), strict: String(zone.strict) },
    frontier: {
      exact: true,
      eps: 0,
      points: frontier(packages).map(({ index, count: n }) => ({ ...point(index), packages: n })),
    },
    solutions: solutions(packages, reservation, zone.weak, point),
    vetoes: parties.map((party, i) => ({
      party,
      soleBlocks: String(zone.soleBlocks[i]),
      acceptable: String(zone.acceptable[i]),
    })),
  };
}

/** Packages nobody loses from (weak) and everybody gains from (strict), and who alone stands in the way. */
function zoneOf({ count, values }: Packages, reservation: readonly number[]) {
  const weak: number[] = [];
  const soleBlocks = reservation.map(() => 0);
  const acceptable = reservation.map(() => 0);
  let strict = 0;
  for (let p = 0; p < count; p++) {
    let losers = 0;
    let lastLoser = -1;
    let winners = 0;
    for (let i = 0; i < values.length; i++) {
      const gain = snap((values[i] as Float64Array)[p] as number) - snap(reservation[i] as number);
      if (gain < 0) {
        losers++;
        lastLoser = i;
      } else acceptable[i] = (acceptable[i] as number) + 1;
      if (gain > 0) winners++;
    }
    if (losers === 0) weak.push(p);
    if (losers === 1) soleBlocks[lastLoser] = (soleBlocks[lastLoser] as number) + 1;
    if (winners === values.length) strict++;
  }
  return { weak, strict, soleBlocks, acceptable };
}
