import type { Evidence } from '../evidence/index.ts';
import type { Estimate, Support } from './estimate.ts';
import type { Institution, Renewal } from './institutions/types.ts';
import type { NotYetKnown } from './known/left-out.ts';
import type { Ledger } from './ledger/types.ts';
import type { ObservedFact } from './observed/types.ts';
import type { Package } from './package.ts';

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly group?: string;
  readonly capability: Estimate;
  readonly distanceExponent?: Estimate;
  readonly outsideOption?: Estimate;
  /** How it acts outside an agreement and inside one. */
  readonly conduct: Conduct;
  readonly note?: string;
}

/** What acting alone, waiting, replying and breaking its word are to an actor; null where nothing hangs on it. */
export interface Conduct {
  /** ρ a year; null where the actor controls nothing. */
  readonly impatience: Estimate | null;
  /** Months; null where the actor controls nothing. */
  readonly replyLag: Estimate | null;
  /** In utility; null is 0. */
  readonly breachCost: Estimate | null;
  readonly acceptanceMargin: Estimate | null;
  /** What an option of its own other than that of no deal costs, brought about alone; `option` null: any. */
  readonly unilateralCosts: readonly {
    readonly issue: string;
    readonly option: string | null;
    readonly cost: Estimate;
  }[];
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
  /** Who moves it: each of them alone, or all together where `isJoint`. */
  readonly controllers: readonly string[];
  readonly isJoint: boolean;
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

/** A set of linkages that hold together: coupled, decoupled. Those that only other worlds name are worth nothing in it. */
export interface World {
  readonly id: string;
  readonly label: string;
  readonly linkages: readonly string[];
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

export interface Proposal {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly by: readonly string[];
  readonly package: Package;
  readonly required: readonly string[];
  readonly support: Support;
  readonly known: string | null;
  /** Day on which it takes effect; null: the first month after the situation's day. */
  readonly effective: string | null;
  readonly holds: readonly string[];
  readonly beneficiaries: readonly string[];
  /** Actors newly charged, where the file says so; null: the ledger tells. */
  readonly charges: readonly string[] | null;
  readonly covers: Coverage | null;
  readonly devices: readonly Device[];
  readonly offers: readonly Offer[];
  readonly referenceClasses: readonly ReferenceClass[];
  /** Weight of the model where the two views are pooled; null: they stand side by side. */
  readonly insideWeight: number | null;
}

/** How often like cases passed a test. */
export interface ReferenceClass {
  readonly test: 'accepted' | 'ratified' | 'kept' | 'paidFor' | 'joint';
  /** Cases that passed, of all. */
  readonly k: number;
  readonly n: number;
  readonly what: string;
  readonly support: Support;
}

/** Whose need a package claims to cover, and which part of it may stay open. Months as `2026-04`. */
export interface Coverage {
  readonly account: string;
  readonly from: string;
  readonly to: string;
  readonly firm: number;
  readonly prospects: number;
}

/** If the others do A, the actor does B; packages of the issues named, by id. */
export interface Offer {
  readonly by: string;
  readonly if: Package;
  readonly then: Package;
  /** What it does where they do not; empty where it does not say. */
  readonly otherwise: Package;
  readonly support: Support;
}

/** What a deal does to be kept. */
export interface Device {
  readonly kind: 'escrow' | 'snapback' | 'monitor' | 'guarantor';
  /** Of a snapback the issue that returns; of others the issue whose breach they watch. */
  readonly on: string;
  readonly holds: string | null;
  readonly against: string | null;
  /** Of a snapback: issues whose breach alone sets it off; null: any that the package promises. */
  readonly ifBroken: readonly string[] | null;
  readonly amount: Estimate | null;
  readonly shortensReplyTo: Estimate | null;
  readonly addsCost: Estimate | null;
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
  /** Empty where the file tells none apart. */
  readonly worlds: readonly World[];
  readonly forbidden: readonly ForbiddenCombination[];
  readonly limits: readonly Limit[];
  readonly sidePayments?: SidePaymentRules;
  /** The money side, where the situation has one. */
  readonly ledger?: Ledger;
  readonly required: readonly string[];
  /** What has happened up to the situation's day, in order of date, and what happened after it and is left out. */
  readonly observed: readonly ObservedFact[];
  readonly observedLater: readonly string[];
  readonly statusQuo: Package;
  readonly noDeal: Package;
  readonly proposals: readonly Proposal[];
  readonly calendar: readonly CalendarEvent[];
  readonly institutions: readonly Institution[];
  /** How much of the files had not come up by the situation's day and is left out. */
  readonly notYetKnown: NotYetKnown;
  /** Every estimate of the file, in its order. */
  readonly estimates: readonly Estimate[];
  /** SHA-256 of everything that the results depend on: the files' texts. */
  readonly inputsHash: string;
}
