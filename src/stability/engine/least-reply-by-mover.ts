import type { Fibres } from './fibres.ts';
import { noReply } from './line.ts';
import type { ActorArcs } from './reversed-arcs.ts';

/** Calls `put` for states from which a mover goes to a state; may leave out those that it was called for before. */
export type Enter = (mover: number, state: number, put: (from: number) => void) => void;

/**
 * The least value that the others can bring about from each state, where moves need not be transitive: then who moved last
 * matters, as nobody moves twice in a row. States are labelled once each, in ascending order of value. Who moved first on the way from a
 * state is all that counts further back: two different movers let everybody come before them, so a state is gone back from twice at
 * most, first by all but one mover and then by that one.
 */
export function leastReplyByMover(
  values: Int32Array,
  byValue: Int32Array,
  movers: number,
  enter: Enter,
): Int32Array {
  const states = values.length;
  const label = new Int32Array(states).fill(noReply);
  const marks = new Uint16Array(states);
  const waiting = new Int32Array(2 * states);
  const waitingFor = new Uint16Array(2 * states);
  let top = 0;
  let unlabelled = states;
  let value = 0;
  let mover = 0;
  const put = (from: number): void => {
    const mark = marks[from];
    if (mark === allDone) return;
    if (mark < isLabelled) {
      label[from] = value;
      unlabelled--;
    }
    const first = mark & entered;
    marks[from] = isLabelled | first;
    if (first === entered || first === mover + 1) return;
    // Waiting to be gone back from by all but this mover, or by that other one which was left out before.
    marks[from] = isLabelled | (first === 0 ? mover + 1 : entered);
    waiting[top] = from;
    waitingFor[top++] = first === 0 ? allBut | mover : first - 1;
  };
  const enterAll = (state: number, but: number): void => {
    for (mover = 0; mover < movers; mover++) if (mover !== but) enter(mover, state, put);
  };
  const enterBy = (state: number, one: number): void => {
    mover = one;
    enter(mover, state, put);
  };
  for (let v = 0; v < states && unlabelled > 0; v++) {
    const source = byValue[v];
    value = values[source];
    const first = marks[source] & entered;
    marks[source] = marks[source] | entered;
    if (first === 0) enterAll(source, -1);
    else if (first !== entered) enterBy(source, first - 1);
    // Labels that all states have never change.
    while (top > 0 && unlabelled > 0) {
      const state = waiting[--top];
      const whom = waitingFor[top];
      if (whom >= allBut) enterAll(state, whom - allBut);
      else enterBy(state, whom);
    }
  }
  return label;
}

/** A state's mark: labelled or not, and 1 + the mover left out so far, or that none is. */
const isLabelled = 0x8000;
const entered = 0x7fff;
const allDone = isLabelled | entered;

/** What waits for all movers but one, rather than for that one. */
const allBut = 0x8000;

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
  const each = fibres.map((own, mover) =>
    ranks === undefined ? anyMoves(own) : improvements(own, ranks[mover] as Int32Array),
  );
  return (mover, state, put) => (each[mover] as EnterOwn)(state, put);
}

type EnterOwn = (state: number, put: (from: number) => void) => void;

function anyMoves({ order, starts, groupOf, before }: Fibres): EnterOwn {
  // By group: the one state that was left out as it was the target, or that none was entered, or all were.
  const left = new Int32Array(starts.length - 1).fill(untouched);
  const isSwept = new Uint8Array(starts.length - 1);
  const enter = (group: number, target: number, put: (from: number) => void): void => {
    const one = left[group];
    if (one === whole || one === target) return;
    left[group] = one === untouched && target >= 0 ? target : whole;
    if (one >= 0) {
      put(one);
      return;
    }
    const end = starts[group + 1];
    for (let place = starts[group]; place < end; place++) if (order[place] !== target) put(order[place]);
  };
  return (state, put) => {
    const group = groupOf[state];
    enter(group, state, put);
    if (before === undefined || isSwept[group] === 1) return;
    isSwept[group] = 1;
    for (let k = before.starts[group]; k < before.starts[group + 1]; k++) enter(before.groups[k], none, put);
  };
}

const [none, untouched, whole] = [-3, -2, -1];

function improvements({ order, starts, groupOf, before }: Fibres, rank: Int32Array): EnterOwn {
  const progress = starts.slice(0, -1);
  // By group: below which rank it and the groups before it were entered from it.
  const covered = new Int32Array(starts.length - 1).fill(-0x80000000);
  const enter = (group: number, reached: number, put: (from: number) => void): void => {
    const end = starts[group + 1];
    let place = progress[group];
    while (place < end && rank[order[place]] < reached) put(order[place++]);
    progress[group] = place;
  };
  return (state, put) => {
    const [group, reached] = [groupOf[state], rank[state]];
    if (covered[group] >= reached) return;
    covered[group] = reached;
    enter(group, reached, put);
    if (before === undefined) return;
    for (let k = before.starts[group]; k < before.starts[group + 1]; k++)
      enter(before.groups[k], reached, put);
  };
}
