import type { BaselineName } from '../baselines/index.ts';
import type { EumSettings } from '../eum/index.ts';
import type { SmpSettings } from '../smp/index.ts';

/** Actors on one or several dimensions, in the units of their scale: what every model of the family reads. */
export interface ActorTable {
  readonly names: readonly string[];
  readonly dimensions: readonly string[];
  /** At least 0; only ratios matter. */
  readonly capability: Float64Array;
  /** Actor-major over the dimensions, within the range. */
  readonly positions: Float64Array;
  /** Actor-major, 0 to 1. */
  readonly salience: Float64Array;
  readonly range: readonly [low: number, high: number];
  /** Row i, column j: how much of j's position enters i's ideal; read by `smp` alone. */
  readonly idealAdjustment?: Float64Array;
}

/** A model and its settings. */
export type ModelRequest =
  | { readonly model: 'smp'; readonly settings: Partial<SmpSettings> }
  | { readonly model: 'eum'; readonly settings: EumSettings }
  | { readonly model: 'condorcet' | BaselineName };

export type ModelName = ModelRequest['model'];

/** One dimension's forecast in the units of the scale; a range only where the model gives one. */
export interface DimensionForecast {
  readonly dimension: string;
  readonly central: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Why there is none, or what it is. */
  readonly why?: string;
}

/** Rounds out: what every model of the family gives. */
export interface ModelRun {
  /** With all defaults filled in. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Round, actor, dimension, the start first: `smp` on 0 to 1, others in the units of the scale. */
  readonly rounds: readonly (readonly (readonly number[])[])[];
  /** `one-shot` for models in which nobody moves. */
  readonly stopped: { readonly round: number; readonly why: string; readonly length?: number };
  readonly forecast: readonly DimensionForecast[];
  /** By round: who pressed whom, who moved and why. */
  readonly events: readonly (readonly string[])[];
  /** `smp`: by round, the chance of each actor's position to prevail. */
  readonly probabilities: readonly (readonly number[])[];
}
