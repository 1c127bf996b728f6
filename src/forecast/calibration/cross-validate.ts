import type { CoverageShare } from '../result.ts';
import { coverage, crps, pitHistogram, type QuantileForecast, rangeLevels } from '../scoring/index.ts';
import { calibratedRange } from './calibrated-range.ts';
import { residualOf } from './residual.ts';

/** One forecast with its outcome; issues of one group (a dossier) are left out together. */
export interface RecordedForecast {
  readonly point: number;
  readonly outcome: number;
  readonly group?: string;
}

export interface CrossValidation {
  readonly count: number;
  readonly coverage: readonly CoverageShare[];
  /** Share of outcomes in each tenth of the forecast distributions. */
  readonly pit: readonly number[];
  /** Mean continuous ranked probability score, scale points. */
  readonly crps: number;
  /** The range of each forecast, from the residuals of all others. */
  readonly forecasts: readonly QuantileForecast[];
}

/**
 * How well calibrated ranges hold on issues that they have not seen: each group's ranges come from the residuals of all
 * other groups (leave one group out).
 */
export function crossValidate(
  record: readonly RecordedForecast[],
  settings: { readonly spread?: number; readonly levels?: readonly number[] } = {},
): CrossValidation {
  const { spread = 1, levels = rangeLevels } = settings;
  const groupOf = ({ group }: RecordedForecast, i: number) =>
    group === undefined ? `issue ${i}` : `group ${group}`;
  const groups = record.map(groupOf);
  if (new Set(groups).size < 2) throw new RangeError('cross-validation needs at least two groups');
  const residuals = new Map(
    [...new Set(groups)].map((group) => [group, residualOf(record.filter((_, i) => groups[i] !== group))]),
  );
  const cases = record.map(({ point, outcome }, i) => {
    const residual = residuals.get(groups[i] ?? '');
    const forecast = calibratedRange(point, residual === undefined ? { spread } : { spread, residual });
    return { forecast, outcome };
  });
  return {
    count: cases.length,
    coverage: coverage(cases, levels),
    pit: pitHistogram(cases, 10),
    crps: cases.reduce((sum, { forecast, outcome }) => sum + crps(forecast, outcome), 0) / cases.length,
    forecasts: cases.map(({ forecast }) => forecast),
  };
}
