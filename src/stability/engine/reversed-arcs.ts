import type { ArcGraph, Conflict } from '../types.ts';

/** Moves of one actor in both directions, as lists by state. */
export interface ActorArcs {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly enterStarts: Int32Array;
  readonly sources: Int32Array;
}

/** Every actor's arcs in both directions. */
export function arcsOf({ graph, actors }: Conflict & { readonly graph: ArcGraph }): readonly ActorArcs[] {
  const none = { starts: new Int32Array(graph.states + 1), targets: new Int32Array(0) };
  return actors.map((_, actor) => {
    const own = graph.arcs[actor] ?? none;
    return { ...own, ...reversed(own.starts, own.targets, graph.states) };
  });
}

function reversed(starts: Int32Array, targets: Int32Array, states: number) {
  const enterStarts = new Int32Array(states + 1);
  for (const to of targets) enterStarts[to + 1] = enterStarts[to + 1] + 1;
  for (let s = 1; s <= states; s++) enterStarts[s] = enterStarts[s] + enterStarts[s - 1];
  const next = enterStarts.slice(0, states);
  const sources = new Int32Array(targets.length);
  for (let s = 0; s < states; s++)
    for (let k = starts[s]; k < starts[s + 1]; k++) {
      const to = targets[k];
      sources[next[to]] = s;
      next[to] = next[to] + 1;
    }
  return { enterStarts, sources };
}
