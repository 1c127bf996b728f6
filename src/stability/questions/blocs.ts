import { stateCount } from '../moves.ts';
import {
  type ArcGraph,
  type Concept,
  type Conflict,
  type ConflictGraph,
  concepts,
  type Stability,
} from '../types.ts';
import { gameOf, type Wants } from './search/game.ts';
import { type Field, isStableFor, plainOutlook } from './search/outlook.ts';
import { type Walk, walkOver } from './search/walk.ts';

/**
 * Stability when actors stand together in fixed blocs, as the program gmcr-py reads coalitions: a bloc moves all options of
 * its members in one step, improves where every member strictly gains, and is deterred where one member does not. Unlike
 * there, blocs may answer more than once and a bloc escapes an answer by any state in which all its members gain. The
 * members of a bloc in a graph of arcs move one after the other, as coalitions do.
 *
 * @example
 * blocs(dilemma, [[0, 1]]).equilibria.nash // => [1, 1, 1, 0]
 */
export function blocs(conflict: Conflict, partition: readonly (readonly number[])[]): Stability {
  expectPartition(conflict, partition);
  const graph = jointGraph(conflict, partition);
  const game = gameOf(graph, partition.length);
  const field: Field = { game, walk: walkOver(game), outlook: plainOutlook(allGain(conflict, partition)) };
  const stable = byConcept((concept) =>
    partition.map((_, bloc) =>
      Uint8Array.from({ length: game.states }, (__, s) => (isStableFor(field, bloc, s, concept) ? 1 : 0)),
    ),
  );
  const equilibria = byConcept((concept) =>
    Uint8Array.from({ length: game.states }, (_, s) =>
      stable[concept].every((own) => own[s] === 1) ? 1 : 0,
    ),
  );
  return { stable, equilibria };
}

function byConcept<Out>(answer: (concept: Concept) => Out): Readonly<Record<Concept, Out>> {
  return Object.fromEntries(concepts.map((concept) => [concept, answer(concept)])) as Record<Concept, Out>;
}

function expectPartition({ actors }: Conflict, partition: readonly (readonly number[])[]): void {
  const members = partition.flat().sort((a, b) => a - b);
  if (members.length !== actors.length || members.some((member, k) => member !== k))
    throw new RangeError(`blocs hold actors ${members.join(', ')}; each of ${actors.length} must be in one`);
}

function allGain({ ranks }: Conflict, partition: readonly (readonly number[])[]): Wants {
  return (bloc, from, to) =>
    partition[bloc].every((member) => {
      const rank = ranks[member];
      return rank[to] > rank[from];
    });
}

function jointGraph(conflict: Conflict, partition: readonly (readonly number[])[]): ConflictGraph {
  const { graph } = conflict;
  if (graph.kind === 'arcs') return jointArcs(conflict, partition);
  const blocOf = (actor: number) => partition.findIndex((members) => members.includes(actor));
  const factors = graph.factors.map((factor) => ({
    ...factor,
    controllers: [...new Set(factor.controllers.map(blocOf))],
  }));
  return { ...graph, factors };
}

function jointArcs({ graph, actors }: Conflict, partition: readonly (readonly number[])[]): ArcGraph {
  const walk = walkOver(gameOf(graph, actors.length));
  const states = stateCount(graph);
  const arcs = partition.map((members) => {
    const lists = Array.from({ length: states }, (_, s) => reachable(walk, s, members));
    const starts = new Int32Array(states + 1);
    for (const [s, list] of lists.entries()) starts[s + 1] = starts[s] + list.length;
    return { starts, targets: Int32Array.from(lists.flat()) };
  });
  return { kind: 'arcs', states, arcs };
}

function reachable(walk: Walk, start: number, members: readonly number[]): readonly number[] {
  const found = new Set<number>();
  walk.run(start, members, undefined, (at) => {
    found.add(at);
    return false;
  });
  found.delete(start);
  return [...found].sort((a, b) => a - b);
}
