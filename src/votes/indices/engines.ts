import { combinations, countByClasses, gameClasses } from './count-by-classes.ts';
import { countByEnumeration } from './count-by-enumeration.ts';
import { countByHalves } from './count-by-halves.ts';
import { countByWeights, weightCells, weightSteps } from './count-by-weights.ts';
import type { Counts } from './counts.ts';
import type { Game } from './game.ts';
import { halvesOf } from './halves.ts';
import { levelGame } from './quadrants.ts';

/** How coalitions are counted; all engines give the same whole numbers. */
export type EngineName =
  | 'closed-form'
  | 'member-classes'
  | 'meet-in-the-middle'
  | 'dominance'
  | 'dynamic-programming'
  | 'enumeration';

/** A rule with too many coalitions to count exactly; the message says what would work. */
export class TooManyCoalitions extends Error {}

/** Where each engine ends, for time (some seconds) or memory. */
export const engineLimits = {
  enumeration: 28,
  /** Rough nanoseconds up to which an engine that also tells critical members is preferred. */
  patience: 1e9,
  oneSystem: 42,
  twoSystems: 36,
  /** Members up to which halves are also counted by critical members. */
  critical: 36,
  combinations: 3_000_000,
  weightSteps: 8e9,
  weightCells: 3e7,
} as const;

export interface Candidate {
  readonly name: EngineName;
  /** Rough nanoseconds. */
  readonly cost: number;
  /** Does it count minimal and critical coalitions too? */
  readonly tellsCritical: boolean;
  readonly run: (withCritical: boolean) => Counts;
}

/** An engine for a game that cannot be taken apart: the cheapest of those that tell all that is asked, or the one named. */
export function chooseEngine(game: Game, withCritical: boolean, wanted?: EngineName): Candidate {
  const candidates = candidatesFor(game);
  const asked = candidates.find(({ name }) => name === wanted);
  if (asked !== undefined) return asked;
  const sorted = candidates.toSorted((a, b) => a.cost - b.cost);
  const complete = sorted.find(({ tellsCritical, cost }) => tellsCritical && cost < engineLimits.patience);
  const best = (withCritical ? complete : undefined) ?? sorted[0];
  if (best === undefined) throw new TooManyCoalitions(whatWouldWork(game));
  return best;
}

function candidatesFor(game: Game): readonly Candidate[] {
  const { size } = game;
  const level = levelGame(game);
  const systems = level.systems.length;
  const classes = gameClasses(game);
  const found: Candidate[] = [];
  const offer = (isWithin: boolean, candidate: Candidate) => {
    if (isWithin) found.push(candidate);
  };
  const limits = engineLimits;
  const combined = combinations(classes);
  offer(combined <= limits.combinations, {
    name: 'member-classes',
    cost: 1000 * combined,
    tellsCritical: true,
    run: () => countByClasses(game, classes),
  });
  const half = 2 ** (size / 2) * size;
  const tellsCritical = systems < 2 && size <= limits.critical;
  offer(systems <= 2 && size <= (systems === 2 ? limits.twoSystems : limits.oneSystem), {
    name: systems === 2 ? 'dominance' : 'meet-in-the-middle',
    cost: 1e6 + (systems === 2 ? 4 * size : 40) * half,
    tellsCritical,
    run: (withCritical) => countByHalves(halvesOf(level), withCritical && tellsCritical),
  });
  const steps = systems < 2 ? weightSteps(level) : Number.POSITIVE_INFINITY;
  offer(steps <= limits.weightSteps && weightCells(level) <= limits.weightCells, {
    name: 'dynamic-programming',
    cost: 1e6 + 2 * steps,
    tellsCritical: false,
    run: () => countByWeights(level),
  });
  offer(size <= limits.enumeration, {
    name: 'enumeration',
    cost: 40 * 2 ** size,
    tellsCritical: true,
    run: () => countByEnumeration(game),
  });
  return found;
}

/** Why the indices over minimal and critical coalitions are missing. */
export function whyNoCritical({ size }: Game, engine: EngineName): string {
  switch (engine) {
    case 'dominance':
      return `counted for several kinds of weights up to 24 members; here are ${size}`;
    case 'dynamic-programming':
      return 'not counted by dynamic programming over weights';
    default:
      return `counted up to ${engineLimits.critical} members of different weights; here are ${size}`;
  }
}

/** The words for a game that no engine can count. */
export function whatWouldWork(game: Game): string {
  const systems = levelGame(game).systems.length;
  const most =
    systems > 2 ? engineLimits.enumeration : systems > 1 ? engineLimits.twoSystems : engineLimits.oneSystem;
  const given = `${game.size} members with ${systems} kinds of weights are too many to count exactly`;
  const small = systems < 2 ? ', small whole weights' : '';
  return `${given}; up to ${most} members${small} or more members alike would work`;
}
