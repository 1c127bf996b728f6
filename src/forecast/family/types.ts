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
