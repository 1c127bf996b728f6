import type { Baseline, BaselineScale, BaselineWeights } from './types.ts';
import { checkScale, nobodyWeighs, type Weighted, weightedPositions } from './weights.ts';

export interface NashSettings {
  readonly weights: BaselineWeights;
  /** Utility 1 − ((x − x_i)/R)² or 1 − |x − x_i|/R, R the length of the scale. */
  readonly loss: 'quadratic' | 'linear';
  /**
   * What each has without a deal: the same utility for all, below 1, or that of the status quo. The status quo is fit only
   * where actors really lose by delay; otherwise no position often gains all of them anything.
   */
  readonly noDeal:
    | { readonly kind: 'value'; readonly utility: number }
    | { readonly kind: 'status-quo'; readonly position: number };
}

/**
 * The position with the largest Σ w_i ln(u_i(x) − d_i), everybody gaining (Nash 1950, with weights Kalai 1977); null where
 * no position gains everybody something. Actors without weight are not asked.
 */
export const nashBaseline: Baseline<NashSettings> = (actors, scale, settings) => {
  checkScale(scale);
  const weighted = weightedPositions(actors, settings.weights);
  if (weighted.length === 0) return nobodyWeighs;
  const parties = weighted.map((one) => ({ ...one, reach: reachOf(one, scale, settings) }));
  let { low, high } = scale;
  for (const { position, reach } of parties) {
    low = Math.max(low, position - reach);
    high = Math.min(high, position + reach);
  }
  if (!(low < high)) {
    const than = settings.noDeal.kind === 'value' ? 'no deal' : 'the status quo';
    return { forecast: null, why: `no position is better than ${than} for everybody` };
  }
  return { forecast: peak(parties, low, high, settings.loss) };
};

interface Party extends Weighted {
  /** How far from its position the party still gains. */
  readonly reach: number;
}

function reachOf(
  { position }: Weighted,
  { low, high }: BaselineScale,
  { loss, noDeal }: NashSettings,
): number {
  if (noDeal.kind === 'status-quo') return Math.abs(position - noDeal.position);
  if (Number.isNaN(noDeal.utility)) throw new RangeError('the utility of no deal is not a number');
  const lost = Math.max(0, 1 - noDeal.utility);
  return (high - low) * (loss === 'quadratic' ? Math.sqrt(lost) : lost);
}

/**
 * Where the slope of the concave sum turns: at a kink, where the slope falls through zero at once, or between two kinks,
 * where bisection finds its only root to the last bit. A corner where it never turns.
 */
function peak(parties: readonly Party[], from: number, to: number, loss: NashSettings['loss']): number {
  let [low, high] = [from, to];
  if (loss === 'linear') {
    for (const { position } of parties) {
      if (position <= low || position >= high) continue;
      const left = slope(parties, position, loss, -1);
      const right = slope(parties, position, loss, 1);
      if (left >= 0 && right <= 0) return position;
      if (right > 0) low = position;
      else high = position;
    }
  }
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (slope(parties, middle, loss, 0) > 0) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}

/**
 * Slope at `x`, times R for linear loss: d/dx ln(ρ² − δ²) = −2δ/(ρ² − δ²) and d/dx ln(ρ − |δ|) = −sign δ/(ρ − |δ|), with
 * δ = x − x_i and ρ the reach. `side` decides the sign at a kink.
 */
function slope(parties: readonly Party[], x: number, loss: NashSettings['loss'], side: number): number {
  let sum = 0;
  for (const { position, weight, reach } of parties) {
    const away = x - position;
    const gain = reach - Math.abs(away);
    if (loss === 'quadratic') sum -= (weight * 2 * away) / (gain * (reach + Math.abs(away)));
    else sum -= (weight * (Math.sign(away) || side)) / gain;
  }
  return sum;
}
