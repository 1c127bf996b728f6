import { wilsonInterval } from '../../numeric/index.ts';

/** A share of draws under their weights, with its 95 % interval by sampling alone. */
export interface WeightedShare {
  readonly share: number;
  /** Effective sample of the weights that it rests on. */
  readonly effectiveSample: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Share of the weight of the draws in `given` (all where null) for which `flags` are 1; null where no draw is given. The interval is
 * Wilson's (1927) with the effective sample of the weights inside the condition.
 */
export function weightedShare(
  flags: Uint8Array,
  weights: Float64Array | null,
  given: Uint8Array | null = null,
): WeightedShare | null {
  let [sum, squares, part] = [0, 0, 0];
  for (let s = 0; s < flags.length; s++) {
    if (given !== null && given[s] === 0) continue;
    const w = weights === null ? 1 : (weights[s] as number);
    sum += w;
    squares += w * w;
    if (flags[s] === 1) part += w;
  }
  if (sum === 0) return null;
  const share = part / sum;
  const effectiveSample = (sum * sum) / squares;
  return { share, effectiveSample, ...wilsonInterval(share, effectiveSample) };
}
