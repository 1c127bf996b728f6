import { movesOf, stateCount } from '../moves.ts';
import type { Conflict } from '../types.ts';

/** Moves of one actor in both directions, as lists by state. */
export interface ActorArcs {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly enterStarts: Int32Array;
  readonly sources: Int32Array;
}

/** Arcs that are listed, at most: a graph of other make is asked in this form only where it is not transitive. */
export const mostArcs = 60_000_000;

/** Every actor's moves as lists; throws a RangeError where there are more than memory should hold. */
export function arcsOf(conflict: Conflict): readonly ActorArcs[] {
  const { graph, actors } = conflict;
  const states = stateCount(graph);
  return actors.map((_, actor) => {
    if (graph.kind === 'arcs') {
      const own = graph.arcs[actor] ?? { starts: new Int32Array(states + 1), targets: new Int32Array(0) };
      return { ...own, ...reversed(own.starts, own.targets, states) };
    }
    const starts = new Int32Array(states + 1);
    const targets: number[] = [];
    for (let s = 0; s < states; s++) {
      for (const to of movesOf(conflict, actor, s)) targets.push(to);
      if (targets.length > mostArcs) throw new RangeError(`more than ${mostArcs} moves of one actor`);
      starts[s + 1] = targets.length;
    }
    const listed = Int32Array.from(targets);
    return { starts, targets: listed, ...reversed(starts, listed, states) };
  });
}

function reversed(starts: Int32Array, targets: Int32Array, states: number) {
  const enterStarts = new Int32Array(states + 1);
  for (const to of targets) enterStarts[to + 1] = (enterStarts[to + 1] as number) + 1;
  for (let s = 1; s <= states; s++)
    enterStarts[s] = (enterStarts[s] as number) + (enterStarts[s - 1] as number);
  const next = enterStarts.slice(0, states);
  const sources = new Int32Array(targets.length);
  for (let s = 0; s < states; s++)
    for (let k = starts[s] as number; k < (starts[s + 1] as number); k++) {
      const to = targets[k] as number;
      sources[next[to] as number] = s;
      next[to] = (next[to] as number) + 1;
    }
  return { enterStarts, sources };
}
