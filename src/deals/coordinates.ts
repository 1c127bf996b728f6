import type { Diagram } from './diagram.ts';

/** A weighted sum of the parties' utilities that must reach a floor. */
export interface Coordinate {
  readonly weights: Float64Array;
  readonly floor: number;
}

/** The diagram with further conditions on its packages, as coordinates beside its limits. */
export function withCoordinates(diagram: Diagram, added: readonly Coordinate[]): Diagram {
  if (added.length === 0) return diagram;
  const { width, parties, floors } = diagram;
  const wider = width + added.length;
  return {
    ...diagram,
    width: wider,
    floors: Float64Array.from([...floors, ...added.map(({ floor }) => floor)]),
    layers: diagram.layers.map((layer) => {
      const arcs = layer.next.length;
      const payoff = new Float64Array(arcs * wider);
      for (let arc = 0; arc < arcs; arc++) {
        const own = layer.payoff.subarray(arc * width, (arc + 1) * width);
        payoff.set(own, arc * wider);
        for (const [c, { weights }] of added.entries()) {
          let sum = 0;
          for (let i = 0; i < parties; i++) sum += weights[i] * own[i];
          payoff[arc * wider + width + c] = sum;
        }
      }
      return { ...layer, payoff };
    }),
  };
}
