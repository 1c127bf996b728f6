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

/** A share of cases with its 95 % interval. */
export interface CoverageShare {
  /** What the range promises, 0–1. */
  readonly nominal: number;
  /** Share of outcomes inside it, 0–1. */
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** How far one model was from the outcomes. Errors in scale points. */
export interface ModelScore {
  readonly model: string;
  /** Issues with a forecast. */
  readonly count: number;
  readonly meanAbsoluteError: number;
  readonly rootMeanSquareError: number;
  /** Mean of forecast − outcome. */
  readonly bias: number;
  /** Mean continuous ranked probability score; equals the mean absolute error for point forecasts. */
  readonly crps: number;
  /** Share of issues with an error of at most 5 and 20 points. */
  readonly within5: number;
  readonly within20: number;
  /** Coverage of the 50, 80 and 95 % ranges; empty for point forecasts. */
  readonly coverage: readonly CoverageShare[];
  /** Share of issues in each tenth of the forecast distributions; empty for point forecasts. */
  readonly pit: readonly number[];
}

/** Mean absolute error of a model minus that of a reference on the issues that both forecast. */
export interface PairedDifference {
  readonly model: string;
  readonly reference: string;
  readonly count: number;
  readonly difference: number;
  /** 2.5 % and 97.5 % quantiles over the bootstrap draws. */
  readonly low: number;
  readonly high: number;
}

export interface Scores {
  readonly count: number;
  readonly models: readonly ModelScore[];
  readonly differences: readonly PairedDifference[];
  readonly settings: ScoreSettings;
}
