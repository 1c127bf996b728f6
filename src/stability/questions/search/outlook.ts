import type { Concept, Conflict } from '../../types.ts';
import { type ConflictGame, gameOf, improvesIn, type Wants } from './game.ts';
import { othersThan, type Walk, walkOver } from './walk.ts';

/**
 * What the solution concepts ask of preferences, one question each, always seen from state s: with a ranking all four are
 * "better" or its opposite; with unknown preferences they come apart.
 */
export interface Outlook {
  /** Does the actor leave s for u? */
  readonly leaves: Wants;
  /** Does ending in t instead of s deter the actor? */
  readonly deters: Wants;
  /** Does an opponent take the step, when only steps it wants are to be feared? */
  readonly credible: Wants;
  /** Would x save the actor from having been answered? */
  readonly escapes: Wants;
}

/** A game with its walk and how preferences are read. */
export interface Field {
  readonly game: ConflictGame;
  readonly walk: Walk;
  readonly outlook: Outlook;
}

export function fieldOf(conflict: Conflict): Field {
  const game = gameOf(conflict.graph, conflict.actors.length);
  return { game, walk: walkOver(game), outlook: plainOutlook(improvesIn(conflict)) };
}

/** Leaves what can be bettered, is deterred by what is not better. */
export function plainOutlook(improves: Wants): Outlook {
  return {
    leaves: improves,
    deters: (mover, from, to) => !improves(mover, from, to),
    credible: improves,
    escapes: improves,
  };
}

/** Do the answers of a concept have to be wanted by those who give them? */
export function mustBeWanted(concept: Concept): boolean {
  return concept === 'seq' || concept === 'sseq';
}

/** Does a concept let the actor move once more after it was answered? */
export function looksAtEscapes(concept: Concept): boolean {
  return concept === 'smr' || concept === 'sseq';
}

/** Nash, GMR, SMR, SEQ, SSEQ of one state for one actor (Fang, Hipel & Kilgour 1993; SSEQ: Rego & Vieira 2017). */
export function isStableFor(field: Field, actor: number, state: number, concept: Concept): boolean {
  const leaving = departures(field, actor, state);
  if (concept === 'nash') return leaving.length === 0;
  return leaving.every((to) => isDeterred(field, actor, state, to, concept));
}

/** The moves for which an actor would leave a state. */
export function departures({ game, outlook }: Field, actor: number, state: number): readonly number[] {
  return Array.from(game.moves(actor, state)).filter((to) => outlook.leaves(actor, state, to));
}

/** Can nothing that the actor does afterwards bring it above the state that it left? */
export function isTrapped({ game, outlook }: Field, actor: number, state: number, at: number): boolean {
  const ways = game.moves(actor, at);
  for (let k = 0; k < ways.length; k++) if (outlook.escapes(actor, state, ways[k])) return false;
  return true;
}

function isDeterred(field: Field, actor: number, state: number, left: number, concept: Concept): boolean {
  const { game, walk, outlook } = field;
  const wants = mustBeWanted(concept) ? outlook.credible : undefined;
  let isAnswered = false;
  walk.run(left, othersThan(game, actor), wants, (at) => {
    isAnswered =
      outlook.deters(actor, state, at) && (!looksAtEscapes(concept) || isTrapped(field, actor, state, at));
    return isAnswered;
  });
  return isAnswered;
}
