import type { Rectangle } from '../space.ts';
import type { Earning } from './earnings.ts';

/** A box to be earned. Those that can be earned together are the sets without a conflict. */
export interface BoxVertex {
  readonly party: number;
  readonly worth: number;
  readonly bounds: Rectangle['bounds'];
  /** Which earning it stands for: one EXCLUDES box gives several vertices, of which one may be taken. */
  readonly earning: number;
}

/** Boxes and which of them have no package in common. */
export interface BoxConflicts {
  readonly vertices: readonly BoxVertex[];
  /** Ascending. */
  readonly neighbours: readonly Int32Array[];
}

/**
 * INCLUDES boxes have the Helly property: when each two of them share a package, all do. So the packages to consider are
 * the sets of boxes without a conflict (Ito, Hattori and Klein 2007 search them at random; here exactly). An EXCLUDES box
 * is the union of "below" and "above" each of its bounds: one vertex each, in conflict with each other so that the worth
 * is earned once.
 */
export function conflictGraph(earnings: readonly Earning[], optionCounts: Int32Array): BoxConflicts {
  const vertices = earnings.flatMap(({ party, worth, excludes, bounds }, earning): BoxVertex[] => {
    const choices = excludes ? outside(bounds, optionCounts) : [bounds];
    return choices.map((choice) => ({ party, worth, bounds: choice, earning }));
  });
  const neighbours = vertices.map((a, i) =>
    Int32Array.from(vertices.flatMap((b, j) => (i !== j && isConflict(a, b) ? [j] : []))),
  );
  return { vertices, neighbours };
}

/** Vertices renamed: the new vertex i is the old order[i]. */
export function reordered({ vertices, neighbours }: BoxConflicts, order: Int32Array): BoxConflicts {
  const place = new Int32Array(order.length);
  for (const [i, vertex] of order.entries()) place[vertex] = i;
  return {
    vertices: Array.from(order, (vertex) => vertices[vertex]),
    neighbours: Array.from(order, (vertex) => neighbours[vertex].map((other) => place[other]).sort()),
  };
}

function outside(bounds: Rectangle['bounds'], optionCounts: Int32Array): Rectangle['bounds'][] {
  return bounds.flatMap(({ issue, low, high }) => {
    const last = optionCounts[issue] - 1;
    const below = low > 0 ? [[{ issue, low: 0, high: low - 1 }]] : [];
    const above = high < last ? [[{ issue, low: high + 1, high: last }]] : [];
    return [...below, ...above];
  });
}

function isConflict(a: BoxVertex, b: BoxVertex): boolean {
  if (a.earning === b.earning) return true;
  return a.bounds.some(({ issue, low, high }) =>
    b.bounds.some((other) => other.issue === issue && (other.low > high || low > other.high)),
  );
}
