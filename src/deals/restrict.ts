import type { Diagram, Layer } from './diagram.ts';

/** The diagram with one issue fixed to an option. */
export function withOption(diagram: Diagram, issue: number, option: number): Diagram {
  return {
    ...diagram,
    layers: diagram.layers.map((layer) =>
      layer.issue === issue
        ? { ...layer, next: layer.next.map((next, arc) => (arc % layer.options === option ? next : -1)) }
        : layer,
    ),
  };
}

/** The diagram with the utilities of some parties only (by index); limits stay. */
export function forParties(diagram: Diagram, kept: readonly number[]): Diagram {
  const { width, parties } = diagram;
  const columns = [...kept, ...Array.from({ length: width - parties }, (_, l) => parties + l)];
  return {
    ...diagram,
    width: columns.length,
    parties: kept.length,
    layers: diagram.layers.map((layer) => ({ ...layer, payoff: columnsOf(layer, columns, width) })),
  };
}

function columnsOf({ payoff }: Layer, columns: readonly number[], width: number): Float64Array {
  const arcs = payoff.length / width;
  const out = new Float64Array(arcs * columns.length);
  for (let arc = 0; arc < arcs; arc++)
    for (const [c, d] of columns.entries()) out[arc * columns.length + c] = payoff[arc * width + d];
  return out;
}

/** The diagram with an option more on one issue, worth to everybody what its best option there is worth. */
export function withIdealOption(diagram: Diagram, issue: number): Diagram {
  const { width, parties } = diagram;
  return {
    ...diagram,
    layers: diagram.layers.map((layer) => {
      if (layer.issue !== issue) return layer;
      const options = layer.options + 1;
      const next = new Int32Array(layer.nodes * options);
      const payoff = new Float64Array(layer.nodes * options * width);
      for (let node = 0; node < layer.nodes; node++) {
        for (let k = 0; k < layer.options; k++) {
          const [from, to] = [node * layer.options + k, node * options + k];
          next[to] = layer.next[from];
          payoff.set(layer.payoff.subarray(from * width, (from + 1) * width), to * width);
        }
        const added = node * options + layer.options;
        const model = firstAllowed(layer, node);
        next[added] = model < 0 ? -1 : layer.next[model];
        for (let d = 0; d < width; d++) {
          let best = Number.NEGATIVE_INFINITY;
          for (let k = 0; k < layer.options; k++)
            best = Math.max(best, layer.payoff[(node * layer.options + k) * width + d]);
          // A limit's use is that of the most frugal option, too: what a new option uses is for its inventors to say.
          payoff[added * width + d] = d < parties ? best : Math.min(0, best);
        }
      }
      return { ...layer, options, next, payoff };
    }),
  };
}

function firstAllowed(layer: Layer, node: number): number {
  for (let arc = node * layer.options; arc < (node + 1) * layer.options; arc++)
    if (layer.next[arc] >= 0) return arc;
  return -1;
}
