import type { Evidence } from '../evidence/index.ts';
import type { Estimate, Support } from './estimate.ts';
import type { Institution, Renewal } from './institutions/types.ts';
import type { Ledger } from './ledger/types.ts';

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly group?: string;
  readonly capability: Estimate;
  readonly distanceExponent?: Estimate;
  readonly outsideOption?: Estimate;
  readonly note?: string;
}

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly at: Estimate;
}

export interface Issue {
  readonly id: string;
  readonly question: string;
  readonly scale: { readonly low: string; readonly high: string };
  readonly options: readonly Option[];
  /** True when the options are the steps of a grid: any place between them could be agreed on, too. */
  readonly isGrid: boolean;
  /** The option that holds on the situation's day, calendar events up to it counted. */
  readonly statusQuo: string;
  readonly controllers: readonly string[];
  readonly forbiddenMoves: readonly { readonly from: string; readonly to: string }[];
  readonly note?: string;
}

export interface Stance {
  readonly actor: string;
  readonly issue: string;
  readonly position: Estimate;
  readonly salience: Estimate;
}

/** Values of an issue's options to an actor, where distance from a position does not tell. */
export interface ValueTable {
  readonly actor: string;
  readonly issue: string;
  /** In the order of the issue's options. */
  readonly values: readonly Estimate[];
}

export interface Linkage {
  readonly id: string;
  readonly label?: string;
  readonly actor: string;
  readonly when: readonly { readonly issue: string; readonly options: readonly string[] }[];
  readonly worth: Estimate;
}

/** Options that cannot hold together, whoever agrees. */
export interface ForbiddenCombination {
  readonly id: string;
  readonly because: string;
  readonly when: readonly { readonly issue: string; readonly options: readonly string[] }[];
  readonly support: Support;
}

/** What options use up together may not exceed what there is. */
export interface Limit {
  readonly id: string;
  readonly label: string;
  readonly atMost: Estimate;
  readonly uses: readonly { readonly issue: string; readonly option: string; readonly use: Estimate }[];
}

/** Who can pay and be paid, and what money is worth to each. */
export interface SidePaymentRules {
  readonly unit: string;
  readonly parties: readonly {
    readonly actor: string;
    readonly worth: Estimate;
    readonly atMost?: Estimate;
  }[];
}

/** One option for each issue, by issue id, in the order of the issues. */
export type Package = Readonly<Record<string, string>>;

export interface Proposal {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly by: readonly string[];
  readonly package: Package;
  readonly required: readonly string[];
  readonly support: Support;
}

export interface CalendarEvent {
  readonly id: string;
  readonly on: string;
  readonly event: string;
  readonly then: Package;
  readonly renewal?: Renewal;
  readonly support: Support;
}

/** Who negotiates about what, loaded and checked: references resolve, numbers lie in their ranges. */
export interface Situation {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly asOf: string;
  readonly file: string;
  readonly note?: string;
  readonly evidence: Evidence;
  readonly actors: readonly Actor[];
  readonly issues: readonly Issue[];
  readonly stances: readonly Stance[];
  readonly values: readonly ValueTable[];
  readonly linkages: readonly Linkage[];
  readonly forbidden: readonly ForbiddenCombination[];
  readonly limits: readonly Limit[];
  readonly sidePayments?: SidePaymentRules;
  /** The money side, where the situation has one. */
  readonly ledger?: Ledger;
  readonly required: readonly string[];
  readonly statusQuo: Package;
  readonly noDeal: Package;
  readonly proposals: readonly Proposal[];
  readonly calendar: readonly CalendarEvent[];
  readonly institutions: readonly Institution[];
  /** Every estimate of the file, in its order. */
  readonly estimates: readonly Estimate[];
  /** SHA-256 of everything that the results depend on: the files' texts. */
  readonly inputsHash: string;
}
