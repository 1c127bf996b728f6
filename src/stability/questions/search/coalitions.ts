import type { Conflict } from '../../types.ts';
import { type ConflictGame, gameOf } from './game.ts';
import { type Walk, walkOver } from './walk.ts';

/** A set of actors as bits: bit i is actor i. */
export type Team = number;

export function teamOf(members: readonly number[]): Team {
  return members.reduce((team, member) => team | (1 << member), 0);
}

export function membersOf(team: Team): readonly number[] {
  return Array.from({ length: 31 }, (_, k) => k).filter((k) => (team >> k) & 1);
}

/** Every non-empty set of some actors, the small ones first. */
export function teamsWithin(actors: readonly number[]): readonly Team[] {
  const teams = Array.from({ length: 2 ** actors.length - 1 }, (_, k) =>
    teamOf(actors.filter((__, bit) => ((k + 1) >> bit) & 1)),
  );
  return teams.sort((a, b) => membersOf(a).length - membersOf(b).length || a - b);
}

/** Where coalitions can go together, and where all their members would want to go. */
export interface Coalitions {
  readonly game: ConflictGame;
  readonly walk: Walk;
  /** R_H(s). */
  readonly reach: (team: Team, state: number) => Int32Array;
  /** R_H⁺⁺(s): the states in it that every member strictly prefers. Remembered. */
  readonly gains: (team: Team, state: number) => Int32Array;
  readonly allGain: (team: Team, from: number, to: number) => boolean;
}

export function coalitionsOf(conflict: Conflict): Coalitions {
  const game = gameOf(conflict.graph, conflict.actors.length);
  const walk = walkOver(game);
  const members = new Map<Team, readonly number[]>();
  const own = (team: Team) => remembered(members, team, () => membersOf(team));
  const allGain = (team: Team, from: number, to: number) =>
    own(team).every((j) => {
      const rank = conflict.ranks[j];
      return rank[to] > rank[from];
    });
  const reach = (team: Team, state: number) => {
    const found: number[] = [];
    const isFound = new Set<number>();
    walk.run(state, own(team), undefined, (at) => {
      if (!game.transitive && isFound.has(at)) return false;
      if (!game.transitive) isFound.add(at);
      found.push(at);
      return false;
    });
    return Int32Array.from(found);
  };
  const known = new Map<Team, Map<number, Int32Array>>();
  const gains = (team: Team, state: number) => {
    const byState = remembered(known, team, () => new Map<number, Int32Array>());
    return remembered(byState, state, () =>
      reach(team, state)
        .filter((to) => allGain(team, state, to))
        .sort(),
    );
  };
  return { game, walk, reach, gains, allGain };
}

export function remembered<Key, Kept>(store: Map<Key, Kept>, key: Key, make: () => Kept): Kept {
  const kept = store.get(key);
  if (kept !== undefined) return kept;
  const made = make();
  store.set(key, made);
  return made;
}
