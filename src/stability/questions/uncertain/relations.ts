import type { ConflictGraph } from '../../types.ts';
import { gameOf } from '../search/game.ts';
import type { Field, Outlook } from '../search/outlook.ts';
import { walkOver } from '../search/walk.ts';

/** How one state compares with another for an actor, as far as is known. */
export type PreferenceRelation = 'better' | 'worse' | 'equal' | 'unknown';

/** How `to` compares with `from` for an actor. */
export type PreferenceRelations = (actor: number, from: number, to: number) => PreferenceRelation;

/** A conflict in which an actor's value of a state is known to lie in an interval, ends included. */
export interface IntervalConflict {
  readonly actors: readonly string[];
  readonly graph: ConflictGraph;
  /** By actor, by state. */
  readonly low: readonly Float64Array[];
  readonly high: readonly Float64Array[];
}

/**
 * Better only if certainly better: unknown where intervals overlap, equal where both are one and the same value.
 *
 * @example
 * relationsOf(uncertain)(0, 0, 3) // => 'unknown'
 */
export function relationsOf({ low, high }: IntervalConflict): PreferenceRelations {
  return (actor, from, to) => {
    if (from === to) return 'equal';
    const [bottom, top] = endsOf(low, high, actor, to);
    const [floor, ceiling] = endsOf(low, high, actor, from);
    if (bottom > ceiling) return 'better';
    if (top < floor) return 'worse';
    return bottom === top && floor === ceiling ? 'equal' : 'unknown';
  };
}

/** Lowest and highest value of a state. */
export function endsOf(
  low: readonly Float64Array[],
  high: readonly Float64Array[],
  actor: number,
  state: number,
): readonly [number, number] {
  return [low[actor][state], high[actor][state]];
}

/** Wishes that may be unknown are not transitive: two of them in a row need not be one, so that the last mover is kept. */
export function uncertainField(graph: ConflictGraph, movers: number, outlook: Outlook): Field {
  const game = { ...gameOf(graph, movers), transitive: false };
  return { game, walk: walkOver(game), outlook };
}
