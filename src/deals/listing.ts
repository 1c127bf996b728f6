import { gridSteps } from '../numeric/index.ts';
import type { Diagram, Layer } from './diagram.ts';

/** More numbers than this (packages times coordinates) are not written out: searches look at fewer packages. */
const mostNumbers = 1_000_000;

/** Every admissible package's utilities, a column a party, in the order in which the diagram reaches them. */
export interface Listing {
  readonly size: number;
  readonly columns: readonly Float64Array[];
}

/** All packages of a small space; undefined where they are too many. */
export function listing(diagram: Diagram): Listing | undefined {
  if (packagesOf(diagram) * diagram.width > mostNumbers) return undefined;
  let nodes = new Int32Array(1);
  let columns: readonly Float64Array[] = Array.from({ length: diagram.width }, () => new Float64Array(1));
  for (const layer of diagram.layers) {
    const { parents, arcs } = arcsFrom(nodes, layer);
    columns = columns.map((column, d) => {
      const sums = new Float64Array(arcs.length);
      for (let p = 0; p < arcs.length; p++)
        sums[p] = column[parents[p]] + layer.payoff[arcs[p] * diagram.width + d];
      return sums;
    });
    nodes = arcs.map((arc) => layer.next[arc]);
  }
  return withinLimits(columns, diagram);
}

function packagesOf({ layers }: Diagram): number {
  return layers.reduce((product, { options }) => product * options, 1);
}

/** Every arc that leaves a point's node, and the point. */
function arcsFrom(nodes: Int32Array, { options, next }: Layer) {
  const parents = new Int32Array(nodes.length * options);
  const arcs = new Int32Array(nodes.length * options);
  let count = 0;
  for (let p = 0; p < nodes.length; p++)
    for (let k = 0; k < options; k++) {
      const arc = nodes[p] * options + k;
      if (next[arc] < 0) continue;
      parents[count] = p;
      arcs[count++] = arc;
    }
  return { parents: parents.subarray(0, count), arcs: arcs.slice(0, count) };
}

function withinLimits(columns: readonly Float64Array[], { parties, floors }: Diagram): Listing {
  const utilities = columns.slice(0, parties);
  const size = columns[0]?.length ?? 0;
  if (floors.length === 0) return { size, columns: utilities };
  const least = floors.map((floor) => Math.round(floor * gridSteps));
  const kept = Int32Array.from({ length: size }, (_, p) => p).filter((p) =>
    least.every((floor, l) => Math.round(columns[parties + l][p] * gridSteps) >= floor),
  );
  return {
    size: kept.length,
    columns: utilities.map((column) => Float64Array.from(kept, (p) => column[p])),
  };
}
