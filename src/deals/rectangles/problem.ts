import { archive } from './archive.ts';
import { conflictCliques } from './cliques.ts';
import { type BoxConflicts, type BoxVertex, conflictGraph, reordered } from './conflict-graph.ts';
import type { Earnings } from './earnings.ts';
import { type Mixes, mixesOver } from './mixes.ts';
import { membership } from './packing.ts';
import type { Scale } from './scale.ts';
import { vertexOrder } from './vertex-order.ts';

/** What every part of the search reads: boxes in conflict, in the order in which layers go through them. */
export interface BoxProblem extends BoxConflicts {
  readonly parties: number;
  /** Sum every package has, in units, per party. */
  readonly base: readonly number[];
  readonly scales: readonly Scale[];
  /** Worth of each vertex to its party, in units. */
  readonly worth: Float64Array;
  readonly cliques: readonly Int32Array[];
  /** Indices of the cliques each vertex is in. */
  readonly cliquesOf: readonly Int32Array[];
  readonly mixes: Mixes;
}

export function problemOf(
  { base, earnings }: Earnings,
  scales: readonly Scale[],
  optionCounts: Int32Array,
): BoxProblem {
  const found = conflictGraph(earnings, optionCounts);
  const graph = reordered(found, vertexOrder(found.neighbours));
  const units = ({ party, worth }: BoxVertex): number => {
    const scale = scales[party];
    return scale.step > 0 ? Math.round(worth * scale.units) : worth;
  };
  const worth = Float64Array.from(graph.vertices, units);
  const start = base.map((value, i) => {
    const { step, units: perWorth, cap } = scales[i];
    return Math.min(cap, step > 0 ? Math.round(value * perWorth) : value);
  });
  const ranges = start.map((value, i) => {
    const total = graph.vertices.reduce((sum, { party }, v) => sum + (party === i ? worth[v] : 0), 0);
    return Math.min(total, scales[i].cap - value) || 1;
  });
  const cliques = conflictCliques(graph.neighbours);
  return {
    ...graph,
    parties: base.length,
    base: start,
    scales,
    worth,
    cliques,
    cliquesOf: membership(cliques, graph.vertices.length),
    mixes: mixesOver(ranges),
  };
}

/** An archive that holds nothing yet. */
export function archiveFor({ base, scales }: BoxProblem): ReturnType<typeof archive> {
  return archive(base, scales);
}
