import type { Baseline } from './types.ts';
import { checkScale } from './weights.ts';

/** The middle of the scale: what knows nothing. To be printed beside every table of errors. */
export const constantBaseline: Baseline<object> = (_actors, scale) => {
  checkScale(scale);
  return { forecast: scale.low + (scale.high - scale.low) / 2 };
};

/** What holds today. */
export const statusQuoBaseline: Baseline<{ readonly statusQuo: number | null }> = (
  _actors,
  _scale,
  { statusQuo },
) => (statusQuo === null ? { forecast: null, why: 'the issue has no status quo' } : { forecast: statusQuo });
