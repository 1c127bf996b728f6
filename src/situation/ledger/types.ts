import type { Month } from '../../text/index.ts';
import type { Estimate } from '../estimate.ts';
import type { InstrumentKind, TermsOf } from './kinds.ts';

export const accountKinds = [
  'state',
  'central_bank',
  'custodian',
  'bank',
  'union',
  'fund',
  'company',
  'guarantor',
  'mechanism',
  'rest_of_world',
] as const;

/** Where money stands: a column of the balance sheet. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof accountKinds)[number];
  /** The actor of the situation whose money it is. */
  readonly actor?: string;
  readonly opening: readonly { readonly currency: string; readonly amount: Estimate }[];
  readonly credit: readonly { readonly currency: string; readonly limit: Estimate }[];
}

export interface Currency {
  readonly id: string;
  /** What one unit of the file's numbers is: `million`. */
  readonly unit: string;
  /** Decimal places of the unit that are kept: minor units are 10^−decimals of it. */
  readonly decimals: number;
  /** The bank whose liability the deposits are. */
  readonly bank: string;
}

/** How many units of `base` one unit of `quoted` buys: "USD per EUR" is base USD, quoted EUR. */
export interface ExchangeRate {
  readonly per: string;
  readonly of: string;
  readonly value: Estimate;
  readonly from: Month;
}

/** Options that must hold, by issue; an empty list of conditions always holds. */
export type When = readonly { readonly issue: string; readonly options: readonly string[] }[];

/** Numbers of an instrument that differ in some packages or after some month; the last that applies holds. */
export interface Change {
  readonly when: When;
  readonly since?: Month;
  readonly until?: Month;
  readonly values: Readonly<Record<string, Estimate>>;
}

interface Common<K extends InstrumentKind> {
  readonly id: string;
  readonly kind: K;
  readonly label: string;
  readonly when: When;
  readonly since?: Month;
  readonly until?: Month;
  readonly terms: TermsOf<K>;
  readonly changes: readonly Change[];
  readonly claims: readonly string[];
  readonly note?: string;
}

/** A rule that moves money. */
export type Instrument = InstrumentOf<InstrumentKind>;
/** The instrument of a kind; of several kinds, one of theirs. */
export type InstrumentOf<K extends InstrumentKind> = { [P in K]: Common<P> }[K];

/** The money side of a situation, loaded and checked. */
export interface Ledger {
  readonly id: string;
  readonly file: string;
  readonly start: Month;
  readonly months: number;
  readonly reportIn: string;
  readonly discountRate: Estimate;
  readonly currencies: readonly Currency[];
  readonly rates: readonly ExchangeRate[];
  readonly accounts: readonly Account[];
  readonly instruments: readonly Instrument[];
  /** Utility of one unit of the reporting currency to an actor; without it money has no say in values. */
  readonly worthOfMoney: readonly { readonly actor: string; readonly worth: Estimate }[];
  readonly note?: string;
}
