import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Conflict, ProductGraph } from '../../stability/index.ts';

/** Options that cannot hold together: of every factor named, one of the options listed. */
export type Cube = readonly { readonly factor: number; readonly options: readonly number[] }[];

/** How a factor and its options are called in a file: ids for references, the label for people. */
export interface FactorNames {
  readonly id: string;
  readonly label: string;
  /** Ids of the options in order; `['no', 'yes']` for what is taken or not. */
  readonly options: readonly string[];
  readonly isBinary: boolean;
}

export interface MergedStates {
  readonly graph: ProductGraph;
  readonly blockOf: Int32Array;
  /** As letters or options, `-` where it is not the same throughout. */
  readonly patterns: readonly string[];
}

/** A conflict as a file states it, with the names and the parts that the model itself does not need. */
export interface ConflictFile {
  /** The format it was read from: that of GMCR+ and gmcr-py, or our own. */
  readonly kind: 'gmcr' | 'detente';
  readonly id: string;
  readonly title: string;
  readonly source?: string;
  readonly note?: string;
  readonly conflict: Conflict;
  readonly actorIds: readonly string[];
  /** None where states and arcs are given as they are. */
  readonly factors: readonly FactorNames[];
  /** What makes combinations of options infeasible, as far as factors are given. */
  readonly infeasible: readonly Cube[];
  /** By state, its decimal: of merged states, the lowest; none where states are given as they are. */
  readonly decimals?: ArrayLike<number>;
  /** Where states are merged: the combinations they are made of, by combination its state, by state what holds in it. */
  readonly merged?: MergedStates;
  readonly statusQuo?: number;
  /** A partition of the actors, where any of them stand together. */
  readonly coalitions?: readonly (readonly number[])[];
  /** By actor, by state: between which values its payoff lies, where any of them is given as a range. */
  readonly intervals?: { readonly low: readonly Float64Array[]; readonly high: readonly Float64Array[] };
}

/** The conflict, or undefined where anything is wrong; and all that is wrong. */
export interface ReadConflict {
  readonly conflict?: ConflictFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Limits that keep a hostile file from filling memory; far above any published conflict. */
export const conflictLimits = {
  actors: 100,
  /** Combinations of options, feasible or not: two to the power of 22. */
  combinations: 4_194_304,
  /** States that are given one by one. */
  listedStates: 20_000,
  /** States of which some are merged: arcs between them are kept, up to the square of it by actor. */
  mergedStates: 4_096,
  patterns: 20_000,
  /** States times actors: every actor ranks every state. */
  cells: 50_000_000,
} as const;
