import type { ArcGraph } from '../../types.ts';

/** A graph from lists of arcs `[from, to]` by actor; repeated arcs count once, an arc to where it starts is no move. */
export function arcGraph(
  states: number,
  arcsByActor: readonly (readonly (readonly [from: number, to: number])[])[],
): ArcGraph {
  return { kind: 'arcs', states, arcs: arcsByActor.map((arcs) => packed(states, arcs)) };
}

function packed(states: number, arcs: readonly (readonly [number, number])[]): ArcGraph['arcs'][number] {
  for (const arc of arcs)
    for (const end of arc)
      if (!Number.isInteger(end) || end < 0 || end >= states)
        throw new Error(`an arc ${arc.join('→')} in a graph of ${states} states`);
  const keys = Float64Array.from(
    new Set(arcs.flatMap(([from, to]) => (from === to ? [] : [from * states + to]))),
  ).sort();
  const starts = new Int32Array(states + 1);
  const targets = Int32Array.from(keys, (key) => key % states);
  for (const key of keys) {
    const next = Math.floor(key / states) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let s = 1; s <= states; s++) starts[s] = (starts[s] as number) + (starts[s - 1] as number);
  return { starts, targets };
}
