import { type Concept, concepts } from '../../types.ts';
import type { Wants } from '../search/game.ts';
import { type Field, isStableFor, type Outlook } from '../search/outlook.ts';
import { endsOf, type IntervalConflict, uncertainField } from './relations.ts';

/** In all rankings that the intervals allow, in none, or in neither as far as is known. */
export type Robustness = 'always' | 'never' | 'depends';

/** How far the stability of one state rests on what is not known. */
export interface RobustStability {
  readonly state: number;
  /** By actor. */
  readonly actors: readonly Readonly<Record<Concept, Robustness>>[];
  /** As an equilibrium. */
  readonly equilibrium: Readonly<Record<Concept, Robustness>>;
}

/**
 * Stable in all completions, in some, in none? `always` and `never` are certain for every concept. For Nash, GMR and SMR
 * `depends` is certain, too: only who stands above the state matters there, more above never helps, the most and the
 * fewest are both possible, and actors' values vary apart. For SEQ and SSEQ `depends` may hide an `always` or `never`,
 * because the answers of opponents are bounded step by step and not completion by completion.
 *
 * @example
 * robustStability(uncertain, 3).equilibrium.nash // => 'always'
 */
export function robustStability(conflict: IntervalConflict, state: number): RobustStability {
  const cautious = fieldFor(conflict, cautiousOutlook(conflict));
  const hopeful = fieldFor(conflict, hopefulOutlook(conflict));
  const robustness = (actor: number, concept: Concept): Robustness => {
    if (isStableFor(cautious, actor, state, concept)) return 'always';
    return isStableFor(hopeful, actor, state, concept) ? 'depends' : 'never';
  };
  const actors = conflict.actors.map((_, actor) => byConcept((concept) => robustness(actor, concept)));
  const equilibrium = byConcept((concept): Robustness => {
    if (actors.some((own) => own[concept] === 'never')) return 'never';
    return actors.every((own) => own[concept] === 'always') ? 'always' : 'depends';
  });
  return { state, actors, equilibrium };
}

function fieldFor({ graph, actors }: IntervalConflict, outlook: Outlook): Field {
  return uncertainField(graph, actors.length, outlook);
}

/** The actor leaves for all that may be better, fears only what cannot be; opponents answer only what they surely want. */
function cautiousOutlook(conflict: IntervalConflict): Outlook {
  const { certainly, possibly } = comparisons(conflict);
  const notPossibly: Wants = (actor, from, to) => !possibly(actor, from, to);
  return { leaves: possibly, deters: notPossibly, credible: certainly, escapes: possibly };
}

function hopefulOutlook(conflict: IntervalConflict): Outlook {
  const { certainly, possibly } = comparisons(conflict);
  const notCertainly: Wants = (actor, from, to) => !certainly(actor, from, to);
  return { leaves: certainly, deters: notCertainly, credible: possibly, escapes: certainly };
}

/** A state is never better than itself, however little is known of it. */
function comparisons({ low, high }: IntervalConflict): {
  readonly certainly: Wants;
  readonly possibly: Wants;
} {
  const ends = (actor: number, state: number) => endsOf(low, high, actor, state);
  return {
    certainly: (actor, from, to) => ends(actor, to)[0] > ends(actor, from)[1],
    possibly: (actor, from, to) => from !== to && ends(actor, to)[1] > ends(actor, from)[0],
  };
}

function byConcept<Out>(answer: (concept: Concept) => Out): Readonly<Record<Concept, Out>> {
  return Object.fromEntries(concepts.map((concept) => [concept, answer(concept)])) as Record<Concept, Out>;
}
