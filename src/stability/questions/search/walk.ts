import type { Game, Step, Wants } from './game.ts';

/** Called for every place that is reached, fewest moves first; true ends the walk. */
export type Found = (state: number, moves: number, node: number) => boolean;

/** R_H(s): legal sequences of moves of some actors, none of whom moves twice in a row. */
export interface Walk {
  readonly run: (start: number, movers: readonly number[], wants: Wants | undefined, found: Found) => void;
  /** The moves that led to a node of the last run. */
  readonly stepsTo: (node: number) => readonly Step[];
}

/**
 * Breadth-first search over (state, last mover). Where two moves of one actor in a row are one (moves and wishes both
 * transitive), "not twice in a row" removes no state and no shortest sequence, so that a state is visited once, and what
 * an actor has just reached need not be left by it again.
 */
export function walkOver(game: Game): Walk {
  const { movers: n, states, transitive } = game;
  const slots = transitive ? 1 : n;
  const [seen, parent, last, depth, queue] = Array.from({ length: 5 }, () => new Int32Array(states * slots));
  const spent = new Int32Array(transitive ? states * n : 0);
  const nodes = { seen, parent, last, depth, queue } as Nodes;
  let stamp = 0;
  let origin = 0;
  let tail = 0;

  function expand(state: number, node: number, by: Travel): boolean {
    const moved = node < 0 ? -1 : (nodes.last[node] as number);
    const moves = node < 0 ? 1 : (nodes.depth[node] as number) + 1;
    for (const mover of by.movers) {
      if (mover === moved || (transitive && spent[state * n + mover] === stamp)) continue;
      const targets = game.moves(mover, state);
      for (let k = 0; k < targets.length; k++) {
        const to = targets[k] as number;
        if (by.wants !== undefined && !by.wants(mover, state, to)) continue;
        if (transitive) spent[to * n + mover] = stamp;
        const next = transitive ? to : to * n + mover;
        if (nodes.seen[next] === stamp) continue;
        nodes.seen[next] = stamp;
        nodes.parent[next] = node;
        nodes.last[next] = mover;
        nodes.depth[next] = moves;
        nodes.queue[tail++] = next;
        if (by.found(to, moves, next)) return true;
      }
    }
    return false;
  }

  return {
    run: (start, movers, wants, found) => {
      stamp++;
      origin = start;
      tail = 0;
      if (transitive) nodes.seen[start] = stamp;
      const by: Travel = { movers, wants, found };
      if (expand(start, -1, by)) return;
      for (let head = 0; head < tail; head++) {
        const node = nodes.queue[head] as number;
        if (expand(Math.floor(node / slots), node, by)) return;
      }
    },
    stepsTo: (node) => stepsBack(nodes, slots, origin, node),
  };
}

interface Nodes {
  readonly seen: Int32Array;
  readonly parent: Int32Array;
  readonly last: Int32Array;
  readonly depth: Int32Array;
  readonly queue: Int32Array;
}

interface Travel {
  readonly movers: readonly number[];
  readonly wants: Wants | undefined;
  readonly found: Found;
}

function stepsBack({ parent, last }: Nodes, slots: number, origin: number, node: number): readonly Step[] {
  const steps: Step[] = [];
  for (let at = node; at >= 0; at = parent[at] as number) {
    const before = parent[at] as number;
    const from = before < 0 ? origin : Math.floor(before / slots);
    steps.unshift({ mover: last[at] as number, from, to: Math.floor(at / slots) });
  }
  return steps;
}

/** Every mover but one. */
export function othersThan(game: Game, mover: number): readonly number[] {
  return Array.from({ length: game.movers }, (_, k) => k).filter((k) => k !== mover);
}
