import type { ModelRun } from '../result.ts';
import type { SmpInput } from '../smp/index.ts';
import type { ActorTable } from './types.ts';

/** A row an actor. */
export function actorRows(flat: Float64Array, width: number): readonly (readonly number[])[] {
  return Array.from({ length: flat.length / width }, (_, i) => [
    ...flat.subarray(i * width, (i + 1) * width),
  ]);
}

/** Positions as shares of the scale, as the models in several dimensions read them. */
export function asShares(table: ActorTable): SmpInput {
  const { names, capability, positions, salience, range, idealAdjustment } = table;
  const [low, high] = range;
  // On a scale from 0 by one division, as KTAB does it: results are to be its own to the last bit.
  const share = low === 0 ? (at: number) => at / high : (at: number) => (at - low) / (high - low);
  const adjustment = idealAdjustment === undefined ? {} : { idealAdjustment };
  return { names, capability, positions: positions.map(share), salience, ...adjustment };
}

/** Forecasts in shares of the scale, in its units. */
export function onScale(
  { dimensions, range }: ActorTable,
  forecasts: readonly { readonly mean: number; readonly low: number; readonly high: number }[],
): ModelRun['forecast'] {
  const [low, high] = range;
  const at = (share: number) => low + share * (high - low);
  return forecasts.map((one, k) => ({
    dimension: dimensions[k],
    central: at(one.mean),
    low: at(one.low),
    high: at(one.high),
  }));
}

export function stopOf(stopped: {
  readonly why: string;
  readonly round: number;
  readonly length?: number;
}): ModelRun['stopped'] {
  const { round, why, length } = stopped;
  return length === undefined ? { round, why } : { round, why, length };
}
