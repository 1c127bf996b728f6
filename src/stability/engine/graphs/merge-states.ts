import { movesOf, stateCount } from '../../moves.ts';
import type { Conflict } from '../../types.ts';
import { arcGraph } from './arc-graph.ts';

/** Two states of one block that an actor ranks apart. */
export interface RankedApart {
  readonly actor: number;
  readonly block: number;
  readonly states: readonly [number, number];
}

/** The merged conflict, or who tells apart what was to be merged. */
export type MergedConflict =
  | { readonly kind: 'merged'; readonly conflict: Conflict }
  | { readonly kind: 'apart'; readonly apart: readonly RankedApart[] };

/**
 * One state for each block of states that nobody tells apart: an actor moves between two blocks where it moves between any of
 * their states. `blockOf` numbers the block of every state, from 0 without gaps; merged moves need not compose.
 */
export function mergeStates(conflict: Conflict, blockOf: ArrayLike<number>): MergedConflict {
  const members = membersOf(blockOf, stateCount(conflict.graph));
  const apart = conflict.ranks.flatMap((rank, actor) => rankedApart(rank, actor, members));
  if (apart.length > 0) return { kind: 'apart', apart };
  const arcs = conflict.actors.map((_, actor) =>
    members.flatMap((states, block) => {
      const reached = new Set(
        states.flatMap((state) => movesOf(conflict, actor, state).map((to) => blockOf[to] as number)),
      );
      return Array.from(reached, (to) => [block, to] as const);
    }),
  );
  const { actors, ranks, stateNames } = conflict;
  const merged: Conflict = {
    actors,
    graph: arcGraph(members.length, arcs),
    ranks: ranks.map((rank) => Int32Array.from(members, ([first]) => rank[first as number] as number)),
  };
  if (stateNames === undefined) return { kind: 'merged', conflict: merged };
  const names = members.map((states) => states.map((state) => stateNames[state] as string).join(' or '));
  return { kind: 'merged', conflict: { ...merged, stateNames: names } };
}

function membersOf(blockOf: ArrayLike<number>, states: number): readonly (readonly number[])[] {
  if (blockOf.length !== states) throw new Error(`${blockOf.length} entries for ${states} states`);
  const members: number[][] = [];
  for (let state = 0; state < states; state++) {
    const block = blockOf[state] as number;
    if (!Number.isInteger(block) || block < 0 || block >= states)
      throw new Error(`state ${state} in block ${block}`);
    while (members.length <= block) members.push([]);
    members[block]?.push(state);
  }
  const empty = members.findIndex((own) => own.length === 0);
  if (empty >= 0) throw new Error(`no state in block ${empty}`);
  return members;
}

/** By block that an actor splits, its first state and the first that is ranked otherwise. */
function rankedApart(
  rank: Int32Array,
  actor: number,
  members: readonly (readonly number[])[],
): readonly RankedApart[] {
  return members.flatMap((states, block) => {
    const first = states[0] as number;
    const other = states.find((state) => rank[state] !== rank[first]);
    return other === undefined ? [] : [{ actor, block, states: [first, other] as const }];
  });
}
