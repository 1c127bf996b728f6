/** Rows beyond which the relaxation would cost more than the tighter bound saves. */
const rowLimit = 1500;

/**
 * Sets of boxes of which a package earns at most one: the maximal cliques of the conflict graph (Bron and Kerbosch 1973,
 * with Tomita's pivot), or, where there are too many, one clique for each conflict not in an earlier one. Every vertex is
 * in at least one of them.
 */
export function conflictCliques(neighbours: readonly Int32Array[], most = rowLimit): Int32Array[] {
  const limit = Math.max(most, neighbours.length);
  return maximalCliques(neighbours, limit) ?? coveringCliques(neighbours, limit);
}

function maximalCliques(neighbours: readonly Int32Array[], limit: number): Int32Array[] | null {
  const around = neighbours.map((list) => new Set(list));
  const found: Int32Array[] = [];
  const common = (vertices: readonly number[], vertex: number): number[] =>
    vertices.filter((other) => around[vertex]?.has(other));
  const extend = (clique: readonly number[], open: readonly number[], closed: readonly number[]): boolean => {
    if (open.length === 0) {
      if (closed.length === 0) found.push(Int32Array.from(clique).sort());
      return found.length <= limit;
    }
    let pivot = open[0];
    let most = -1;
    for (const vertex of [...open, ...closed]) {
      const shared = common(open, vertex).length;
      if (shared > most) [most, pivot] = [shared, vertex];
    }
    let left = open;
    const done = [...closed];
    for (const vertex of open) {
      if (around[pivot]?.has(vertex)) continue;
      if (!extend([...clique, vertex], common(left, vertex), common(done, vertex))) return false;
      left = left.filter((other) => other !== vertex);
      done.push(vertex);
    }
    return true;
  };
  // One vertex after the other with its later neighbours only: the sets in the recursion stay as small as the degrees.
  for (const [vertex, list] of neighbours.entries()) {
    const later = Array.from(list).filter((other) => other > vertex);
    const earlier = Array.from(list).filter((other) => other < vertex);
    if (!extend([vertex], later, earlier)) return null;
  }
  return found;
}

function coveringCliques(neighbours: readonly Int32Array[], limit: number): Int32Array[] {
  const around = neighbours.map((list) => new Set(list));
  const covered = neighbours.map(() => new Set<number>());
  const found: Int32Array[] = [];
  for (const [vertex, list] of neighbours.entries()) {
    let isAlone = covered[vertex].size === 0;
    for (const other of list) {
      if (found.length >= limit && !isAlone) break;
      if (covered[vertex]?.has(other)) continue;
      const clique = [vertex, other];
      for (const third of list) if (clique.every((one) => around[one]?.has(third))) clique.push(third);
      for (const a of clique) for (const b of clique) covered[a]?.add(b);
      found.push(Int32Array.from(clique).sort());
      isAlone = false;
    }
    if (isAlone) found.push(Int32Array.of(vertex));
  }
  return found;
}
