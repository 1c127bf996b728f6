/** A package with what it is worth: one option index an issue, one utility a party. */
export interface DealPoint {
  /** Utility of each party, in the order of `parties`. */
  readonly values: readonly number[];
  /** Option index of each issue, in the order of `issues`. */
  readonly package: readonly number[];
}

export interface FrontierPoint extends DealPoint {
  /** Packages with exactly these values, as text; null where that was not counted. */
  readonly packages: string | null;
  /** Parties that lose by it against no deal. */
  readonly blockedBy: readonly string[];
}

/** A recommended point; `value` is what its rule maximises (the sum of utilities for the utilitarian one). */
export interface Solution extends DealPoint {
  readonly value: number;
  /** Gain of each party over no deal. */
  readonly gains: readonly number[];
  readonly proven: boolean;
  /** No package can have a larger value; equal to `value` when proven. */
  readonly atMost: number;
}

export const solutionNames = [
  'nash',
  'kalaiSmorodinsky',
  'egalitarian',
  'utilitarian',
  'relativeUtilitarian',
] as const;
export type SolutionName = (typeof solutionNames)[number];

/** How one required party stands in the way of deals. */
export interface PartyVeto {
  readonly party: string;
  /** Packages that this party alone rejects while all others would accept; null where that was not counted. */
  readonly soleBlocks: string | null;
  /** Packages acceptable to it. */
  readonly acceptable: string | null;
  /**
   * What the others lose because it must agree: the largest sum of their gains over packages that they accept, minus the
   * same over packages that it accepts, too. Null when there is no package of one of the kinds.
   */
  readonly price: number | null;
}

/** How many packages no party loses from (weak) and every party gains from (strict). */
export interface Zone {
  /** Exact number, as text; null where it was not counted. */
  readonly weak: string | null;
  readonly strict: string | null;
  /** 95 % interval of the weak number from random packages, where it was not counted. */
  readonly interval: readonly [string, string] | null;
}

/** Smallest distance of undominated utilities, as shares of each party's best, to 1 for everybody; null when there is none. */
export interface Opposition {
  readonly all: number | null;
  /** Within the zone of possible agreement. */
  readonly zone: number | null;
}

/** A package space: is there a deal, which are the best. */
export interface Deals {
  /** Number of packages, as text: it outgrows doubles. */
  readonly packages: string;
  /** Packages that no forbidden combination and no limit rules out; null where that was not counted. */
  readonly admissible: string | null;
  readonly parties: readonly string[];
  readonly issues: readonly string[];
  /** Option names of each issue, for reading packages. */
  readonly options: readonly (readonly string[])[];
  /** Utility of no deal for each party (its reservation value); null when unknown. */
  readonly reservation: readonly (number | null)[];
  readonly zopa: Zone;
  /** Undominated packages over the whole space, by distinct values, falling in the first party's. */
  readonly frontier: {
    readonly exact: boolean;
    /** Every undominated vector is within eps, for each party, of one that is listed. */
    readonly eps: number;
    readonly points: readonly FrontierPoint[];
  };
  /** Over the zone of possible agreement; null when it is empty or a reservation value is unknown. */
  readonly solutions: Readonly<Record<SolutionName, Solution | null>>;
  readonly opposition: Opposition;
  readonly vetoes: readonly PartyVeto[];
}
