import type { Diagnostic } from '../../diagnostics/index.ts';

/** One row of an actor table. */
export interface EumActor {
  readonly name: string;
  /** At least 0, in whatever unit the file has; only ratios matter. */
  readonly capability: number;
  readonly position: number;
  /** 0 to 1, whatever the file had. */
  readonly salience: number;
}

export interface EumTable {
  readonly actors: readonly EumActor[];
  /** How the file gave salience. */
  readonly salienceUnit: 'share' | 'percent';
  /** The ends of the scale: those the caller gave, or the outermost positions, for the file itself does not tell. */
  readonly range: { readonly low: number; readonly high: number; readonly from: 'caller' | 'positions' };
}

export interface EumTableReading {
  /** Absent where there are errors. */
  readonly table?: EumTable;
  readonly diagnostics: readonly Diagnostic[];
}
