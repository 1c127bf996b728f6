/** A package with what it is worth: one option index an issue, one utility a party. */
export interface DealPoint {
  /** Utility of each party, in the order of `parties`. */
  readonly values: readonly number[];
  /** Option index of each issue, in the order of `issues`. */
  readonly package: readonly number[];
}

export interface FrontierPoint extends DealPoint {
  /** Packages with exactly these values. */
  readonly packages: number;
}

/** A recommended point; `value` is what its rule maximises. */
export interface Solution extends DealPoint {
  readonly value: number;
  readonly proven: boolean;
}

export type SolutionName =
  | 'nash'
  | 'kalaiSmorodinsky'
  | 'egalitarian'
  | 'utilitarian'
  | 'relativeUtilitarian';

/** How one required party stands in the way of deals. */
export interface PartyVeto {
  readonly party: string;
  /** Packages that this party alone rejects while all others would accept. */
  readonly soleBlocks: string;
  /** Packages acceptable to it. */
  readonly acceptable: string;
}

/** The package space at the medians of all inputs: is there a deal, which are the best. */
export interface Deals {
  /** Number of packages, as text: it outgrows doubles. */
  readonly packages: string;
  readonly parties: readonly string[];
  readonly issues: readonly string[];
  /** Utility of no deal for each party (its reservation value). */
  readonly reservation: readonly number[];
  /** Packages in the zone of possible agreement: all parties' gains >= 0 (weak), > 0 (strict). */
  readonly zopa: { readonly weak: string | null; readonly strict: string | null };
  /** Undominated packages over the whole space, by distinct values; individually rational ones are marked by the ZOPA. */
  readonly frontier: {
    readonly exact: boolean;
    readonly eps: number;
    readonly points: readonly FrontierPoint[];
  };
  /** Over the ZOPA; null when it is empty. */
  readonly solutions: Readonly<Record<SolutionName, Solution | null>>;
  readonly vetoes: readonly PartyVeto[];
}
