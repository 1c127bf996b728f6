import { type Bits, clearBit, hasBit, hashBits, sameBits } from './bits.ts';
import { type Labels, labelWidth, mergeLabels, orderedLabels } from './labels.ts';
import { addMixed } from './mixes.ts';
import type { BoxProblem } from './problem.ts';

/** Part of the search: what was taken so far and which vertices may still be. */
export interface PackagePart {
  readonly free: Bits;
  /** Sums so far, cut at the caps. */
  readonly values: readonly number[];
  readonly chosen: readonly number[];
}

/** Prices of the cliques under every mix, clique after clique, and what all live cliques cost together, a number a mix. */
export interface Bound {
  readonly prices: Float64Array;
  readonly room: Float64Array;
}

export interface LayerSettings {
  /** Vectors of which a package must reach one to matter. */
  readonly targets: readonly (readonly number[])[];
  /** Labels a layer may hold. */
  readonly limit: number;
  readonly isExpired: () => boolean;
}

export type LayerFound = readonly {
  readonly values: readonly number[];
  readonly chosen: readonly number[];
}[];

interface State {
  readonly free: Bits;
  /** Under every mix, the most that the free vertices can still add. */
  readonly room: Float64Array;
  labels: Labels;
}

/** Bounds are compared with this much to spare for rounding, on the scale of the mixes. */
const slack = 1e-7;

/**
 * All undominated sums of a part that reach a target, vertex after vertex: taken or left. Sets with the same vertices
 * still free meet in one state, where dominated sums go (Bergman et al. 2016, decision diagrams); a sum goes, too, when
 * the prices of the cliques still live show for every target a mix under which it stays below. A clique lives while one
 * of its vertices is free, so that a state's bound follows from its predecessor's by the cliques that die. Null when a
 * layer would hold more than `limit`, or time is up.
 */
export function searchLayers(
  problem: BoxProblem,
  part: PackagePart,
  bound: Bound,
  settings: LayerSettings,
): LayerFound | null {
  const { parties, neighbours } = problem;
  const width = labelWidth(parties);
  const trail = { from: [-1], vertex: [-1] };
  const reaches = reachTest(problem, settings.targets);
  const thin = (labels: Labels, room: Float64Array): Labels => {
    let size = 0;
    for (let at = 0; at < labels.length; at += width) {
      const target = reaches(labels, at, room, labels[at + width - 1]);
      if (target < 0) continue;
      for (let p = 0; p < width; p++) labels[size + p] = labels[at + p];
      labels[size + width - 1] = target;
      size += width;
    }
    labels.length = size;
    return labels;
  };
  const without = removal(problem, bound.prices);
  let layer: State[] = [{ free: part.free, room: bound.room, labels: [...part.values, 0, 0] }];
  for (const [vertex, list] of neighbours.entries()) {
    if (!hasBit(part.free, vertex)) continue;
    if (settings.isExpired()) return null;
    const next = stateTable(parties);
    for (const state of layer) {
      if (!hasBit(state.free, vertex)) {
        next.put(state);
        continue;
      }
      const later = list.filter((other) => hasBit(state.free, other));
      const taken = without(state, [vertex, ...later]);
      taken.labels = thin(take(problem, state.labels, vertex, trail), taken.room);
      next.put(taken);
      // A vertex that blocks nothing is always worth taking.
      if (later.length === 0) continue;
      const left = without(state, [vertex]);
      left.labels = thin(state.labels.slice(), left.room);
      next.put(left);
    }
    layer = next.states();
    if (next.size() > settings.limit) return null;
  }
  const found = layer.flatMap(({ labels }) =>
    Array.from({ length: labels.length / width }, (_, i) => ({
      values: labels.slice(i * width, i * width + parties),
      chosen: [...part.chosen, ...followed(trail, labels[i * width + parties])],
    })),
  );
  return found;
}

interface Trail {
  readonly from: number[];
  readonly vertex: number[];
}

function followed({ from, vertex }: Trail, end: number): number[] {
  const vertices: number[] = [];
  for (let at = end; at > 0; at = from[at]) vertices.push(vertex[at]);
  return vertices;
}

/** The labels with a vertex added; sums stay in order unless the cap made some equal. */
function take(
  { vertices, worth, scales, parties }: BoxProblem,
  labels: Labels,
  vertex: number,
  trail: Trail,
): Labels {
  const width = labelWidth(parties);
  const party = vertices[vertex]?.party ?? 0;
  const cap = scales[party]?.cap ?? 0;
  const taken = labels.slice();
  let isCut = false;
  for (let at = 0; at < taken.length; at += width) {
    const sum = taken[at + party] + worth[vertex];
    isCut ||= sum > cap;
    taken[at + party] = Math.min(sum, cap);
    trail.from.push(taken[at + parties]);
    trail.vertex.push(vertex);
    taken[at + parties] = trail.from.length - 1;
  }
  return isCut ? orderedLabels(taken, parties) : taken;
}

/** Index of a target that no mix excludes for a label and what its state can still add, the hinted one first; or -1. */
function reachTest({ mixes, parties }: BoxProblem, targets: readonly (readonly number[])[]) {
  const { count } = mixes;
  const needed = targets.map((target) => {
    const sums = new Float64Array(count).fill(-slack);
    addMixed(mixes, target, sums);
    return sums;
  });
  const most = new Float64Array(count);
  return (labels: Labels, at: number, room: Float64Array, hint: number): number => {
    for (let k = 0; k < count; k++) {
      let sum = room[k];
      for (let p = 0; p < parties; p++) sum += mixes.weights[k * parties + p] * labels[at + p];
      most[k] = sum;
    }
    for (let t = 0; t < needed.length; t++) {
      const target = (t + hint) % needed.length;
      const sums = needed[target] as Float64Array;
      let k = 0;
      while (k < count && most[k] >= sums[k]) k++;
      if (k === count) return target;
    }
    return -1;
  };
}

/** A state without some vertices: the prices of the cliques that have no free vertex left are no longer room. */
function removal({ cliques, cliquesOf, mixes: { count } }: BoxProblem, prices: Float64Array) {
  const seen = new Int32Array(cliques.length);
  let round = 0;
  return (state: State, vertices: readonly number[]): State => {
    const free = state.free.slice();
    const room = state.room.slice();
    for (const vertex of vertices) clearBit(free, vertex);
    round++;
    for (const vertex of vertices) {
      for (const clique of cliquesOf[vertex]) {
        if (seen[clique] === round) continue;
        seen[clique] = round;
        if (cliques[clique].some((other) => hasBit(free, other))) continue;
        for (let k = 0; k < count; k++) room[k] = room[k] - prices[clique * count + k];
      }
    }
    return { free, room, labels: [] };
  };
}

/** The states of the next layer by their free vertices. */
function stateTable(parties: number) {
  const buckets = new Map<number, State[]>();
  const states: State[] = [];
  return {
    put(state: State): void {
      if (state.labels.length === 0) return;
      const hash = hashBits(state.free);
      const bucket = buckets.get(hash);
      const same = bucket?.find(({ free }) => sameBits(free, state.free));
      if (same !== undefined) same.labels = mergeLabels(same.labels, state.labels, parties);
      else {
        states.push(state);
        if (bucket === undefined) buckets.set(hash, [state]);
        else bucket.push(state);
      }
    },
    states: () => states,
    /** Labels in all states. */
    size: () => states.reduce((sum, { labels }) => sum + labels.length / labelWidth(parties), 0),
  };
}
