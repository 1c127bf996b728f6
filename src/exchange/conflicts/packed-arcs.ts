import type { ArcGraph } from '../../stability/index.ts';

/** Arcs by the state they leave, as a graph keeps them. */
export function packedArcs(targetsOf: readonly ReadonlySet<number>[]): ArcGraph['arcs'][number] {
  const starts = new Int32Array(targetsOf.length + 1);
  const targets: number[] = [];
  for (const [state, own] of targetsOf.entries()) {
    for (const target of [...own].sort((a, b) => a - b)) targets.push(target);
    starts[state + 1] = targets.length;
  }
  return { starts, targets: Int32Array.from(targets) };
}
