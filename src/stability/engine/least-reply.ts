import type { Fibres } from './fibres.ts';

/** What stands where nobody can answer: above every rank. */
export const noReply = 0x7fffffff;

/**
 * The least value that the others can bring about from each state: min over R_O(u) of `values`, `noReply` where they cannot
 * move. States are visited in ascending order of value and every state is labelled once, so the cost is near-linear. Right
 * where each actor's moves are transitive: then "nobody twice in a row" never takes a state away (specification of Xu, Hipel &
 * Kilgour 2009 in matrices; here as propagation). With `ranks` every step must be an improvement for who makes it.
 */
export function leastReply(
  values: Int32Array,
  byValue: Int32Array,
  others: readonly Fibres[],
  ranks?: readonly Int32Array[],
): Int32Array {
  const states = values.length;
  const label = new Int32Array(states).fill(noReply);
  const isExpanded = new Uint8Array(states);
  const queue = new Int32Array(states);
  // How far each group has been labelled: for improvements a place in the order, else the state left out, −1 none, −2 all.
  const progress = others.map(({ starts }) =>
    ranks === undefined ? new Int32Array(starts.length - 1).fill(-1) : starts.slice(0, -1),
  );
  let [head, tail] = [0, 0];
  for (let v = 0; v < states; v++) {
    const source = byValue[v] as number;
    if (isExpanded[source] === 1) continue;
    const value = values[source] as number;
    isExpanded[source] = 1;
    queue[tail++] = source;
    while (head < tail) {
      const state = queue[head++] as number;
      for (let j = 0; j < others.length; j++) {
        const fibres = others[j] as Fibres;
        const group = fibres.groupOf[state] as number;
        const rank = ranks?.[j];
        tail = enter(
          fibres,
          progress[j] as Int32Array,
          group,
          state,
          rank,
          value,
          label,
          isExpanded,
          queue,
          tail,
        );
        const { before } = fibres;
        if (before === undefined) continue;
        const end = before.starts[group + 1] as number;
        for (let k = before.starts[group] as number; k < end; k++) {
          const from = before.groups[k] as number;
          tail = enter(
            fibres,
            progress[j] as Int32Array,
            from,
            state,
            rank,
            value,
            label,
            isExpanded,
            queue,
            tail,
          );
        }
      }
    }
  }
  return label;
}

/** Labels the states of a group from which the mover goes to `state`, and puts them in line; returns the line's new end. */
function enter(
  { order, starts, groupOf }: Fibres,
  progress: Int32Array,
  group: number,
  state: number,
  rank: Int32Array | undefined,
  value: number,
  label: Int32Array,
  isExpanded: Uint8Array,
  queue: Int32Array,
  tail: number,
): number {
  const end = starts[group + 1] as number;
  let line = tail;
  if (rank !== undefined) {
    const reached = rank[state] as number;
    let place = progress[group] as number;
    while (place < end && (rank[order[place] as number] as number) < reached) {
      line = put(order[place++] as number, value, label, isExpanded, queue, line);
    }
    progress[group] = place;
    return line;
  }
  const before = progress[group] as number;
  if (before === -2) return line;
  const isOwn = groupOf[state] === group;
  if (before >= 0) {
    // All but one are labelled: the one that was the target then.
    if (before === state) return line;
    progress[group] = -2;
    return put(before, value, label, isExpanded, queue, line);
  }
  for (let place = starts[group] as number; place < end; place++) {
    const from = order[place] as number;
    if (from !== state) line = put(from, value, label, isExpanded, queue, line);
  }
  progress[group] = isOwn ? state : -2;
  return line;
}

function put(
  state: number,
  value: number,
  label: Int32Array,
  isExpanded: Uint8Array,
  queue: Int32Array,
  tail: number,
): number {
  if (label[state] === noReply) label[state] = value;
  if (isExpanded[state] === 1) return tail;
  isExpanded[state] = 1;
  queue[tail] = state;
  return tail + 1;
}
