import type { Estimate } from '../situation/index.ts';
import type { Month } from '../text/index.ts';
import { type Book, makeBook } from './book.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import { type Exposure, exposuresOf } from './exposures.ts';
import { setGoing } from './going.ts';
import { makeRoom } from './room.ts';
import { prepareRun } from './run-months.ts';

export interface RunOptions {
  /** One number for each input of the situation. */
  readonly draw: Float64Array;
  /** Packages whose instruments act; more than one shows what happens if all are honoured. */
  readonly packages: readonly Int32Array[];
  readonly months?: number;
}

/** What happened to the money, month by month. */
export interface LedgerRun {
  readonly plan: CompiledLedger;
  readonly months: number;
  readonly start: Month;
  readonly active: readonly number[];
  readonly book: Book;
  /** Holdings at the start and at the end of each month. */
  readonly holdings: readonly Float64Array[];
  readonly exposures: readonly (readonly Exposure[])[];
}

/**
 * Runs the ledger of a package in one draw and keeps every transaction.
 *
 * @example
 * runLedger(runs.plan, { draw: runs.medians, packages: [swap] }).book.transactions.length // => 1
 * runLedger(runs.plan, { draw: runs.medians, packages: [runs.noDeal] }).book.transactions.length // => 0
 */
export function runLedger(plan: CompiledLedger, { draw, packages, ...options }: RunOptions): LedgerRun {
  const months = options.months ?? plan.ledger.months;
  const book = makeBook(sizeOf(plan, 1));
  const going = setGoing(plan, packages);
  const holdings: Float64Array[] = [];
  const exposures: (readonly Exposure[])[] = [];
  const room = makeRoom(1);
  const run = prepareRun({ plan, going, book, room, read: readingOf(plan, draw) }, months, {
    observe(index, context) {
      holdings.push(Float64Array.from(book.holdings));
      if (index >= 0) exposures.push(exposuresOf(context, 0));
    },
  });
  run();
  return { plan, months, start: plan.ledger.start, active: going.active, book, holdings, exposures };
}

/** Reads numbers of one draw. */
export function readingOf({ compiled }: CompiledLedger, draw: Float64Array) {
  return (estimate: Estimate) => Float64Array.of(draw[compiled.inputOf.get(estimate) ?? -1]);
}

export function sizeOf({ rows, ledger }: CompiledLedger, draws: number) {
  return {
    rows: rows.length,
    accounts: ledger.accounts.length,
    currencies: ledger.currencies.length,
    draws,
  };
}
