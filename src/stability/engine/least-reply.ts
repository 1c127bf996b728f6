import { backwardMoves } from './backward-moves.ts';
import type { Fibres } from './fibres.ts';
import { type Line, noReply } from './line.ts';

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
  const line: Line = {
    label: new Int32Array(states).fill(noReply),
    isExpanded: new Uint8Array(states),
    queue: new Int32Array(states),
    tail: 0,
    value: 0,
  };
  const goBack = others.map((fibres, j) => backwardMoves(fibres, line, ranks?.[j]));
  let head = 0;
  for (let v = 0; v < states; v++) {
    const source = byValue[v];
    if (line.isExpanded[source] === 1) continue;
    line.value = values[source];
    line.isExpanded[source] = 1;
    line.queue[line.tail++] = source;
    while (head < line.tail) {
      const state = line.queue[head++];
      for (let j = 0; j < goBack.length; j++) (goBack[j] as (state: number) => void)(state);
    }
  }
  return line.label;
}
