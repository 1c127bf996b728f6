import type { Diagnostic } from '../../diagnostics/index.ts';
import type { SmpSettings } from '../../forecast/index.ts';

/** One actor as a scenario file has it. */
export interface KtabActor {
  readonly name: string;
  readonly description: string;
  /** Above 0, in whatever unit the file has; only ratios matter. */
  readonly capability: number;
  /** An entry a dimension, 0 to 100. */
  readonly positions: readonly number[];
  /** An entry a dimension, 0 to 100; together at most 100. */
  readonly saliences: readonly number[];
}

/** What the file says of how to run the model; options that it leaves out are absent. */
export type KtabSettings = Partial<Omit<SmpSettings, 'compat' | 'maxTurns' | 'minTurns' | 'seed'>>;

/** A scenario of KTAB's Spatial Model of Politics. */
export interface KtabScenario {
  readonly name: string;
  readonly description: string;
  readonly dimensions: readonly string[];
  readonly actors: readonly KtabActor[];
  /** Row i, column j: how much of j's position enters i's ideal; absent where the file has no such part. */
  readonly idealAdjustment?: readonly (readonly number[])[];
  /** Absent in CSV files, which hold none. */
  readonly settings?: KtabSettings;
}

export interface KtabReading {
  /** Absent where there are errors. */
  readonly scenario?: KtabScenario;
  readonly diagnostics: readonly Diagnostic[];
}
