import type { ModelScore, PairedDifference } from '../result.ts';
import type { Predictive } from './predictive.ts';

/** One decided issue: its outcome and what each model had forecast, in scale points 0–100. */
export interface ScoredRow {
  readonly issue: string;
  /** Issues of one group (a dossier) share what made them err; they are resampled together where that is asked for. */
  readonly group?: string;
  readonly outcome: number;
  readonly statusQuo?: number | null;
  /** Point forecasts by model; null where a model gives none. */
  readonly forecasts: Readonly<Record<string, number | null>>;
  /** Forecasts with their uncertainty by model, where a model has them. */
  readonly predictions?: Readonly<Record<string, Predictive>>;
}

export interface ScoreSettings {
  /** Bootstrap draws. */
  readonly draws: number;
  readonly seed: number;
  /** Models that each other model is compared with, issue by issue. */
  readonly references: readonly string[];
  /** What is drawn again with replacement: single issues, or whole groups of them. */
  readonly resample: 'issues' | 'groups';
}

export const defaultScoreSettings: ScoreSettings = {
  draws: 10_000,
  seed: 1,
  references: ['compromise', 'constant-50'],
  resample: 'issues',
};

export interface Scores {
  readonly count: number;
  readonly models: readonly ModelScore[];
  readonly differences: readonly PairedDifference[];
  readonly settings: ScoreSettings;
}
