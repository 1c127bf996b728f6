import { type Concept, type Conflict, concepts } from '../types.ts';
import type { ConflictMove } from './search/game.ts';
import { departures, type Field, fieldOf, isTrapped } from './search/outlook.ts';
import { othersThan } from './search/walk.ts';

/** The concepts under which an actor looks at what the others answer. */
export const answeringConcepts = ['gmr', 'smr', 'seq', 'sseq'] as const;
export type AnsweringConcept = (typeof answeringConcepts)[number];

/** A shortest sequence of the others' moves that leaves an actor no better off than if it had stayed. */
export interface Deterrent {
  readonly steps: readonly ConflictMove[];
  readonly outcome: number;
  /** Rank of the state that was left minus rank of the outcome; 0 is a tie. */
  readonly rankLoss: number;
}

/** A move that an actor prefers, and what would deter it from it. */
export interface Temptation {
  readonly to: number;
  readonly rankGain: number;
  /** By concept: the deterrent, null where nothing deters. */
  readonly deterrents: Readonly<Record<AnsweringConcept, Deterrent | null>>;
}

/**
 * Carrot or stick. An inducement is the state itself, where every move gives something up; a threat is an answer that
 * takes back what moving gains.
 */
export type Hold =
  | { readonly kind: 'no-move' }
  /** The best move of the actor, and how many ranks it would lose by it (0: it is indifferent). */
  | { readonly kind: 'inducement'; readonly nextBest: number; readonly rankLoss: number }
  /** Every gain is answered; under these concepts the answer is enough. */
  | { readonly kind: 'threat'; readonly under: readonly AnsweringConcept[] }
  | { readonly kind: 'nothing' };

/** Why one actor stays in a state, or what it would leave it for. */
export interface Why {
  readonly actor: number;
  readonly state: number;
  readonly stable: Readonly<Record<Concept, boolean>>;
  /** The unilateral improvements, greatest gain first. */
  readonly temptations: readonly Temptation[];
  /** By concept: the undeterred improvement with the greatest gain, null where the actor stays. */
  readonly mostTempting: Readonly<Record<Concept, Temptation | null>>;
  readonly hold: Hold;
}

/** Is a state stable for an actor, and what holds it there? */
export function whyStable(conflict: Conflict, actor: number, state: number): Why {
  return whyIn(fieldOf(conflict), conflict, actor, state);
}

/**
 * The same for every actor, in their order.
 *
 * @example
 * whyStableForAll(dilemma, 3).map(({ stable }) => stable.nash) // => [true, true]
 */
export function whyStableForAll(conflict: Conflict, state: number): readonly Why[] {
  const field = fieldOf(conflict);
  return conflict.actors.map((_, actor) => whyIn(field, conflict, actor, state));
}

function whyIn(field: Field, conflict: Conflict, actor: number, state: number): Why {
  const rank = conflict.ranks[actor];
  const rise = (to: number) => rank[to] - rank[state];
  const temptations = departures(field, actor, state)
    .map((to) => ({ to, rankGain: rise(to), deterrents: deterrentsOf(field, rank, actor, state, to) }))
    .sort((a, b) => b.rankGain - a.rankGain || a.to - b.to);
  const mostTempting = byConcept(
    (concept) =>
      temptations.find(({ deterrents }) => concept === 'nash' || deterrents[concept] === null) ?? null,
  );
  const stable = byConcept((concept) => mostTempting[concept] === null);
  const hold = holdOf(Array.from(field.game.moves(actor, state)), rise, stable);
  return { actor, state, stable, temptations, mostTempting, hold };
}

function byConcept<Out>(answer: (concept: Concept) => Out): Readonly<Record<Concept, Out>> {
  const entries = concepts.map((concept) => [concept, answer(concept)] as const);
  return Object.fromEntries(entries) as Record<Concept, Out>;
}

function holdOf(
  moves: readonly number[],
  rise: (to: number) => number,
  stable: Readonly<Record<Concept, boolean>>,
): Hold {
  const [first] = moves;
  if (first === undefined) return { kind: 'no-move' };
  if (stable.nash) {
    const nextBest = moves.reduce((best, to) => (rise(to) > rise(best) ? to : best), first);
    return { kind: 'inducement', nextBest, rankLoss: 0 - rise(nextBest) };
  }
  const under = answeringConcepts.filter((concept) => stable[concept]);
  return under.length === 0 ? { kind: 'nothing' } : { kind: 'threat', under };
}

function deterrentsOf(
  field: Field,
  rank: Int32Array,
  actor: number,
  state: number,
  left: number,
): Temptation['deterrents'] {
  const [gmr, smr] = answersTo(field, rank, actor, state, left, false);
  const [seq, sseq] = answersTo(field, rank, actor, state, left, true);
  return { gmr, smr, seq, sseq };
}

/** The shortest answer, the worst for the actor among the shortest; then the same among those it cannot escape. */
function answersTo(
  field: Field,
  rank: Int32Array,
  actor: number,
  state: number,
  left: number,
  areWanted: boolean,
): readonly [Deterrent | null, Deterrent | null] {
  const { game, walk, outlook } = field;
  const any: Best = { moves: Infinity, outcome: -1, node: -1 };
  const inescapable: Best = { moves: Infinity, outcome: -1, node: -1 };
  const isBetter = (best: Best, at: number, moves: number) =>
    moves < best.moves || (moves === best.moves && rank[at] < rank[best.outcome]);
  walk.run(left, othersThan(game, actor), areWanted ? outlook.credible : undefined, (at, moves, node) => {
    if (moves > inescapable.moves) return true;
    if (!outlook.deters(actor, state, at)) return false;
    if (isBetter(any, at, moves)) Object.assign(any, { moves, outcome: at, node });
    if (isBetter(inescapable, at, moves) && isTrapped(field, actor, state, at))
      Object.assign(inescapable, { moves, outcome: at, node });
    return false;
  });
  const deterrent = ({ node, outcome }: Best): Deterrent | null =>
    node < 0
      ? null
      : {
          steps: walk.stepsTo(node),
          outcome,
          rankLoss: rank[state] - rank[outcome],
        };
  return [deterrent(any), deterrent(inescapable)];
}

interface Best {
  moves: number;
  outcome: number;
  node: number;
}
