/**
 * Who bargains about what: the input of every analysis of deals, whatever file it came from. A package is one option of
 * each issue; a party's utility of a package follows from the space's `model`.
 */
export interface PackageSpace {
  readonly issues: readonly SpaceIssue[];
  readonly parties: readonly SpaceParty[];
  readonly model: AdditiveModel | RectangleModel;
}

export interface SpaceIssue {
  readonly name: string;
  /** At least one. */
  readonly options: readonly string[];
}

export interface SpaceParty {
  readonly name: string;
  /** Utility of its best alternative to a deal, on the scale of its utility; null when unknown, which is not 0. */
  readonly reservation: number | null;
}

/** Sum over issues, plus tables over small groups of issues: u_i(x) = Σ_j values_i[j, x_j] + Σ_t table_t,i[x over its issues]. */
export interface AdditiveModel {
  readonly kind: 'additive';
  /** For each party the weighted value of every option, issue after issue. */
  readonly values: readonly Float64Array[];
  /** What depends on several issues at once: linkages, hub issues, interaction clusters. */
  readonly tables: readonly JointTable[];
  /** Combinations that cannot be agreed on. */
  readonly forbidden: readonly Combination[];
  /** What the options use up together may not exceed a limit. */
  readonly limits: readonly ResourceLimit[];
}

/** Values over the joint options of a few issues; the last issue turns fastest. */
export interface JointTable {
  /** Ascending, without repetition. */
  readonly issues: readonly number[];
  /** For each party one value a joint option. */
  readonly values: readonly Float64Array[];
}

/** Packages in which each issue named takes one of the options marked 1. */
export interface Combination {
  readonly when: readonly { readonly issue: number; readonly options: Uint8Array }[];
}

export interface ResourceLimit {
  readonly name: string;
  /** Use of every option, issue after issue; 0 where an issue uses nothing. */
  readonly use: Float64Array;
  readonly atMost: number;
}

/**
 * Sum of the worth of the boxes that hold a package, divided by `largest` and capped at 1 (the nonlinear profiles of
 * GENIUS; Ito, Hattori and Klein 2007). One profile a party.
 */
export interface RectangleModel {
  readonly kind: 'rectangles';
  readonly profiles: readonly RectangleProfile[];
}

export interface RectangleProfile {
  /** Divisor of the sum; positive. */
  readonly largest: number;
  readonly boxes: readonly Rectangle[];
}

export interface Rectangle {
  readonly worth: number;
  /** False: paid when all bounds hold. True: paid when at least one bound is violated. */
  readonly excludes: boolean;
  /** Inclusive ranges of option indices, issues ascending, without repetition. */
  readonly bounds: readonly { readonly issue: number; readonly low: number; readonly high: number }[];
}
