import type { ArcGraph } from '../../stability/index.ts';

/** Arcs by the state they leave, as a graph keeps them. */
export function packedArcs(
  states: number,
  targetsOf: ReadonlyMap<number, ReadonlySet<number>>,
): ArcGraph['arcs'][number] {
  const starts = new Int32Array(states + 1);
  const targets: number[] = [];
  for (let state = 0; state < states; state++) {
    for (const target of [...(targetsOf.get(state) ?? [])].sort((a, b) => a - b)) targets.push(target);
    starts[state + 1] = targets.length;
  }
  return { starts, targets: Int32Array.from(targets) };
}

/** Adds an arc to those of an actor. */
export function addArc(targetsOf: Map<number, Set<number>>, from: number, to: number): void {
  const targets = targetsOf.get(from);
  if (targets === undefined) targetsOf.set(from, new Set([to]));
  else targets.add(to);
}
