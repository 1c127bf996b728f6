import type { Fibres } from './fibres.ts';
import { noReply } from './line.ts';
import type { ActorArcs } from './reversed-arcs.ts';

/** Calls `put` for states from which a mover goes to a state; may leave out those it was called for before. */
export type Enter = (mover: number, state: number, put: (from: number) => void) => void;

/**
 * The least value that the others can bring about from each state, where moves need not be transitive: then who moved last
 * matters, as nobody moves twice in a row. Labels stand on (state, first mover); each is set once, in ascending order of value.
 */
export function leastReplyByMover(
  values: Int32Array,
  byValue: Int32Array,
  movers: number,
  enter: Enter,
): Int32Array {
  const label = new Int32Array(values.length).fill(noReply);
  const isLabelled = new Uint8Array(values.length * movers);
  const isEntered = new Uint8Array(values.length * movers);
  const queue: number[] = [];
  let value = 0;
  let mover = 0;
  const put = (from: number): void => {
    const node = from * movers + mover;
    if (isLabelled[node] === 1) return;
    isLabelled[node] = 1;
    if (label[from] === noReply) label[from] = value;
    queue.push(node);
  };
  const enterBut = (state: number, lastMover: number): void => {
    for (mover = 0; mover < movers; mover++) {
      const node = state * movers + mover;
      if (mover === lastMover || isEntered[node] === 1) continue;
      isEntered[node] = 1;
      enter(mover, state, put);
    }
  };
  for (const source of byValue) {
    value = values[source];
    enterBut(source, -1);
    while (queue.length > 0) {
      const node = queue.pop() as number;
      const first = node % movers;
      enterBut((node - first) / movers, first);
    }
  }
  return label;
}

/** Entering over lists of arcs; with `ranks` by improvements alone. */
export function enterOverArcs(arcs: readonly ActorArcs[], ranks?: readonly Int32Array[]): Enter {
  return (mover, state, put) => {
    const { enterStarts, sources } = arcs[mover];
    const rank = ranks?.[mover];
    for (let k = enterStarts[state]; k < enterStarts[state + 1]; k++) {
      const from = sources[k];
      if (rank === undefined || rank[state] > rank[from]) put(from);
    }
  };
}

/** Entering over fibres: whole groups, or what stands below in them, and nothing of them twice. */
export function enterInFibres(fibres: readonly Fibres[], ranks?: readonly Int32Array[]): Enter {
  const progress = fibres.map(({ starts }) => starts.slice(0, -1));
  return (mover, state, put) => {
    const own = fibres[mover];
    const { groupOf, before } = own;
    const done = progress[mover] as Int32Array;
    const rank = ranks?.[mover];
    const group = groupOf[state];
    enterGroup(own, done, group, state, rank, put);
    if (before === undefined) return;
    for (let k = before.starts[group]; k < before.starts[group + 1]; k++)
      enterGroup(own, done, before.groups[k], state, rank, put);
  };
}

function enterGroup(
  { order, starts }: Fibres,
  done: Int32Array,
  group: number,
  state: number,
  rank: Int32Array | undefined,
  put: (from: number) => void,
): void {
  const end = starts[group + 1];
  let place = done[group];
  if (rank === undefined) {
    // Where only the target itself is left out, the group is gone through once more: twice at most.
    let isWhole = true;
    for (; place < end; place++) {
      const from = order[place];
      if (from === state) isWhole = false;
      else put(from);
    }
    if (isWhole) done[group] = end;
    return;
  }
  const reached = rank[state];
  while (place < end && rank[order[place]] < reached) put(order[place++]);
  done[group] = place;
}
