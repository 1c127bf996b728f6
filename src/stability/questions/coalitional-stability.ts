import type { Conflict } from '../types.ts';
import {
  type Coalitions,
  coalitionsOf,
  membersOf,
  type Team,
  teamOf,
  teamsWithin,
} from './search/coalitions.ts';
import { type CoalitionConcept, coalitionConcepts, undeterredBy } from './search/joint-deterrence.ts';
import {
  coalitionRefusal,
  mostActorsInAnyCoalition,
  mostCoalitionStates,
  type Refusal,
} from './search/refusal.ts';

/** Which states are stable for one coalition: one byte a state, 1 where it is. */
export interface CoalitionVerdict {
  readonly coalition: readonly number[];
  readonly stable: Readonly<Record<CoalitionConcept, Uint8Array>>;
}

export type CoalitionalStability =
  | {
      readonly kind: 'answer';
      readonly coalitions: readonly CoalitionVerdict[];
      /** Stable for every coalition asked about. */
      readonly universal: Readonly<Record<CoalitionConcept, Uint8Array>>;
    }
  | Refusal;

/**
 * Which states no coalition would leave: Nash_H, GMR_H, SMR_H, SEQ_H of every non-empty coalition, or of a given family.
 * With more than ten actors only single actors and the family can form in order to answer, too.
 *
 * @example
 * coalitionalStability(dilemma).universal.nash // => [0, 0, 0, 0]
 */
export function coalitionalStability(
  conflict: Conflict,
  family?: readonly (readonly number[])[],
): CoalitionalStability {
  const tools = coalitionsOf(conflict);
  const why = coalitionRefusal(tools.game, family !== undefined);
  if (why !== undefined) return { kind: 'refused', why };
  const everyone = conflict.actors.map((_, k) => k);
  const teams = family === undefined ? teamsWithin(everyone) : family.map(teamOf);
  const mayForm = formation(everyone.length, family);
  const coalitions = teams.map((team) => verdictOf(tools, team, mayForm));
  const universal = byConcept((concept) =>
    Uint8Array.from({ length: tools.game.states }, (_, s) =>
      coalitions.every(({ stable }) => stable[concept][s] === 1) ? 1 : 0,
    ),
  );
  return { kind: 'answer', coalitions, universal };
}

/** One coalition that would leave a state, and where to. */
export interface Break {
  readonly coalition: readonly number[];
  /** The joint improvements that nothing deters, ascending. */
  readonly to: readonly number[];
}

export type WhoCouldBreak = { readonly kind: 'answer'; readonly breaks: readonly Break[] } | Refusal;

/**
 * The smallest coalitions (no part of which could do it) with a joint improvement from a state that nothing deters.
 * SMR and SEQ look two joint moves ahead and are refused above 4096 states; Nash and GMR are not.
 *
 * @example
 * whoCouldBreak(dilemma, 3, 'nash').breaks // => [{ coalition: [0, 1], to: [0] }]
 */
export function whoCouldBreak(
  conflict: Conflict,
  state: number,
  concept: CoalitionConcept = 'seq',
  family?: readonly (readonly number[])[],
): WhoCouldBreak {
  const tools = coalitionsOf(conflict);
  const why = coalitionRefusal(
    tools.game,
    family !== undefined,
    concept === 'smr' || concept === 'seq' ? mostCoalitionStates : Infinity,
  );
  if (why !== undefined) return { kind: 'refused', why };
  const everyone = conflict.actors.map((_, k) => k);
  const teams = family === undefined ? teamsWithin(everyone) : family.map(teamOf).sort(smallFirst);
  const mayForm = formation(everyone.length, family);
  const found: Team[] = [];
  const breaks = teams.flatMap((team) => {
    if (found.some((part) => (part & team) === part)) return [];
    const to = undeterredBy(tools, team, mayForm)(state, concept);
    if (to.length === 0) return [];
    found.push(team);
    return [{ coalition: membersOf(team), to }];
  });
  return { kind: 'answer', breaks };
}

function verdictOf(tools: Coalitions, team: Team, mayForm: (team: Team) => boolean): CoalitionVerdict {
  const undeterred = undeterredBy(tools, team, mayForm);
  const stable = byConcept((concept) =>
    Uint8Array.from({ length: tools.game.states }, (_, s) => (undeterred(s, concept).length === 0 ? 1 : 0)),
  );
  return { coalition: membersOf(team), stable };
}

/** Which coalitions may form to answer: any, unless there are too many actors for that. */
function formation(
  actors: number,
  family: readonly (readonly number[])[] | undefined,
): (team: Team) => boolean {
  if (family === undefined || actors <= mostActorsInAnyCoalition) return () => true;
  const named = new Set(family.map(teamOf));
  return (team) => named.has(team) || (team & (team - 1)) === 0;
}

function smallFirst(a: Team, b: Team): number {
  return membersOf(a).length - membersOf(b).length || a - b;
}

function byConcept<Out>(answer: (concept: CoalitionConcept) => Out): Readonly<Record<CoalitionConcept, Out>> {
  return Object.fromEntries(coalitionConcepts.map((one) => [one, answer(one)])) as Record<
    CoalitionConcept,
    Out
  >;
}
