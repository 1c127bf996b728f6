import type { DynamicsActor, FinalCoalition } from './types.ts';

/**
 * Parts the actors into groups no wider than `near`: of neighbouring groups those are joined first that together are
 * narrowest (complete linkage), the lower of two alike.
 */
export function finalCoalitions(
  actors: readonly Pick<DynamicsActor, 'weightShare'>[],
  positions: readonly number[],
  near: number,
): readonly FinalCoalition[] {
  const at = (i: number) => positions[i];
  const groups = actors.map((_, i) => [i]).sort(([a = 0], [b = 0]) => at(a) - at(b) || a - b);
  for (;;) {
    const joined = narrowestPair(groups, at);
    if (joined === undefined || joined.width > near + 1e-9) break;
    groups.splice(joined.first, 2, [...(groups[joined.first] ?? []), ...(groups[joined.first + 1] ?? [])]);
  }
  return groups.map((members) => ({
    members,
    low: at(members[0]),
    high: at(members.at(-1) as number),
    weightShare: members.reduce((sum, i) => sum + (actors[i]?.weightShare ?? 0), 0),
  }));
}

/** Neighbours whose union is narrowest; members stand from the lowest position to the highest. */
function narrowestPair(
  groups: readonly (readonly number[])[],
  at: (i: number) => number,
): { readonly first: number; readonly width: number } | undefined {
  let best: { readonly first: number; readonly width: number } | undefined;
  for (let first = 0; first + 1 < groups.length; first++) {
    const width = at(groups[first + 1]?.at(-1) as number) - at(groups[first]?.[0]);
    if (best === undefined || width < best.width - 1e-12) best = { first, width };
  }
  return best;
}
