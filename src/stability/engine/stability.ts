import { isTransitive } from '../transitive.ts';
import { type Concept, type Conflict, concepts, type Stability } from '../types.ts';
import { type BestOwnMove, bestInFibres, bestOverArcs } from './best-own-move.ts';
import { fibresOf } from './fibres.ts';
import { leastReply } from './least-reply.ts';
import { enterInFibres, enterOverArcs, leastReplyByMover } from './least-reply-by-mover.ts';
import { orderByValue } from './order-by-value.ts';
import { arcsOf } from './reversed-arcs.ts';

/** What the concepts are made of, whatever the graph: own best moves, and the least that the others can bring about. */
interface Moves {
  readonly best: (actor: number) => BestOwnMove;
  /** min of `values` over the legal sequences of all but one actor; of improvements only where `areWanted`. */
  readonly least: (actor: number, values: Int32Array, byValue: Int32Array, areWanted: boolean) => Int32Array;
}

/**
 * Which states are stable for whom. With P_i the ranks, R_i the moves and O the others, i stays in s exactly when
 * max over u ∈ R_i(s) of min(P_i(u), least reply of O at u) ≤ P_i(s), where the reply is worth P_i (GMR, SEQ) or the best
 * that i makes of it afterwards (SMR, SSEQ), by any moves (GMR, SMR) or by improvements of their movers (SEQ, SSEQ); without
 * replies this is Nash stability (Fang, Hipel & Kilgour 1993, ch. 3; Rego & Vieira 2017).
 *
 * @example
 * // Both defecting is what nobody leaves; cooperating holds where replies are feared.
 * stability(dilemma).equilibria.nash // => [0, 0, 0, 1]
 * stability(dilemma).equilibria.gmr // => [1, 0, 0, 1]
 */
export function stability(conflict: Conflict, onProgress?: (done: number, total: number) => void): Stability {
  const byRank = conflict.ranks.map(orderByValue);
  const moves = conflict.graph.kind === 'product' ? movesInFibres(conflict, byRank) : movesOverArcs(conflict);
  const byActor = conflict.actors.map((_, actor) => {
    onProgress?.(actor, conflict.actors.length);
    return actorStability(conflict, moves, actor, byRank[actor]);
  });
  const of = (concept: Concept) => byActor.map((one) => one[concept]);
  return {
    stable: byConcept(of),
    equilibria: byConcept((concept) => intersection(of(concept), conflict.ranks[0]?.length ?? 0)),
  };
}

function movesInFibres({ graph, actors, ranks }: Conflict, byRank: readonly Int32Array[]): Moves {
  if (graph.kind !== 'product') throw new Error('graph');
  // Who controls nothing never moves and never answers.
  const controls = (actor: number) => graph.factors.some(({ controllers }) => controllers.includes(actor));
  const isSimple = isTransitive(graph);
  const fibres = actors.map((_, actor) => fibresOf(graph, actor, byRank[actor], isSimple));
  return {
    best: (actor) => bestInFibres(fibres[actor]),
    least: (actor, values, byValue, areWanted) => {
      const others = actors.flatMap((_, j) => (j !== actor && controls(j) ? [j] : []));
      const theirs = others.map((j) => fibres[j]);
      const wanted = areWanted ? others.map((j) => ranks[j]) : undefined;
      return isSimple
        ? leastReply(values, byValue, theirs, wanted)
        : leastReplyByMover(values, byValue, theirs.length, enterInFibres(theirs, wanted));
    },
  };
}

function movesOverArcs(conflict: Conflict): Moves {
  const { graph } = conflict;
  if (graph.kind !== 'arcs') throw new Error('graph');
  const arcs = arcsOf({ ...conflict, graph });
  return {
    best: (actor) => bestOverArcs(arcs[actor]),
    least: (actor, values, byValue, areWanted) => {
      const others = conflict.actors.flatMap((_, j) => (j === actor ? [] : [j]));
      const theirs = others.map((j) => arcs[j]);
      const wanted = areWanted ? others.map((j) => conflict.ranks[j]) : undefined;
      return leastReplyByMover(values, byValue, theirs.length, enterOverArcs(theirs, wanted));
    },
  };
}

function actorStability(
  { ranks }: Conflict,
  moves: Moves,
  actor: number,
  byRank: Int32Array,
): Readonly<Record<Concept, Uint8Array>> {
  const rank = ranks[actor];
  const best = moves.best(actor);
  const afterwards = best(rank);
  const byAfterwards = orderByValue(afterwards);
  /** Leaving for u is worth what u is, or what the others make of it, whichever is less. */
  const under = (values: Int32Array, byValue: Int32Array, areWanted: boolean): Uint8Array => {
    const worth = moves.least(actor, values, byValue, areWanted);
    for (let u = 0; u < worth.length; u++) if (rank[u] < worth[u]) worth[u] = rank[u];
    return notAbove(best(worth), rank);
  };
  return {
    nash: notAbove(afterwards, rank),
    gmr: under(rank, byRank, false),
    smr: under(afterwards, byAfterwards, false),
    seq: under(rank, byRank, true),
    sseq: under(afterwards, byAfterwards, true),
  };
}

function notAbove(values: Int32Array, rank: Int32Array): Uint8Array {
  const stable = new Uint8Array(values.length);
  for (let s = 0; s < stable.length; s++) stable[s] = values[s] <= rank[s] ? 1 : 0;
  return stable;
}

function intersection(sets: readonly Uint8Array[], states: number): Uint8Array {
  const all = new Uint8Array(states).fill(1);
  for (const set of sets) for (let s = 0; s < states; s++) all[s] = all[s] & set[s];
  return all;
}

function byConcept<Value>(of: (concept: Concept) => Value): Readonly<Record<Concept, Value>> {
  const entries = concepts.map((concept) => [concept, of(concept)] as const);
  return Object.fromEntries(entries) as Record<Concept, Value>;
}
