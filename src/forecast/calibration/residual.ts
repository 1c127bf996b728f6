import { quantiles } from '../../numeric/index.ts';
import { predictiveQuantile, probabilityBelow } from '../scoring/index.ts';

/** How outcomes lie around a model's point forecasts: quantiles of outcome − forecast in scale points, straight between. */
export interface Residual {
  readonly probabilities: readonly number[];
  readonly values: readonly number[];
}

/** The quantiles that a calibrated forecast gives: the ends of its 95, 80 and 50 % ranges and its median. */
export const rangeProbabilities: readonly number[] = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];

const residualProbabilities: readonly number[] = [0, ...rangeProbabilities, 1];

/**
 * The residual of a record of forecasts and outcomes. Residuals count with both signs: which end of a scale is called 100
 * is a choice, so a lean to one end found on other issues does not carry over.
 */
export function residualOf(
  record: readonly { readonly point: number; readonly outcome: number }[],
): Residual {
  if (record.length === 0) throw new RangeError('a residual of no forecasts');
  const both = record.flatMap(({ point, outcome }) => [outcome - point, point - outcome]);
  const found = quantiles(Float64Array.from(both), residualProbabilities);
  // Exactly as far below as above, whatever the last bit of the interpolation.
  const values = found.map((value, i) => (value - (found[found.length - 1 - i] ?? 0)) / 2);
  return { probabilities: residualProbabilities, values };
}

/** A residual made wider or narrower: 1 is as found, 0 is no error at all. */
export function scaledResidual({ probabilities, values }: Residual, spread: number): Residual {
  if (!(spread >= 0) || spread === Number.POSITIVE_INFINITY) throw new RangeError(`spread is ${spread}`);
  return { probabilities, values: values.map((value) => value * spread) };
}

export function residualQuantile(residual: Residual, probability: number): number {
  return predictiveQuantile({ kind: 'quantiles', ...residual }, probability);
}

/** Probability of a residual of at most x. */
export function residualAtMost(residual: Residual, x: number): number {
  return probabilityBelow({ kind: 'quantiles', ...residual }, x).atMost;
}
