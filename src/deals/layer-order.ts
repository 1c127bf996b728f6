/**
 * In which order to decide the issues so that little must be remembered: what is remembered is the options of decided
 * issues whose tables are not complete. Greedy from every start; without tables, issues with few options come first.
 */
export function layerOrder(
  counts: readonly number[],
  scopes: readonly (readonly number[])[],
): readonly number[] {
  const tied = [...new Set(scopes.flat())];
  const free = counts.map((_, j) => j).filter((j) => !tied.includes(j));
  const bySize = (a: number, b: number) => counts[a] - counts[b] || a - b;
  free.sort(bySize);
  if (tied.length === 0) return free;
  let best: { order: readonly number[]; cost: number } | undefined;
  for (const start of tied) {
    const found = greedyFrom(start, tied, counts, scopes);
    if (best === undefined || found.cost < best.cost) best = found;
  }
  // Free issues last: by then there is one state, and their options multiply it by nothing.
  return [...(best?.order ?? []), ...free];
}

function greedyFrom(
  start: number,
  tied: readonly number[],
  counts: readonly number[],
  scopes: readonly (readonly number[])[],
) {
  const order = [start];
  let cost = remembered(order, counts, scopes);
  while (order.length < tied.length) {
    const left = tied.filter((j) => !order.includes(j));
    const scored = left.map((j) => ({ j, states: remembered([...order, j], counts, scopes) }));
    scored.sort((a, b) => a.states - b.states || counts[a.j] - counts[b.j] || a.j - b.j);
    const first = scored[0];
    order.push(first.j);
    cost += first.states * counts[first.j];
  }
  return { order, cost };
}

/** Joint options of the decided issues that an unfinished table looks at. */
function remembered(
  order: readonly number[],
  counts: readonly number[],
  scopes: readonly (readonly number[])[],
): number {
  const open = scopes.filter(
    (scope) => scope.some((j) => order.includes(j)) && scope.some((j) => !order.includes(j)),
  );
  const seen = new Set(open.flat().filter((j) => order.includes(j)));
  return [...seen].reduce((product, j) => product * counts[j], 1);
}
