import type { Change, Estimate, Payment } from '../situation/index.ts';
import type { Month } from '../text/index.ts';
import type { Arithmetic, Factor } from './arithmetic.ts';
import type { Book } from './book.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import type { Exchange } from './exchange.ts';
import type { Step } from './steps.ts';

/** What an instrument does at each step of a month. */
export type Actions = Partial<Readonly<Record<Step, (month: Month) => void>>>;

/** A custodian's claim on a union that can be called back to pay an owner out. */
export interface Callable {
  readonly instrument: number;
  readonly buyer: number;
  readonly issuer: number;
  readonly currency: number;
  readonly redeems: 'gap' | 'whole';
  readonly outstanding: () => number;
  /** Proceeds of the issue that the union still holds for its redemption. */
  readonly ringFenced: () => number;
  /** Pays back up to so much; gives what was paid. */
  readonly redeem: (amount: number) => number;
}

/** Guarantors of a callable: who would pay which part of a call. */
export interface GuaranteeOf {
  readonly instrument: number;
  readonly covers: number;
  readonly guarantors: readonly number[];
  readonly split: (amount: number) => readonly number[];
  readonly left: () => number;
  readonly call: (amount: number) => void;
}

/** All that instruments of one run share. */
export interface Context {
  readonly plan: CompiledLedger;
  readonly money: Arithmetic;
  readonly book: Book;
  /** Income of each instrument this month: what taxes and levies are taken of. */
  readonly earned: Float64Array;
  /** Paid out or paid by each instrument since the start. */
  readonly drawn: Float64Array;
  readonly callables: Callable[];
  readonly guarantees: GuaranteeOf[];
  readonly value: (estimate: Estimate) => number;
  readonly isActive: (instrument: number) => boolean;
  readonly account: (id: string) => number;
  readonly instrument: (id: string) => number;
  /** Rate of exchange of the month: units of `buys` for one of `sells`. */
  readonly exchange: Exchange;
  /** What an account can pay: its deposit and its credit line; endless for banks and the rest of the world. */
  readonly cash: (account: number, currency: number) => number;
  /** Changes of an instrument that hold under the package. */
  readonly changes: (instrument: number) => readonly Change[];
}

/** The context as one instrument sees it. */
export interface Place extends Context {
  readonly self: number;
  readonly currency: number;
  /** Deposits in the instrument's currency. */
  readonly deposits: number;
  /** The instrument's own first row. */
  readonly row: number;
  /** An estimate in currency units as minor units. */
  readonly sum: (estimate: Estimate) => number;
  readonly factor: (estimate: Estimate) => Factor;
  /** A number of the instrument in each month, changes counted; undefined where the term is left out. */
  readonly series: (key: string) => ((month: Month) => number) | undefined;
  readonly factors: (key: string) => ((month: Month) => Factor) | undefined;
  /** What is due in each month. */
  readonly due: (payments: readonly Payment[] | undefined) => (month: Month) => number;
}
