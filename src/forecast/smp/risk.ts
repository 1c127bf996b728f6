import type { SmpSettings } from './settings.ts';

/**
 * Attitudes to risk from the chances that each actor's position prevails, between the lowest (lo) and highest (hi):
 * Min (p − lo)/(hi − lo), Mid (3p − hi − 2 lo)/(2 (hi − lo)), Max (2p − hi − lo)/(hi − lo). Where all chances are the same
 * the program divides zero by zero; here everybody is neutral.
 */
export function fillRisks(
  risks: Float64Array,
  probabilities: Float64Array,
  range: SmpSettings['bigRRange'],
): void {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < risks.length; i++) {
    const chance = probabilities[i];
    if (chance < low) low = chance;
    if (chance > high) high = chance;
  }
  if (high === low) {
    risks.fill(0);
    return;
  }
  for (let i = 0; i < risks.length; i++) {
    const chance = probabilities[i];
    if (range === 'Min') risks[i] = (chance - low) / (high - low);
    else if (range === 'Mid') risks[i] = (3 * chance - (high + 2 * low)) / (2 * (high - low));
    else risks[i] = (2 * chance - (high + low)) / (high - low);
  }
}

const shares: Readonly<Record<SmpSettings['bigRAdjust'], number>> = {
  None: 0,
  OneThird: 1 / 3,
  Half: 1 / 2,
  TwoThirds: 2 / 3,
  Full: 1,
};

/** a, the share of another's attitude to risk in an observer's guess of it. */
export function adjustmentShare(adjustment: SmpSettings['bigRAdjust']): number {
  return shares[adjustment];
}

/** R_h,i = (1 − a) R_h + a R_i, what observer h takes i's attitude to risk to be. */
export function guessedRisk(share: number, observer: number, observed: number): number {
  return (1 - share) * observer + share * observed;
}
