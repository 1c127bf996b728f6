import { excessDemand, type Market, newMarket } from './excess-demand.ts';
import { newNewtonSpace, newtonStep } from './newton-step.ts';
import type { WorldPart } from './world-part.ts';

/** Wages at which all markets of a part clear, as far as they were found. */
export interface ClearingWages {
  readonly market: Market;
  readonly iterations: number;
  /** Largest less smallest logarithm of demand over income. */
  readonly residual: number;
}

/** Steps of the fixed point between two tries of something faster. */
const plainSteps = 20;
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
 * imbalances of fixed size a solution may not exist, and a step of Newton's may lead astray: then the fixed point is
 * tried alone.
 */
export function clearingWages(part: WorldPart, tolerance: number, mostIterations: number): ClearingWages {
  const isSafe = part.closure === 'multiplicative';
  const most = isSafe ? mostIterations : Math.ceil(mostIterations / 10);
  const fast = search(part, { tolerance, mostIterations: most, mayHurry: true });
  if (fast.residual <= tolerance || isSafe) return fast;
  return search(part, { tolerance, mostIterations, mayHurry: false });
}

interface SearchSettings {
  readonly tolerance: number;
  readonly mostIterations: number;
  readonly mayHurry: boolean;
}

interface Place {
  readonly logWages: Float64Array;
  readonly market: Market;
  residual: number;
}

function search(part: WorldPart, { tolerance, mostIterations, mayHurry }: SearchSettings): ClearingWages {
  const n = part.output.length;
  const space = newNewtonSpace(n);
  const before = new Float64Array(n);
  let [here, there] = [newPlace(n), newPlace(n)];
  let [iterations, leap] = [0, 1];
  /** Goes to the place that was tried, if its residual is no larger than that. */
  const isTaken = (most: number) => {
    iterations++;
    there.residual = excessDemand(part, there.logWages, there.market);
    if (!(there.residual <= most)) return false;
    [here, there] = [there, here];
    return true;
  };
  here.residual = excessDemand(part, here.logWages, here.market);
  while (here.residual > tolerance && iterations < mostIterations) {
    if (mayHurry && newtonStep(part, here.market, space) && largest(space.step) <= longestStep) {
      move(there, here.logWages, 1, space.step);
      if (isTaken(here.residual / 2)) continue;
    }
    before.set(here.logWages);
    for (let k = 0; k < plainSteps && here.residual > tolerance; k++) {
      move(there, here.logWages, 1 / (1 + part.elasticity), here.market.excess);
      if (!isTaken(Number.POSITIVE_INFINITY)) return { ...there, iterations };
    }
    // Where trade has all but ended, wages drift at one pace over a long way: leaps follow the drift, on which the
    // residual stays what it is but for rounding.
    if (!mayHurry || part.closure === 'additive') continue;
    move(there, here.logWages, -1, before);
    move(there, here.logWages, leap, there.logWages);
    leap = isTaken(here.residual * (1 + 1e-9)) ? leap * 2 : Math.max(1, leap / 4);
    if (largest(here.logWages) > farthest) return { ...here, iterations, residual: Number.NaN };
  }
  return { ...here, iterations };
}

function newPlace(size: number): Place {
  return { logWages: new Float64Array(size), market: newMarket(size), residual: 0 };
}

function move({ logWages }: Place, from: Float64Array, factor: number, step: Float64Array): void {
  for (let i = 0; i < logWages.length; i++) logWages[i] = (from[i] as number) + factor * (step[i] as number);
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) return Number.POSITIVE_INFINITY;
    most = Math.max(most, Math.abs(value));
  }
  return most;
}
