import type { Estimate } from '../situation/index.ts';
import type { Draws } from '../study/index.ts';
import { type Book, clearBook } from './book.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import type { RunContext } from './context.ts';
import { callsOf } from './exposures.ts';
import type { Going } from './going.ts';
import { runMonths } from './run-months.ts';
import { shortfallsIn } from './sample-shortfalls.ts';
import type { SamplingResult } from './sampling-result.ts';
import { tallier } from './tally.ts';
import { type Valuation, valuationOf } from './worth.ts';

export interface Sampling {
  readonly plan: CompiledLedger;
  readonly going: Going;
  readonly months: number;
  readonly columns: Draws['columns'];
}

/** Runs the draws from a number on, as many as the book holds, and puts what they make of the money into the result. */
export function runBlock(
  { plan, going, months, columns }: Sampling,
  book: Book,
  from: number,
  result: SamplingResult,
): void {
  const { draws } = book;
  const read = (estimate: Estimate) => {
    const column = columns[plan.compiled.inputOf.get(estimate) ?? -1];
    if (column === undefined) throw new Error(`no draws of ${estimate.path}`);
    return column.subarray(from, from + draws);
  };
  const valuation = valuationOf(plan, read, months, draws);
  const { tally, start, observe, needsOf } = tallier(plan, valuation, months, draws);
  clearBook(book, shortfallsIn({ plan, valuation, needsOf, from, result }));
  const { paths } = result;
  let month = 0;
  runMonths(plan, going, book, read, months, {
    observe(index, context) {
      month = index + 1;
      if (index < 0) return start(book);
      observe(index, book);
      watchReserves(plan, book, valuation, index, from, result);
      keepCash(plan, book, valuation, index, from, result);
      keepCalls(context, valuation, index, from, result);
    },
    ...(paths !== undefined && {
      onNeed: (account: number, instrument: number, currency: number, due: Float64Array) =>
        paths.need(
          account,
          instrument,
          due,
          valuation.worths(currency, month),
          month * result.samples + from,
        ),
    }),
  });
  for (const key of ['cash', 'claims', 'needs'] as const)
    for (const [i, column] of tally[key].entries()) result[key][i]?.set(column, from);
}

/** Who stands below zero at a month's end lives on credit. */
function watchReserves(
  { ledger }: CompiledLedger,
  { holdings, isTouched, accounts, draws }: Book,
  valuation: Valuation,
  index: number,
  from: number,
  { reserves }: SamplingResult,
): void {
  const sum = new Float64Array(draws);
  for (const { account, runsOut } of reserves) {
    const cells = [...ledger.currencies.keys()]
      .map((currency) => ({ currency, cell: currency * accounts + account }))
      .filter(({ cell }) => isTouched[cell] === 1);
    if (cells.every(({ cell }) => isNowhereBelowZero(holdings, cell * draws, draws))) continue;
    sum.fill(0);
    for (const { currency, cell } of cells) {
      const worths = valuation.worths(currency, index);
      for (let s = 0; s < draws; s++) sum[s] = sum[s] + holdings[cell * draws + s] * worths[s];
    }
    for (let s = 0; s < draws; s++) if (sum[s] < 0 && runsOut[from + s] < 0) runsOut[from + s] = index;
  }
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
