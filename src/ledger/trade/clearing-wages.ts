import type { Market } from './excess-demand.ts';
import { type NewtonSpace, newNewtonSpace, newtonStep } from './newton-step.ts';
import { restoreBalances, withShare } from './restored-balances.ts';
import { isTaken, largest, newWalk, type WageWalk } from './walk.ts';
import type { WorldPart } from './world-part.ts';

/** Wages at which all markets of a part clear, as far as they were found. */
export interface ClearingWages {
  readonly market: Market;
  readonly iterations: number;
  /** Largest less smallest logarithm of demand over income. */
  readonly residual: number;
}

/** Steps of the fixed point between two tries of Newton's: about as much work as one of them. */
const plainSteps = (size: number) => Math.max(10, size >> 2);
/** Longest step of Newton's in logarithms of wages: further off its slope says nothing. */
const longestStep = 1;

/**
 * Largest logarithm of a wage: where trade goes one way only, somebody's wages fall to nothing, which clears markets,
 * too, but is no answer.
 */
const farthest = 60;

/**
 * Wages that clear all markets, by Newton's steps with the fixed point as safeguard. With the multiplicative closure
 * the fixed point's map is homogeneous and increasing: its steps never raise the residual and lead to the one solution
 * (nonlinear Perron–Frobenius theory, Lemmens and Nussbaum 2012), and nothing else is accepted that raises it. With
 * imbalances of fixed size a solution may not exist, and a step may lead astray, to where somebody would have to spend
 * less than nothing: then the way goes through the world without imbalances, whose solution is as safe to find.
 */
export function clearingWages(part: WorldPart, tolerance: number, mostIterations: number): ClearingWages {
  const isSafe = part.closure === 'multiplicative';
  const most = isSafe ? mostIterations : Math.ceil(mostIterations / 10);
  const fast = search(part, tolerance, most);
  const first: ClearingWages = { ...fast.here, iterations: fast.iterations };
  if (isSafe || first.residual <= tolerance) return first;
  const walk = search({ ...withShare(part, 0), closure: 'multiplicative' }, tolerance, most);
  const isFound = restoreBalances(part, walk, tolerance);
  const iterations = fast.iterations + walk.iterations;
  return isFound ? { ...walk.here, iterations } : { ...first, iterations };
}

function search(part: WorldPart, tolerance: number, mostIterations: number): WageWalk {
  const n = part.output.length;
  const space = newNewtonSpace(n);
  const plain = 1 / (1 + part.elasticity);
  const walk = newWalk(part);
  let leap = plainSteps(n);
  while (walk.here.residual > tolerance && walk.iterations < mostIterations) {
    for (let k = plainSteps(n); k > 0 && walk.here.residual > tolerance; k--) {
      if (!isTaken(part, walk, plain, walk.here.market.excess, Number.POSITIVE_INFINITY)) return walk;
    }
    if (walk.here.residual <= tolerance) continue;
    if (newtonSteps(part, walk, space, tolerance) || part.closure === 'additive') continue;
    // Where trade has all but ended, wages drift at one pace over a long way: leaps follow it, on which the
    // residual stays what it is but for rounding.
    const most = walk.here.residual * (1 + 1e-9);
    const isDrift = isTaken(part, walk, leap * plain, walk.here.market.excess, most);
    leap = isDrift ? leap * 2 : Math.max(plainSteps(n), leap / 4);
    if (largest(walk.here.logWages) > farthest) {
      walk.here.residual = Number.NaN;
      return walk;
    }
  }
  return walk;
}

/** Newton's steps as long as each halves the residual; whether the last one tried did. */
function newtonSteps(part: WorldPart, walk: WageWalk, space: NewtonSpace, tolerance: number): boolean {
  let isNear = false;
  while (newtonStep(part, walk.here.market, space) && largest(space.step) <= longestStep) {
    isNear = isTaken(part, walk, 1, space.step, walk.here.residual / 2);
    if (!isNear || walk.here.residual <= tolerance) break;
  }
  return isNear;
}
