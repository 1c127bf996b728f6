import { combinations, countByClasses, gameClasses } from './count-by-classes.ts';
import { countByEnumeration } from './count-by-enumeration.ts';
import { countByHalves } from './count-by-halves.ts';
import { countByWeights, weightCells, weightSteps } from './count-by-weights.ts';
import type { Counts } from './counts.ts';
import type { Game } from './game.ts';
import { halvesOf } from './halves.ts';
import { type LevelGame, levelGame } from './quadrants.ts';
import { digitsFor } from './sorted-subsets.ts';

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
  /** Sums of weights held at a time, in digits of 50 bits. */
  halfDigits: 2 ** 23,
  combinations: 3_000_000,
  weightSteps: 8e9,
  weightCells: 3e7,
} as const;

/** Do the subsets of both halves fit, for the time and the memory they take? */
export function canBeHalved(level: LevelGame): boolean {
  return level.systems.length <= 2 && level.size <= mostHalved(level);
}

/** Members with weights as long as these whose subsets would. */
function mostHalved({ systems }: LevelGame): number {
  const digits = Math.max(1, ...systems.map(({ weights }) => digitsFor(weights)));
  const most = systems.length === 2 ? engineLimits.twoSystems : engineLimits.oneSystem;
  return Math.min(most, 2 * Math.floor(Math.log2(engineLimits.halfDigits / digits)));
}

export interface Candidate {
  readonly name: EngineName;
  /** Rough nanoseconds. */
  readonly cost: number;
  /** Does it count minimal and critical coalitions too? */
  readonly tellsCritical: boolean;
  readonly run: (withCritical: boolean) => Counts;
}

/**
 * An engine for a game that cannot be taken apart: the cheapest of those that tell all that is asked, or the one
 * named.
 */
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
  offer(canBeHalved(level), {
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
  const level = levelGame(game);
  const systems = level.systems.length;
  const most = systems > 2 ? engineLimits.enumeration : mostHalved(level);
  const given = `${game.size} members with ${systems} kind${systems === 1 ? '' : 's'} of weights`;
  const small = systems < 2 ? `up to ${most} members, small whole weights` : `up to ${most} members`;
  return `${given} are too many to count exactly; ${small} or more members alike would work`;
}
