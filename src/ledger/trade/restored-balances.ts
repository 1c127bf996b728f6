import { excessDemand } from './excess-demand.ts';
import { type NewtonSpace, newNewtonSpace, newtonStep } from './newton-step.ts';
import { isTaken, largest, type WageWalk } from './walk.ts';
import type { WorldPart } from './world-part.ts';

/** Shortest step beside the share of the imbalances that is already back: an end that lies nearer is not told apart from none. */
const shortestStep = 2 ** -20;
/** The smallest first share: where trade has all but ended, wages move far before a small part of the imbalances is paid. */
const smallestShare = 2 ** -40;
/** Shortest part of a step of Newton's that is tried. */
const shortestPart = 2 ** -10;
/** Longest step of Newton's in logarithms of wages. */
const longestStep = 1;
/** Residual at which the next share is tried: Newton's next steps start near enough from there. */
const nearEnough = 1e-9;
const mostSteps = 60;

/** The same part of the world with its imbalances at a share of what they are. */
export function withShare(part: WorldPart, share: number): WorldPart {
  return { ...part, imbalances: part.imbalances.map((imbalance) => share * imbalance) };
}

/**
 * Carries the wages of a world without imbalances, near which the walk stands, to those of the world with its own, which come
 * back by shares (continuation in a parameter: Allgower and Georg 1990, chapter 2): each share is solved from the wages of
 * the one before by damped steps of Newton's, and what fails is tried with half the share. Whether the end was reached; where it was
 * not, the branch of equilibria turns back before the imbalances are whole, or somebody's spending ends there.
 */
export function restoreBalances(part: WorldPart, walk: WageWalk, tolerance: number): boolean {
  const space = newNewtonSpace(part.output.length);
  if (!isCleared(withShare(part, 0), walk, space, nearEnough)) return false;
  const kept = walk.here.logWages.slice();
  let [share, step] = [0, 1];
  while (share < 1) {
    const next = Math.min(1, share + step);
    const world = next === 1 ? part : withShare(part, next);
    walk.here.residual = excessDemand(world, walk.here.logWages, walk.here.market);
    if (isCleared(world, walk, space, next === 1 ? tolerance : nearEnough)) {
      share = next;
      step *= 2;
      kept.set(walk.here.logWages);
      continue;
    }
    step /= 2;
    if (step < Math.max(smallestShare, shortestStep * share)) return false;
    walk.here.logWages.set(kept);
  }
  return true;
}

/** Newton's steps, each halved until it lowers the residual. */
function isCleared(part: WorldPart, walk: WageWalk, space: NewtonSpace, tolerance: number): boolean {
  for (let k = 0; k < mostSteps && walk.here.residual > tolerance; k++) {
    if (!newtonStep(part, walk.here.market, space)) return false;
    let factor = Math.min(1, longestStep / largest(space.step));
    // A step in Newton's direction lowers every excess by its own share, if it is short enough.
    while (!isTaken(part, walk, factor, space.step, walk.here.residual * (1 - factor / 4))) {
      factor /= 2;
      if (!(factor >= shortestPart)) return walk.here.residual <= 10 * tolerance;
    }
  }
  return walk.here.residual <= tolerance;
}
