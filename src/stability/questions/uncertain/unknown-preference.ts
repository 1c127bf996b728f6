import type { ConflictGraph } from '../../types.ts';
import { isStableFor, type Outlook } from '../search/outlook.ts';
import { type PreferenceRelation, type PreferenceRelations, uncertainField } from './relations.ts';

/** How aggressive an actor is taken to be (leaving for what may be better) and how conservative (deterred by what may not). */
export const unknownIndices = ['a', 'b', 'c', 'd'] as const;
export type UnknownIndex = (typeof unknownIndices)[number];

/** The concepts that the indices are defined for. */
export const unknownConcepts = ['nash', 'gmr', 'smr', 'seq'] as const;
export type UnknownConcept = (typeof unknownConcepts)[number];

export type UnknownStability = Readonly<Record<UnknownIndex, Readonly<Record<UnknownConcept, boolean>>>>;

/**
 * Stability of a state for an actor under unknown preferences (Li, Hipel, Kilgour & Xu 2004): in a and c it leaves for what
 * is better or unknown, in b and d only for what is better; in a and b it is deterred by what is not better for certain, in
 * c and d also by the unknown. Opponents make better and unknown moves in all four; an answer is escaped by better or
 * unknown moves in a and b, by better ones in c and d.
 *
 * @example
 * unknownPreferenceStability(uncertain.graph, 2, relationsOf(uncertain), 0, 3).a.nash // => true
 */
export function unknownPreferenceStability(
  graph: ConflictGraph,
  actors: number,
  relations: PreferenceRelations,
  actor: number,
  state: number,
): UnknownStability {
  const answer = (index: UnknownIndex) => {
    const field = uncertainField(graph, actors, outlookOf(index, relations));
    const isStable = (concept: UnknownConcept) => isStableFor(field, actor, state, concept);
    return { nash: isStable('nash'), gmr: isStable('gmr'), smr: isStable('smr'), seq: isStable('seq') };
  };
  return { a: answer('a'), b: answer('b'), c: answer('c'), d: answer('d') };
}

function outlookOf(index: UnknownIndex, relations: PreferenceRelations): Outlook {
  const among =
    (...kinds: readonly PreferenceRelation[]) =>
    (actor: number, from: number, to: number) =>
      kinds.includes(relations(actor, from, to));
  const [better, maybeBetter] = [among('better'), among('better', 'unknown')];
  const [notBetter, maybeNotBetter] = [among('worse', 'equal'), among('worse', 'equal', 'unknown')];
  const isDaring = index === 'a' || index === 'c';
  const isFearful = index === 'c' || index === 'd';
  return {
    leaves: isDaring ? maybeBetter : better,
    deters: isFearful ? maybeNotBetter : notBetter,
    credible: maybeBetter,
    escapes: isFearful ? better : maybeBetter,
  };
}
