import type { BaselineActor, BaselineScale, BaselineWeights } from './types.ts';

/** An actor that weighs something. */
export interface Weighted {
  readonly position: number;
  readonly weight: number;
}

/** The actors that weigh something, from the lowest position to the highest, those at one position added up. */
export function weightedPositions(
  actors: readonly BaselineActor[],
  weights: BaselineWeights,
): readonly Weighted[] {
  const at = new Map<number, number>();
  for (const actor of actors) {
    const weight = weightOf(actor, weights);
    if (!(weight >= 0 && Number.isFinite(weight)) || !Number.isFinite(actor.position))
      throw new RangeError(`an actor at ${actor.position} weighs ${weight}; weights are at least 0`);
    if (weight > 0) at.set(actor.position, (at.get(actor.position) ?? 0) + weight);
  }
  return [...at].map(([position, weight]) => ({ position, weight })).sort((a, b) => a.position - b.position);
}

export function totalWeight(weighted: readonly Weighted[]): number {
  return weighted.reduce((sum, { weight }) => sum + weight, 0);
}

export const nobodyWeighs = { forecast: null, why: 'no actor weighs anything' } as const;

/** Throws unless the scale runs upwards. */
export function checkScale({ low, high }: BaselineScale): void {
  if (!(Number.isFinite(high - low) && low < high))
    throw new RangeError(`the scale runs from ${low} to ${high}; the low end comes first`);
}

function weightOf({ capability, salience }: BaselineActor, weights: BaselineWeights): number {
  switch (weights) {
    case 'capability-salience':
      return capability * salience;
    case 'capability':
      return capability;
    case 'salience':
      return salience;
    case 'equal':
      return 1;
  }
}
