import { betaCdf } from '../../numeric/index.ts';
import type { WeighedOutput } from './correlation-ratio.ts';
import type { Slices } from './slices.ts';

/** What was found to explain an output, and by how much it could bend to it. */
export interface ExplainedByChance {
  /** Of the variance, as it was fitted: nothing taken off for what chance puts there. */
  readonly share: number;
  /** Numbers fitted beside the mean: slices less one, or what a smoothed fit comes to. */
  readonly freedom: number;
  /** How many equal runs tell as much. */
  readonly effective: number;
}

/** One search in twenty finds something where there is nothing. */
const level = 0.05;

/**
 * Whether what explains most among so many would do so in less than one of twenty outputs that hang on none of them: by the F test of
 * Fisher's analysis of variance (1925), its level shared out among all that were looked at (Bonferroni). Exact for normal outputs of
 * equal weight, an approximation for others.
 *
 * @example
 * isAboveChance({ share: 0.3, freedom: 19, effective: 400 }, 300) // => true
 * isAboveChance({ share: 0.6, freedom: 14, effective: 30 }, 300) // => false
 */
export function isAboveChance({ share, freedom, effective }: ExplainedByChance, among: number): boolean {
  const left = effective - 1 - freedom;
  if (!(freedom > 0 && left > 0 && share > 0)) return false;
  return share >= 1 || betaCdf(1 - share, left / 2, freedom / 2) < level / among;
}

/**
 * The same of a correlation ratio, from which the mean of chance was taken already.
 *
 * @example
 * const x = Float64Array.from({ length: 1000 }, (_, run) => run);
 * isRatioAboveChance(1, slicesOf(x, 20), weighedOutput(x, null), 300) // => true
 */
export function isRatioAboveChance(
  ratio: number,
  { count }: Slices,
  { effective }: WeighedOutput,
  among: number,
): boolean {
  const freedom = count - 1;
  const chance = freedom / (effective - count);
  return isAboveChance({ share: (ratio + chance) / (1 + chance), freedom, effective }, among);
}
