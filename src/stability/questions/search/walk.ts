import type { ConflictGame, ConflictMove, Wants } from './game.ts';

/** Called for every place that is reached, fewest moves first; true ends the walk. */
export type WalkFound = (state: number, moves: number, node: number) => boolean;

/** R_H(s): legal sequences of moves of some actors, none of whom moves twice in a row. */
export interface Walk {
  readonly run: (
    start: number,
    movers: readonly number[],
    wants: Wants | undefined,
    found: WalkFound,
  ) => void;
  /** The moves that led to a node of the last run. */
  readonly stepsTo: (node: number) => readonly ConflictMove[];
}

/**
 * Breadth-first search over (state, last mover). Where two moves of one actor in a row are one (moves and wishes both
 * transitive), "not twice in a row" removes no state and no shortest sequence, so that a state is visited once, and what
 * an actor has just reached need not be left by it again.
 */
export function walkOver(game: ConflictGame): Walk {
  const slots = game.transitive ? 1 : game.movers;
  const array = (length: number) => new Int32Array(length);
  const size = game.states * slots;
  const nodes: Nodes = {
    seen: array(size),
    parent: array(size),
    last: array(size),
    depth: array(size),
    queue: array(size),
    spent: array(game.transitive ? game.states * game.movers : 0),
    stamp: 0,
    tail: 0,
    origin: 0,
  };
  return {
    run: (start, movers, wants, found) => {
      nodes.stamp++;
      nodes.origin = start;
      nodes.tail = 0;
      if (game.transitive) nodes.seen[start] = nodes.stamp;
      const by: Travel = { movers, wants, found };
      if (expand(game, nodes, start, -1, by)) return;
      for (let head = 0; head < nodes.tail; head++) {
        const node = nodes.queue[head];
        if (expand(game, nodes, Math.floor(node / slots), node, by)) return;
      }
    },
    stepsTo: (node) => stepsBack(nodes, slots, node),
  };
}

/** Marks are good for the run of their stamp. */
interface Nodes {
  readonly seen: Int32Array;
  readonly parent: Int32Array;
  readonly last: Int32Array;
  readonly depth: Int32Array;
  readonly queue: Int32Array;
  /** By state and mover, in a transitive game: it has just reached the state itself and gains nothing by moving on. */
  readonly spent: Int32Array;
  stamp: number;
  tail: number;
  origin: number;
}

interface Travel {
  readonly movers: readonly number[];
  readonly wants: Wants | undefined;
  readonly found: WalkFound;
}

function expand(
  game: ConflictGame,
  nodes: Nodes,
  state: number,
  node: number,
  { movers, wants, found }: Travel,
): boolean {
  const { stamp, seen, spent } = nodes;
  const { transitive, movers: n } = game;
  const moved = node < 0 ? -1 : nodes.last[node];
  const moves = node < 0 ? 1 : nodes.depth[node] + 1;
  for (const mover of movers) {
    if (mover === moved || (transitive && spent[state * n + mover] === stamp)) continue;
    const targets = game.moves(mover, state);
    for (let k = 0; k < targets.length; k++) {
      const to = targets[k];
      if (wants !== undefined && !wants(mover, state, to)) continue;
      if (transitive) spent[to * n + mover] = stamp;
      const next = transitive ? to : to * n + mover;
      if (seen[next] === stamp) continue;
      seen[next] = stamp;
      nodes.parent[next] = node;
      nodes.last[next] = mover;
      nodes.depth[next] = moves;
      nodes.queue[nodes.tail++] = next;
      if (found(to, moves, next)) return true;
    }
  }
  return false;
}

function stepsBack({ parent, last, origin }: Nodes, slots: number, node: number): readonly ConflictMove[] {
  const steps: ConflictMove[] = [];
  for (let at = node; at >= 0; at = parent[at]) {
    const before = parent[at];
    const from = before < 0 ? origin : Math.floor(before / slots);
    steps.unshift({ mover: last[at], from, to: Math.floor(at / slots) });
  }
  return steps;
}

/** Every mover but one. */
export function othersThan(game: ConflictGame, mover: number): readonly number[] {
  return Array.from({ length: game.movers }, (_, k) => k).filter((k) => k !== mover);
}
