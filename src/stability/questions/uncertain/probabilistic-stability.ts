import { type Concept, type ConflictGraph, concepts } from '../../types.ts';
import type { Wants } from '../search/game.ts';
import { type Field, looksAtEscapes, mustBeWanted, plainOutlook } from '../search/outlook.ts';
import { othersThan } from '../search/walk.ts';
import { uncertainField } from './relations.ts';

/** Probability that an actor finds `to` better than `from`, 0–1. */
export type PairProbability = (actor: number, from: number, to: number) => number;

/**
 * How far a state is from being left: τ minus the probability that must not exceed it, the worst over the actor's moves,
 * the best over what deters from each. Stable exactly where it is not negative; τ where there is no move.
 */
export type Margins = Readonly<Record<Concept, number>>;

/**
 * Graded stability of a state for an actor: a move is an improvement where its probability to be better exceeds τ, and the
 * margin says by how much. Wanted answers (SEQ, SSEQ) are improvements of those who give them, as in the graph model;
 * programs that let an opponent answer where it is not worse off find more states stable.
 *
 * @example
 * probabilisticStability(uncertain.graph, 2, intervalProbability(uncertain), 0.5, 0, 3).nash // => 0.5
 */
export function probabilisticStability(
  graph: ConflictGraph,
  actors: number,
  probability: PairProbability,
  tau: number,
  actor: number,
  state: number,
): Margins {
  const improves: Wants = (mover, from, to) => probability(mover, from, to) > tau;
  const field = uncertainField(graph, actors, plainOutlook(improves));
  const doubt = (to: number) => (to === state ? tau : tau - probability(actor, state, to));
  const moves = Array.from(field.game.moves(actor, state));
  const marginOf = (concept: Concept) =>
    moves.reduce((least, to) => {
      const own = doubt(to);
      const answered = concept === 'nash' ? -Infinity : bestAnswer(field, actor, to, concept, doubt);
      return Math.min(least, Math.max(own, answered));
    }, tau);
  return Object.fromEntries(concepts.map((concept) => [concept, marginOf(concept)])) as Margins;
}

function bestAnswer(
  { game, walk, outlook }: Field,
  actor: number,
  left: number,
  concept: Concept,
  doubt: (to: number) => number,
): number {
  let best = -Infinity;
  walk.run(left, othersThan(game, actor), mustBeWanted(concept) ? outlook.credible : undefined, (at) => {
    let worth = doubt(at);
    if (looksAtEscapes(concept) && worth > best)
      for (const x of Array.from(game.moves(actor, at))) worth = Math.min(worth, doubt(x));
    best = Math.max(best, worth);
    return false;
  });
  return best;
}
