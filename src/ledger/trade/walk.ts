import { excessDemand, type Market, newMarket } from './excess-demand.ts';
import type { WorldPart } from './world-part.ts';

/** Logarithms of wages, what the market says there, and how far it is from clearing. */
export interface WagePlace {
  readonly logWages: Float64Array;
  readonly market: Market;
  residual: number;
}

/** Where a search stands, a place to try the next step in, and how often the market was asked. */
export interface WageWalk {
  here: WagePlace;
  there: WagePlace;
  iterations: number;
}

/** A walk that begins at the wages before the shock. */
export function newWalk(part: WorldPart): WageWalk {
  const place = (): WagePlace => ({
    logWages: new Float64Array(part.output.length),
    market: newMarket(part.output.length),
    residual: 0,
  });
  const walk: WageWalk = { here: place(), there: place(), iterations: 0 };
  walk.here.residual = excessDemand(part, walk.here.logWages, walk.here.market);
  return walk;
}

/** Tries a step, and takes it if the residual there is no larger than that. */
export function isTaken(
  part: WorldPart,
  walk: WageWalk,
  factor: number,
  step: Float64Array,
  most: number,
): boolean {
  const { here, there } = walk;
  for (let i = 0; i < there.logWages.length; i++) there.logWages[i] = here.logWages[i] + factor * step[i];
  there.residual = excessDemand(part, there.logWages, there.market);
  walk.iterations++;
  if (!(there.residual <= most)) return false;
  [walk.here, walk.there] = [there, here];
  return true;
}

/** The largest absolute value; infinity if one is not finite. */
export function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) return Number.POSITIVE_INFINITY;
    most = Math.max(most, Math.abs(value));
  }
  return most;
}
