import type { Fibres } from './fibres.ts';
import { type GroupSteps, raiseOverGroups } from './group-steps.ts';
import { type Line, put } from './line.ts';

/** Labels every state from which one mover goes to a state; what was labelled before is not gone through again. */
type GoBack = (state: number) => void;

/** The moves of one actor backwards: any, or with `rank` its improvements alone. */
export function backwardMoves(fibres: Fibres, line: Line, rank?: Int32Array): GoBack {
  return rank === undefined ? anyMoves(fibres, line) : improvements(fibres, line, rank);
}

function anyMoves({ order, starts, groupOf, steps }: Fibres, line: Line): GoBack {
  // By group: the one state not labelled yet, −1 where none is, −2 where all are.
  const left = new Int32Array(starts.length - 1).fill(-1);
  const enter = (group: number, target: number): void => {
    const before = left[group];
    if (before === -2 || before === target) return;
    if (before >= 0) {
      left[group] = -2;
      put(before, line);
      return;
    }
    const end = starts[group + 1];
    for (let place = starts[group]; place < end; place++) {
      const from = order[place];
      if (from !== target) put(from, line);
    }
    left[group] = target < 0 ? -2 : target;
  };
  if (steps === undefined) return (state) => enter(groupOf[state], state);
  const isSwept = new Uint8Array(starts.length - 1);
  const sweep = sweepBack(steps, (group) => {
    enter(group, none);
    if (isSwept[group] === 1) return false;
    isSwept[group] = 1;
    return true;
  });
  return (state) => {
    const group = groupOf[state];
    enter(group, state);
    if (isSwept[group] === 1) return;
    isSwept[group] = 1;
    sweep(group);
  };
}

function improvements({ order, starts, groupOf, steps }: Fibres, line: Line, rank: Int32Array): GoBack {
  const progress = starts.slice(0, -1);
  const enter = (group: number, reached: number): void => {
    const end = starts[group + 1];
    let place = progress[group];
    while (place < end && rank[order[place]] < reached) put(order[place++], line);
    progress[group] = place;
  };
  if (steps === undefined) return (state) => enter(groupOf[state], rank[state]);
  // By group: below which rank all groups before it are labelled; past their highest nothing is left to do.
  const covered = new Int32Array(starts.length - 1).fill(-0x80000000);
  const highest = highestBefore({ order, starts, groupOf, steps }, rank, steps);
  let reached = 0;
  const rises = (group: number): boolean => {
    const before = covered[group];
    if (before >= reached || before > highest[group]) return false;
    covered[group] = reached;
    return true;
  };
  const sweep = sweepBack(steps, (group) => {
    // Who is covered that far was entered that far.
    if (!rises(group)) return false;
    enter(group, reached);
    return true;
  });
  return (state) => {
    const group = groupOf[state];
    reached = rank[state];
    enter(group, reached);
    if (rises(group)) sweep(group);
  };
}

const none = -2;

/** By group: the highest rank in it and in all groups before it. */
function highestBefore({ order, starts }: Fibres, rank: Int32Array, steps: GroupSteps): Int32Array {
  const highest = new Int32Array(starts.length - 1).fill(-0x80000000);
  for (let g = 0; g < highest.length; g++) {
    const end = starts[g + 1];
    if (end > starts[g]) highest[g] = rank[order[end - 1]];
  }
  raiseOverGroups(highest, steps, 'before');
  return highest;
}

/** Calls `visit` for the groups before a group, and for those before them where it says so. */
function sweepBack(
  { bases, groupAt, factors }: GroupSteps,
  visit: (group: number) => boolean,
): (group: number) => void {
  const stack = new Int32Array(bases.length);
  return (group) => {
    let top = 0;
    stack[top++] = group;
    while (top > 0) {
      const base = bases[stack[--top]];
      for (let f = 0; f < factors.length; f++) {
        const { size, stride, before } = factors[f];
        const deltas = before[Math.floor(base / stride) % size];
        for (let k = 0; k < deltas.length; k++) {
          const from = groupAt[base + deltas[k]];
          if (visit(from)) stack[top++] = from;
        }
      }
    }
  };
}
