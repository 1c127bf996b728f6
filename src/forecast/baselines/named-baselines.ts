import { constantBaseline, statusQuoBaseline } from './fixed-baselines.ts';
import { meanBaseline } from './mean-baseline.ts';
import { medianBaseline } from './median-baseline.ts';
import { modalBaseline } from './modal-baseline.ts';
import { nashBaseline } from './nash-baseline.ts';
import type { Baseline } from './types.ts';

/** What every named baseline may be told. */
export interface NamedBaselineSettings {
  /** Null where the issue has none. */
  readonly statusQuo: number | null;
}

/** The family under the names used in tables, with the settings that these names stand for. */
export const namedBaselines = {
  compromise: (actors, scale) => meanBaseline(actors, scale, { weights: 'capability-salience' }),
  'mean-salience': (actors, scale) => meanBaseline(actors, scale, { weights: 'salience' }),
  'mean-capability': (actors, scale) => meanBaseline(actors, scale, { weights: 'capability' }),
  mean: (actors, scale) => meanBaseline(actors, scale, { weights: 'equal' }),
  'weighted-median': (actors, scale) =>
    medianBaseline(actors, scale, { weights: 'capability-salience', evenSplit: 'lower' }),
  'median-capability': (actors, scale) =>
    medianBaseline(actors, scale, { weights: 'capability', evenSplit: 'lower' }),
  median: (actors, scale) => medianBaseline(actors, scale, { weights: 'equal', evenSplit: 'lower' }),
  modal: (actors, scale) => modalBaseline(actors, scale, { weights: 'capability-salience' }),
  nash: (actors, scale) =>
    nashBaseline(actors, scale, {
      weights: 'capability-salience',
      loss: 'quadratic',
      noDeal: { kind: 'value', utility: 0 },
    }),
  'nash-status-quo': (actors, scale, { statusQuo }) =>
    statusQuo === null
      ? { forecast: null, why: 'the issue has no status quo' }
      : nashBaseline(actors, scale, {
          weights: 'capability-salience',
          loss: 'quadratic',
          noDeal: { kind: 'status-quo', position: statusQuo },
        }),
  constant: constantBaseline,
  'status-quo': statusQuoBaseline,
} as const satisfies Readonly<Record<string, Baseline<NamedBaselineSettings>>>;

export type BaselineName = keyof typeof namedBaselines;
