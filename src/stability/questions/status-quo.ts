import type { Conflict } from '../types.ts';
import { coalitionWalkOver, type JointStep } from './search/coalition-walk.ts';
import {
  type Coalitions,
  coalitionsOf,
  membersOf,
  type Team,
  teamOf,
  teamsWithin,
} from './search/coalitions.ts';
import { type ConflictMove, improvesIn, type Wants } from './search/game.ts';
import { coalitionRefusal, mostActorsInAnyCoalition, mostCoalitionStates } from './search/refusal.ts';

/** From one state: the fewest moves to every state, −1 where it is out of reach. */
export interface StatusQuoAnalysis {
  readonly from: number;
  /** By any moves, nobody moving twice in a row. */
  readonly moves: Int32Array;
  /** By unilateral improvements of those who move. */
  readonly improvements: Int32Array;
  /** By improvements of coalitions, one joint improvement counting as one step; null where that was refused. */
  readonly coalitional: Int32Array | null;
  readonly refused?: string;
  readonly attainment: (state: number) => Attainment;
}

/** How a state comes about from the status quo. */
export type Attainment =
  | { readonly kind: 'here' }
  /** Everybody who moves prefers where it moves to. */
  | { readonly kind: 'self-propelled'; readonly moves: number }
  /** These have to act together, the smallest coalitions that do; the steps on the way, one shortest. */
  | {
      readonly kind: 'needs-coalition';
      readonly coalitions: readonly (readonly number[])[];
      readonly steps: readonly CoalitionStep[];
    }
  /** Only if somebody moves to what it does not prefer. */
  | { readonly kind: 'attainable'; readonly moves: number }
  | { readonly kind: 'unattainable' };

/** A joint improvement, and the moves of its members. */
export interface CoalitionStep {
  readonly coalition: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly moves: readonly ConflictMove[];
}

/**
 * How every state is reached from a status quo (Li, Kilgour & Hipel 2005), alone and together.
 *
 * @example
 * statusQuoAnalysis(dilemma, 0).moves // => [0, 1, 1, 2]
 */
export function statusQuoAnalysis(
  conflict: Conflict,
  from: number,
  family?: readonly (readonly number[])[],
): StatusQuoAnalysis {
  const tools = coalitionsOf(conflict);
  const moves = distances(tools, from, undefined);
  const improvements = distances(tools, from, improvesIn(conflict));
  const refused = coalitionRefusal(tools.game, family !== undefined, mostCoalitionStates);
  const together = refused === undefined ? togetherFrom(tools, from, teamsFor(tools, family)) : undefined;
  const attainment = (state: number): Attainment => {
    if (state === from) return { kind: 'here' };
    if (improvements[state] !== -1) return { kind: 'self-propelled', moves: improvements[state] };
    const joint = together?.stepsTo(state);
    if (joint !== undefined) return needsCoalition(tools, joint);
    if (moves[state] !== -1) return { kind: 'attainable', moves: moves[state] };
    return { kind: 'unattainable' };
  };
  const base = { from, moves, improvements, coalitional: together?.steps ?? null, attainment };
  return refused === undefined ? base : { ...base, refused };
}

function distances({ game, walk }: Coalitions, from: number, wants: Wants | undefined): Int32Array {
  const distance = new Int32Array(game.states).fill(-1);
  distance[from] = 0;
  const everyone = Array.from({ length: game.movers }, (_, k) => k);
  walk.run(from, everyone, wants, (at, moves) => {
    if (distance[at] === -1) distance[at] = moves;
    return false;
  });
  return distance;
}

/** Single actors and, of the coalitions, all or the family. */
function teamsFor({ game }: Coalitions, family: readonly (readonly number[])[] | undefined): readonly Team[] {
  const everyone = Array.from({ length: game.movers }, (_, k) => k);
  if (family === undefined && everyone.length <= mostActorsInAnyCoalition) return teamsWithin(everyone);
  return [...new Set([...everyone.map((k) => 1 << k), ...(family ?? []).map(teamOf)])];
}

interface Together {
  readonly steps: Int32Array;
  /** A shortest sequence in which the largest coalition is as small as can be; undefined where there is none. */
  readonly stepsTo: (state: number) => readonly JointStep[] | undefined;
}

function togetherFrom(tools: Coalitions, from: number, teams: readonly Team[]): Together {
  const { states } = tools.game;
  const walk = coalitionWalkOver(tools);
  const sizes = [...new Set(teams.map((team) => membersOf(team).length))].sort((a, b) => a - b);
  const smallest = new Int32Array(states);
  const steps = new Int32Array(states).fill(-1);
  const upTo = (size: number) => teams.filter((team) => membersOf(team).length <= size);
  for (const size of sizes) {
    steps.fill(-1);
    steps[from] = 0;
    walk.run(from, upTo(size), (at, count) => {
      if (steps[at] === -1) steps[at] = count;
      if (smallest[at] === 0) smallest[at] = size;
      return false;
    });
  }
  const stepsTo = (state: number) => {
    if (smallest[state] === 0) return undefined;
    walk.run(from, upTo(smallest[state]), (at) => at === state);
    return walk.stepsTo(state);
  };
  return { steps, stepsTo };
}

function needsCoalition(tools: Coalitions, joint: readonly JointStep[]): Attainment {
  const steps = joint.map(({ team, from, to }) => ({
    coalition: membersOf(team),
    from,
    to,
    moves: movesTogether(tools, team, from, to),
  }));
  const named = [...new Set(joint.map(({ team }) => team))].map(membersOf);
  return { kind: 'needs-coalition', coalitions: named.filter(({ length }) => length > 1), steps };
}

function movesTogether({ walk }: Coalitions, team: Team, from: number, to: number): readonly ConflictMove[] {
  let end = -1;
  walk.run(from, membersOf(team), undefined, (at, _, node) => {
    if (at === to) end = node;
    return at === to;
  });
  return end < 0 ? [] : walk.stepsTo(end);
}
