import type { Diagnostic } from '../../diagnostics/index.ts';
import type { ScoredRow } from '../../forecast/index.ts';

/** An actor on one issue; the position in scale points 0–100, the salience 0–1, the capability in any unit. */
export interface CaseActor {
  readonly name: string;
  readonly capability: number;
  readonly position: number;
  readonly salience: number;
}

/** A decided issue with its actors, for models to be run on. Positions and outcome in scale points 0–100. */
export interface DecidedCase {
  readonly issue: string;
  readonly group?: string;
  readonly actors: readonly CaseActor[];
  readonly outcome: number;
  readonly statusQuo: number | null;
}

/** What a file of decided issues holds: ready forecasts, or actors to forecast from. */
export type ScoreData =
  | { readonly kind: 'forecasts'; readonly rows: readonly ScoredRow[] }
  | { readonly kind: 'cases'; readonly cases: readonly DecidedCase[] };

/** The data, or null where something is wrong that cannot be read over; and all that is wrong. */
export interface ReadScores {
  readonly data: ScoreData | null;
  readonly diagnostics: readonly Diagnostic[];
}
