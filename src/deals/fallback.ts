import { snap } from '../numeric/index.ts';
import type { RankedPoint, Rankings } from './result.ts';
import type { PackageSpace } from './space.ts';

import { isAdmissible, utilityIn } from './utility.ts';

/** Ranks are given by listing all packages; beyond this many, none are. */
const rankingLimit = 500_000;

/** Only the order of the packages counts here, not by how much one is better. Null above `rankingLimit` packages. */
export function rankings(space: PackageSpace): Rankings | null {
  const total = space.issues.reduce((product, { options }) => product * options.length, 1);
  if (total > rankingLimit) return null;
  const packages: Int32Array[] = [];
  const chosen = new Int32Array(space.issues.length);
  for (let p = 0; p < total; p++) {
    let rest = p;
    for (let j = space.issues.length - 1; j >= 0; j--) {
      const count = space.issues[j]?.options.length ?? 1;
      chosen[j] = rest % count;
      rest = Math.floor(rest / count);
    }
    if (isAdmissible(space, chosen)) packages.push(chosen.slice());
  }
  if (packages.length === 0) return null;
  const columns = space.parties.map((_, i) =>
    Float64Array.from(packages, (p) => snap(utilityIn(space, i, p))),
  );
  const ranks = columns.map(ranksOf);
  const pointAt = (p: number): RankedPoint => ({
    values: space.parties.map((_, i) => utilityIn(space, i, packages[p])),
    package: Array.from(packages[p]),
    ranks: ranks.map(({ competition }) => competition[p]),
  });
  const depthOf = (p: number) => ranks.reduce((worst, { competition }) => Math.max(worst, competition[p]), 0);
  const sumOf = (p: number) => ranks.reduce((sum, { mean }) => sum + mean[p], 0);
  const fallback = lowest(packages.length, [depthOf, sumOf]);
  const borda = lowest(packages.length, [sumOf, depthOf]);
  const condorcet = condorcetWinner(columns, packages.length, borda);
  return {
    ranked: packages.length,
    fallback: { ...pointAt(fallback), depth: depthOf(fallback) },
    borda: pointAt(borda),
    condorcet: condorcet === undefined ? null : pointAt(condorcet),
  };
}

/** Places by falling value: `competition` counts the better ones plus 1, `mean` shares places among equals. */
function ranksOf(column: Float64Array): { readonly competition: Float64Array; readonly mean: Float64Array } {
  const sorted = column.slice().sort();
  const competition = new Float64Array(column.length);
  const mean = new Float64Array(column.length);
  for (let p = 0; p < column.length; p++) {
    const better = column.length - countUpTo(sorted, column[p], true);
    const atLeast = column.length - countUpTo(sorted, column[p], false);
    competition[p] = better + 1;
    mean[p] = (better + 1 + atLeast) / 2;
  }
  return { competition, mean };
}

/** How many of the ascending values are below `value`, or at most `value`. */
function countUpTo(sorted: Float64Array, value: number, isInclusive: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other < value || (isInclusive && other === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lowest(count: number, keys: readonly ((p: number) => number)[]): number {
  let best = 0;
  for (let p = 1; p < count; p++) {
    const decided = keys.map((key) => key(p) - key(best)).find((difference) => difference !== 0);
    if (decided !== undefined && decided < 0) best = p;
  }
  return best;
}

/** Beats every other by more parties for than against. A champion is found in one round of duels, then tried against all. */
function condorcetWinner(columns: readonly Float64Array[], count: number, first: number): number | undefined {
  const margin = (p: number, q: number) =>
    columns.reduce((sum, column) => sum + Math.sign(column[p] - column[q]), 0);
  let champion = first;
  for (let p = 0; p < count; p++) if (margin(p, champion) > 0) champion = p;
  for (let p = 0; p < count; p++) if (p !== champion && margin(champion, p) <= 0) return undefined;
  return champion;
}
