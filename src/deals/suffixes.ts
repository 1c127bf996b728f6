import type { Diagram } from './diagram.ts';

/** What completing a package can add at most, from every node: one array a layer, and 0 behind the last. */
export type Suffixes = readonly Float64Array[];

/** The largest weighted sum Σ weight·payoff of the ways from each node to the end; −∞ where every way is forbidden. */
export function suffixes({ layers, width }: Diagram, weights: ArrayLike<number>): Suffixes {
  const out: Float64Array[] = [];
  let after = new Float64Array(1);
  // Of two hundred parties one may count alone.
  const counting = Array.from(weights, (_, d) => d).filter((d) => weights[d] !== 0);
  for (let depth = layers.length - 1; depth >= 0; depth--) {
    const layer = layers[depth];
    const best = new Float64Array(layer.nodes).fill(Number.NEGATIVE_INFINITY);
    for (let node = 0; node < layer.nodes; node++) {
      for (let k = 0; k < layer.options; k++) {
        const arc = node * layer.options + k;
        const next = layer.next[arc];
        if (next < 0) continue;
        let value = after[next];
        for (const d of counting) value += weights[d] * layer.payoff[arc * width + d];
        if (value > best[node]) best[node] = value;
      }
    }
    out.unshift(best);
    after = best;
  }
  out.push(new Float64Array(1));
  return out;
}

/** The sums, coordinate by coordinate, of a best way from every node to the end for these weights; node-major. */
export function bestWays(
  { layers, width }: Diagram,
  weights: ArrayLike<number>,
  best: Suffixes,
): readonly BestWay[] {
  const out: BestWay[] = [{ sums: new Float64Array(width), option: new Int32Array(1) }];
  for (let depth = layers.length - 1; depth >= 0; depth--) {
    const layer = layers[depth];
    const after = out[0];
    const later = best[depth + 1];
    const sums = new Float64Array(layer.nodes * width);
    const option = new Int32Array(layer.nodes).fill(-1);
    for (let node = 0; node < layer.nodes; node++) {
      let highest = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < layer.options; k++) {
        const arc = node * layer.options + k;
        const next = layer.next[arc];
        if (next < 0) continue;
        let value = later[next];
        for (let d = 0; d < width; d++) value += weights[d] * layer.payoff[arc * width + d];
        if (value <= highest) continue;
        highest = value;
        option[node] = k;
        for (let d = 0; d < width; d++)
          sums[node * width + d] = after.sums[next * width + d] + layer.payoff[arc * width + d];
      }
    }
    out.unshift({ sums, option });
  }
  return out;
}

export interface BestWay {
  readonly sums: Float64Array;
  /** The option taken at each node; −1 where every way is forbidden. */
  readonly option: Int32Array;
}
