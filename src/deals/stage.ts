import type { Layer } from './diagram.ts';
import { lexicographicOrder } from './lexicographic-order.ts';
import { nondominated } from './nondominated.ts';

/** Partial sums are compared on steps of 2⁻⁴³ ≈ 1e-13: noise is merged, and no difference on the 1e-10 grid is lost. */
export const partialSteps = 2 ** 43;

/** Partial sums at one layer, the points of one node after those of another. */
export interface Stage {
  readonly columns: readonly Float64Array[];
  readonly counts: Float64Array;
  readonly starts: Int32Array;
  readonly parent: Int32Array;
  readonly option: Uint16Array;
}

/** The sums before the first layer. */
export function firstStage(start: ArrayLike<number>): Stage {
  return {
    columns: Array.from(start, (value) => Float64Array.of(value)),
    counts: Float64Array.of(1),
    starts: Int32Array.of(0, 1),
    parent: new Int32Array(1),
    option: new Uint16Array(1),
  };
}

/** How a stage came about: enough to find the way back. */
export type Trail = Pick<Stage, 'parent' | 'option'>;

/** Option indices of the way to a point of the last of the stages, by issue; −1 for issues not yet decided. */
export function wayTo(layers: readonly Layer[], stages: readonly Trail[], point: number): Int32Array {
  const chosen = new Int32Array(layers.length).fill(-1);
  let at = point;
  for (let depth = stages.length - 1; depth >= 0; depth--) {
    const stage = stages[depth];
    chosen[layers[depth].issue] = stage.option[at];
    at = stage.parent[at];
  }
  return chosen;
}

/** All sums of a stage with the options of a layer, the undominated ones kept node by node. */
export function extended(stage: Stage, { layer, nodes, steps, compared, admit }: Extension): Stage {
  const width = stage.columns.length;
  const parts: Stage[] = [];
  for (let node = 0; node < nodes; node++) {
    const arcs = arcsInto(stage, layer, node, width);
    const admitted = admit?.(stage, arcs, node);
    parts.push(selected(stage, arcs, keysOf(stage, arcs, compared, steps, admitted), admitted));
  }
  return parts.length === 1 ? parts[0] : joined(parts, width);
}

/** How a stage is taken one layer further. */
export interface Extension {
  readonly layer: Layer;
  /** Nodes behind the layer. */
  readonly nodes: number;
  /** Steps a unit of the grid on which sums are compared. */
  readonly steps: number;
  /** How many coordinates are compared; the rest are carried along. */
  readonly compared: number;
  /** Which candidates (ascending) are worth keeping; all without it. */
  readonly admit?: (stage: Stage, arcs: readonly Arc[], node: number) => Int32Array | undefined;
}

/** Points of one node, all with the same option next. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly option: number;
  readonly payoff: Float64Array;
}

/** The candidates on the grid, arc by arc. */
function keysOf(
  stage: Stage,
  arcs: readonly Arc[],
  compared: number,
  steps: number,
  admitted: Int32Array | undefined,
): readonly Float64Array[] {
  const size = admitted?.length ?? arcs.reduce((sum, { from, to }) => sum + to - from, 0);
  return Array.from({ length: compared }, (_, d) => {
    const key = new Float64Array(size);
    const column = stage.columns[d];
    let place = 0;
    let first = 0;
    for (const { from, to, payoff } of arcs) {
      const added = payoff[d];
      if (admitted === undefined) {
        for (let p = from; p < to; p++) key[place++] = Math.round((column[p] + added) * steps);
      } else {
        const offset = from - first;
        for (; place < size && admitted[place] < first + to - from; place++)
          key[place] = Math.round((column[admitted[place] + offset] + added) * steps);
        first += to - from;
      }
    }
    return key;
  });
}

