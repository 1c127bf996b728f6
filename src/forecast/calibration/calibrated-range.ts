import type { QuantileForecast } from '../scoring/index.ts';
import { publishedResidual } from './published-residual.ts';
import { type Residual, rangeProbabilities, residualQuantile, scaledResidual } from './residual.ts';

export interface RangeSettings {
  /** Width against that of the residual: 1 is as found there. */
  readonly spread: number;
  readonly residual: Residual;
}

export const defaultRangeSettings: RangeSettings = { spread: 1, residual: publishedResidual };

/**
 * The distribution around a point forecast that its model's record supports: the point plus the residual, what lies
 * beyond an end of the scale put on that end, since outcomes often are an end (108 of 351 in the published record).
 *
 * @example
 * calibratedRange(50).kind // => 'quantiles'
 */
export function calibratedRange(point: number, asked: Partial<RangeSettings> = {}): QuantileForecast {
  if (!(point >= 0 && point <= 100)) throw new RangeError(`point is ${point}; scales run from 0 to 100`);
  const { spread, residual } = { ...defaultRangeSettings, ...asked };
  const wide = scaledResidual(residual, spread);
  return {
    kind: 'quantiles',
    probabilities: rangeProbabilities,
    values: rangeProbabilities.map((one) => Math.min(100, Math.max(0, point + residualQuantile(wide, one)))),
  };
}
