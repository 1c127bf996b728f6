import { noReply } from './least-reply.ts';
import type { ActorArcs } from './reversed-arcs.ts';

/**
 * The least value that the others can bring about from each state, where moves need not be transitive: then who moved last
 * matters, as nobody moves twice in a row. Labels stand on (state, first mover); each is set once, in ascending order of value.
 */
export function leastReplyByMover(
  values: Int32Array,
  byValue: Int32Array,
  others: readonly ActorArcs[],
  ranks?: readonly Int32Array[],
): Int32Array {
  const states = values.length;
  const label = new Int32Array(states).fill(noReply);
  const isLabelled = new Uint8Array(states * others.length);
  const queue: number[] = [];
  const enter = (state: number, value: number, lastMover: number): void => {
    for (let j = 0; j < others.length; j++) {
      if (j === lastMover) continue;
      const { enterStarts, sources } = others[j] as ActorArcs;
      const rank = ranks?.[j];
      for (let k = enterStarts[state] as number; k < (enterStarts[state + 1] as number); k++) {
        const from = sources[k] as number;
        const node = from * others.length + j;
        const isStep = rank === undefined || (rank[state] as number) > (rank[from] as number);
        if (!isStep || isLabelled[node] === 1) continue;
        isLabelled[node] = 1;
        if (label[from] === noReply) label[from] = value;
        queue.push(node);
      }
    }
  };
  for (const source of byValue) {
    const value = values[source] as number;
    enter(source, value, -1);
    while (queue.length > 0) {
      const node = queue.pop() as number;
      const first = node % others.length;
      enter((node - first) / others.length, value, first);
    }
  }
  return label;
}
