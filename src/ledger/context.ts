import type { Change, Estimate, Payment } from '../situation/index.ts';
import type { Month } from '../text/index.ts';
import type { Book } from './book.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import type { Exchange, ReadAmount } from './exchange.ts';
import type { Fractions, Sums } from './numbers.ts';
import type { Room } from './room.ts';
import type { Step } from './steps.ts';

/** What an instrument does at each step of a month, in every draw. */
export type Actions = Partial<Readonly<Record<Step, (month: Month) => void>>>;

/** A custodian's claim on a union that can be called back to pay an owner out. */
export interface Callable {
  readonly instrument: number;
  readonly buyer: number;
  readonly issuer: number;
  readonly currency: number;
  readonly redeems: 'gap' | 'whole';
  readonly outstanding: (draw: number) => number;
  /** Proceeds of the issue that the union still holds for its redemption. */
  readonly ringFenced: (draw: number) => number;
  /** Pays back up to so much; gives what was paid. */
  readonly redeem: (amount: number, draw: number) => number;
}

/** Guarantors of a callable: who would pay which part of a call. */
export interface GuaranteeOf {
  readonly instrument: number;
  readonly covers: number;
  readonly guarantors: readonly number[];
  readonly split: (amount: number, draw: number) => readonly number[];
  readonly left: (draw: number) => number;
  readonly call: (amount: number, draw: number) => void;
}

/** What an account has to spend this month for an instrument, in every draw. */
export type OnNeed = (account: number, instrument: number, currency: number, due: Float64Array) => void;

/** All that instruments of one run share. Numbers by instrument stand as [instrument × draws + draw]. */
export interface RunContext {
  readonly plan: CompiledLedger;
  readonly draws: number;
  /** Where the columns of the run live from block to block. */
  readonly room: Room;
  readonly book: Book;
  /** Income of each instrument this month: what taxes and levies are taken of. */
  readonly earned: Float64Array;
  /** Paid out by loans, obligations and reparations since the start: others look at it. */
  readonly drawn: Float64Array;
  readonly callables: Callable[];
  readonly guarantees: GuaranteeOf[];
  /** Credit lines on deposits, placed as deposits are; endless for banks and the rest of the world. */
  readonly credit: Float64Array;
  /** A number in every draw. */
  readonly read: ReadAmount;
  readonly isActive: (instrument: number) => boolean;
  readonly account: (id: string) => number;
  readonly instrument: (id: string) => number;
  /** Told of what a budget has to spend, where somebody asks. */
  readonly onNeed: OnNeed | undefined;
  /** Rate of exchange of the month: minor units of `buys` for one of `sells`. */
  readonly exchange: Exchange;
  /** Changes of an instrument that hold under the package. */
  readonly changes: (instrument: number) => readonly Change[];
}

/** The context as one instrument sees it. */
export interface InstrumentPlace extends RunContext {
  readonly self: number;
  readonly currency: number;
  /** Deposits in the instrument's currency. */
  readonly deposits: number;
  /** The instrument's own first row. */
  readonly row: number;
  /** An estimate in currency units as minor units, and what is below them. */
  readonly sums: (estimate: Estimate) => Sums;
  /** An estimate in currency units to the nearest minor unit. */
  readonly amounts: (estimate: Estimate) => Float64Array;
  /** A number of the instrument in each month, changes counted; `missing` where it is left out. */
  readonly series: (key: string, missing: number) => (month: Month) => Float64Array;
  /** The same as fractions of one denominator; nothing where it is left out. */
  readonly fractions: (key: string) => (month: Month) => Fractions;
  /** What is due in each month; undefined in months in which nothing is. */
  readonly due: (payments: readonly Payment[] | undefined) => (month: Month) => Float64Array | undefined;
}

/** Adds to a number that is kept by instrument and draw. */
export function add(
  sums: Float64Array,
  { self, draws }: InstrumentPlace,
  draw: number,
  amount: number,
): void {
  const cell = self * draws + draw;
  sums[cell] = sums[cell] + amount;
}

/** What an account can pay: its deposit and its credit line. */
export function cash({ book, credit }: RunContext, account: number, currency: number, draw: number): number {
  const cell = (currency * book.accounts + account) * book.draws + draw;
  return Math.max(0, book.holdings[cell] + credit[cell]);
}
