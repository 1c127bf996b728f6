import type { Estimate } from '../situation/index.ts';
import type { Draws } from '../study/index.ts';
import { type Book, clearBook } from './book.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import type { RunContext } from './context.ts';
import type { ReadAmount } from './exchange.ts';
import { callsOf } from './exposures.ts';
import type { Going } from './going.ts';
import { makeRoom, type Room } from './room.ts';
import { prepareRun } from './run-months.ts';
import { type SampledBlock, shortfallsIn } from './sample-shortfalls.ts';
import type { SamplingResult } from './sampling-result.ts';
import { tallier } from './tally.ts';
import { type Valuation, valuationOf } from './worth.ts';

/** The packages of a ledger made ready for blocks of so many draws. */
export interface SampledRun {
  /** Runs the draws from a number on, as many as a block holds, and puts what they make of the money into the result. */
  readonly run: (columns: Draws['columns'], from: number, result: SamplingResult) => void;
}

/** The actions of all instruments, made once: each block fills their columns anew. */
export function prepareSampling(plan: CompiledLedger, going: Going, months: number, book: Book): SampledRun {
  const room = makeRoom(book.draws);
  const block: SampledBlock & { columns: Draws['columns'] } = { from: 0, result: undefined, columns: [] };
  const read = drawnColumns(plan, room, block);
  const valuation = valuationOf(plan, read, months, room);
  const { tally, start, observe, needsOf } = tallier(plan, valuation, months, room);
  const onShortfall = shortfallsIn({ plan, draws: book.draws, valuation, needsOf, block });
  const watchReserves = reserveWatch(plan, book, valuation, room);
  let month = 0;
  const run = prepareRun({ plan, going, book, room, read }, months, {
    observe(index, context) {
      const { from, result } = block;
      month = index + 1;
      if (index < 0 || result === undefined) return start(book);
      observe(index, book);
      watchReserves(index, from, result);
      keepCash(plan, book, valuation, index, from, result);
      keepCalls(context, valuation, index, from, result);
    },
    onNeed(account, instrument, currency, due) {
      const { result } = block;
      const worths = valuation.worths(currency, month);
      result?.paths?.need(account, instrument, due, worths, month * book.draws);
    },
  });
  return {
    run(columns, from, result) {
      Object.assign(block, { columns, from, result });
      clearBook(book, onShortfall);
      run();
      for (const key of ['cash', 'claims', 'needs'] as const)
        for (const [i, column] of tally[key].entries()) result[key][i]?.set(column, from);
      // What is kept for the next block holds on to no draws.
      Object.assign(block, { columns: [], result: undefined });
    },
  };
}

/** A column for each number that is asked for, with the draws of the block at hand. */
function drawnColumns(
  { compiled }: CompiledLedger,
  room: Room,
  block: { readonly from: number; readonly columns: Draws['columns'] },
): ReadAmount {
  const known = new Map<Estimate, Float64Array>();
  return (estimate) => {
    const found = known.get(estimate);
    if (found !== undefined) return found;
    const input = compiled.inputOf.get(estimate) ?? -1;
    const column = room.column();
    known.set(estimate, column);
    room.atStart(() => {
      const { from, columns } = block;
      const drawn = columns[input];
      if (drawn === undefined) throw new Error(`no draws of ${estimate.path}`);
      for (let s = 0; s < column.length; s++) column[s] = drawn[from + s];
    });
    return column;
  };
}

/** Who stands below zero at a month's end lives on credit. */
function reserveWatch({ ledger }: CompiledLedger, book: Book, valuation: Valuation, room: Room) {
  const { accounts, draws } = book;
  const sum = room.column();
  const currencies = [...ledger.currencies.keys()];
  return (index: number, from: number, { reserves }: SamplingResult): void => {
    const { holdings, isTouched } = book;
    for (const { account, runsOut } of reserves) {
      let isBelow = false;
      for (const currency of currencies) {
        const cell = currency * accounts + account;
        if (isTouched[cell] === 1) isBelow ||= !isNowhereBelowZero(holdings, cell * draws, draws);
      }
      if (!isBelow) continue;
      sum.fill(0);
      for (const currency of currencies) {
        const cell = currency * accounts + account;
        if (isTouched[cell] === 0) continue;
        const worths = valuation.worths(currency, index);
        for (let s = 0; s < draws; s++) sum[s] = sum[s] + holdings[cell * draws + s] * worths[s];
      }
      for (let s = 0; s < draws; s++) if (sum[s] < 0 && runsOut[from + s] < 0) runsOut[from + s] = index;
    }
  };
}

function isNowhereBelowZero(holdings: Float64Array, from: number, draws: number): boolean {
  for (let k = from; k < from + draws; k++) if (holdings[k] < 0) return false;
  return true;
}

/** Cash of each account at a month's end, summed over currencies. */
function keepCash(
  { ledger }: CompiledLedger,
  { holdings, isTouched, accounts, draws }: Book,
  valuation: Valuation,
  index: number,
  from: number,
  { cashPaths, samples }: SamplingResult,
): void {
  const at = index * samples + from;
  for (const [account, path] of cashPaths.entries())
    for (const currency of ledger.currencies.keys()) {
      const cell = currency * accounts + account;
      if (isTouched[cell] === 0) continue;
      const worths = valuation.worths(currency, index);
      for (let s = 0; s < draws; s++) path[at + s] = path[at + s] + holdings[cell * draws + s] * worths[s];
    }
}

function keepCalls(
  context: RunContext,
  valuation: Valuation,
  index: number,
  from: number,
  { callPaths, samples }: SamplingResult,
): void {
  if (callPaths.length === 0 || context.callables.length === 0) return;
  for (let s = 0; s < context.draws; s++) {
    let sum = 0;
    for (const [k, call] of callsOf(context, s).entries()) {
      const currency = context.callables[k]?.currency ?? 0;
      sum += call * valuation.worths(currency, index)[s];
    }
    callPaths[index * samples + from + s] = sum;
  }
}
