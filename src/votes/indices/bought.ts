/** A set of members and what their consent costs together. */
export interface Bought {
  /** By index, ascending. */
  readonly members: readonly number[];
  readonly cost: number;
  /** Is nothing cheaper for certain? False where the search had to end early. */
  readonly isExact: boolean;
}

/** The same set always costs the same: summed in the order of the indices. */
export function bought(members: readonly number[], cost: Float64Array, isExact = true): Bought {
  const sorted = [...members].sort((a, b) => a - b);
  return { members: sorted, cost: sorted.reduce((sum, i) => sum + cost[i], 0), isExact };
}

/** The cheaper of two, of equals the smaller, then the first. */
export function cheaper(a: Bought | null, b: Bought | null): Bought | null {
  if (a === null || b === null) return a ?? b;
  const isLess = b.cost < a.cost || (b.cost === a.cost && b.members.length < a.members.length);
  return { ...(isLess ? b : a), isExact: a.isExact && b.isExact };
}