/** Arcs into a node whose options are not beaten by another arc from the same points. */
function arcsInto(stage: Stage, layer: Layer, node: number, width: number): readonly Arc[] {
  const arcs: Arc[] = [];
  for (let s = 0; s < layer.nodes; s++) {
    const from = stage.starts[s];
    const to = stage.starts[s + 1];
    if (from === to) continue;
    const own: Arc[] = [];
    for (let option = 0; option < layer.options; option++) {
      const arc = s * layer.options + option;
      if (layer.next[arc] !== node) continue;
      own.push({ from, to, option, payoff: layer.payoff.subarray(arc * width, (arc + 1) * width) });
    }
    arcs.push(...own.filter((arc) => !own.some((other) => isBeaten(arc.payoff, other.payoff))));
  }
  return arcs;
}

function isBeaten(a: Float64Array, by: Float64Array): boolean {
  let isLess = false;
  for (let d = 0; d < a.length; d++) {
    const difference = Math.round(by[d] * partialSteps) - Math.round(a[d] * partialSteps);
    if (difference < 0) return false;
    if (difference > 0) isLess = true;
  }
  return isLess;
}

function selected(
  stage: Stage,
  arcs: readonly Arc[],
  keys: readonly Float64Array[],
  admitted: Int32Array | undefined,
): Stage {
  const order = lexicographicOrder(keys, keys[0]?.length ?? 0);
  const { distinct, groups } = collapse(keys, order);
  const kept = nondominated(keys, distinct);
  const starts = arcStarts(arcs);
  const size = kept.length;
  const parent = new Int32Array(size);
  const option = new Uint16Array(size);
  const counts = new Float64Array(size);
  const out = stage.columns.map(() => new Float64Array(size));
  const sourceOf = (candidate: number) => {
    const place = admitted === undefined ? candidate : admitted[candidate];
    const a = arcAt(starts, place);
    const arc = arcs[a];
    return { arc, point: arc.from + place - starts[a] };
  };
  for (let q = 0; q < size; q++) {
    const rank = kept[q];
    const { arc, point } = sourceOf(distinct[rank]);
    parent[q] = point;
    option[q] = arc.option;
    for (let d = 0; d < out.length; d++)
      (out[d] as Float64Array)[q] = stage.columns[d][point] + arc.payoff[d];
    for (let g = groups[rank]; g < groups[rank + 1]; g++)
      counts[q] = counts[q] + stage.counts[sourceOf(order[g]).point];
  }
  return { columns: out, counts, starts: Int32Array.of(0, size), parent, option };
}

/** Equal points as one: the first of each, and where its group starts in the order. */
export function collapse(columns: readonly Float64Array[], order: Int32Array) {
  const distinct = new Int32Array(order.length);
  const groups = new Int32Array(order.length + 1);
  let count = 0;
  for (let r = 0; r < order.length; r++) {
    const p = order[r];
    if (r > 0 && columns.every((column) => column[p] === column[order[r - 1]])) continue;
    distinct[count] = p;
    groups[count++] = r;
  }
  groups[count] = order.length;
  return { distinct: distinct.subarray(0, count), groups };
}

function arcStarts(arcs: readonly Arc[]): Int32Array {
  const starts = new Int32Array(arcs.length + 1);
  for (const [a, { from, to }] of arcs.entries()) starts[a + 1] = starts[a] + to - from;
  return starts;
}

function arcAt(starts: Int32Array, place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= place) low = middle;
    else high = middle;
  }
  return low;
}

export function joined(parts: readonly Stage[], width: number): Stage {
  const size = parts.reduce((sum, part) => sum + part.parent.length, 0);
  const starts = new Int32Array(parts.length + 1);
  const columns = Array.from({ length: width }, () => new Float64Array(size));
  const counts = new Float64Array(size);
  const parent = new Int32Array(size);
  const option = new Uint16Array(size);
  for (const [node, part] of parts.entries()) {
    const start = starts[node];
    for (const [d, column] of columns.entries()) column.set(part.columns[d], start);
    counts.set(part.counts, start);
    parent.set(part.parent, start);
    option.set(part.option, start);
    starts[node + 1] = start + part.parent.length;
  }
  return { columns, counts, starts, parent, option };
}
