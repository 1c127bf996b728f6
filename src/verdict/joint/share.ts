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
  const [low, high] = wilson(share, effectiveSample);
  return { share, effectiveSample, low, high };
}

/** 95 % interval of a share of n draws (Wilson 1927), n not necessarily whole; right at 0 and 1, too. */
export function wilson(share: number, n: number): readonly [low: number, high: number] {
  const z = 1.959963984540054;
  const centre = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}
