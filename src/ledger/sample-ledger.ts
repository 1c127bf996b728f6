import type { Draws } from '../study/index.ts';
import { floatingArithmetic } from './arithmetic.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import { exposuresOf } from './exposures.ts';
import { setGoing } from './going.ts';
import { bookOf, type RunOptions, runLedger } from './run-ledger.ts';
import { makeTally, valuationOf } from './worth.ts';

export interface SampleOptions {
  readonly samples: number;
  readonly months?: number;
  /** Also keep the cash of each account and the exposure in each month, for fans. */
  readonly keepsPaths?: boolean;
  readonly onProgress?: (done: number) => void;
}

/** What many draws of the inputs make of a package's money. */
export interface SampledLedger {
  readonly samples: number;
  readonly months: number;
  /** 1 where nobody fell short. */
  readonly paidFor: Float64Array;
  /** Month index, account and instrument of the first shortfall of each draw; −1 where there is none. */
  readonly firstMonth: Int32Array;
  readonly firstAccount: Int32Array;
  readonly firstInstrument: Int32Array;
  /** Everything that was lacking, in reporting units. */
  readonly lacking: Float64Array;
  /** Net present value by actor: cash flows and closing claims; one column an actor. */
  readonly cash: readonly Float64Array[];
  readonly claims: readonly Float64Array[];
  /** Spending that found no money, as a loss of who must do without. */
  readonly needs: readonly Float64Array[];
  /** cashPaths[account][month × samples + draw], summed over currencies in reporting units; empty when not kept. */
  readonly cashPaths: readonly Float64Array[];
  /** callPaths[month × samples + draw]: sum of all guarantees that could be called, in reporting units. */
  readonly callPaths: Float64Array;
}

/** Numbers of a draw are read where they stand. */
const unread = new Float64Array(0);

/** Amounts below this share of a currency unit are rounding of the floating path. */
const trifle = 1e-6;

/** Runs the ledger in each draw, in floating point. Draws depend on their number alone, so fewer are the first of more. */
export function sampleLedger(
  plan: CompiledLedger,
  { columns, samples: drawn }: Draws,
  packages: readonly Int32Array[],
  options: SampleOptions,
): SampledLedger {
  if (options.samples > drawn) throw new RangeError(`samples: ${options.samples} of ${drawn} draws`);
  const months = options.months ?? plan.ledger.months;
  const result = emptyResult(plan, months, options);
  const going = setGoing(plan, packages);
  const book = bookOf(plan, { arithmetic: floatingArithmetic }, false);
  for (let s = 0; s < options.samples; s++) {
    sampleOne(plan, columns, { packages, going, book }, months, s, result);
    if ((s & 63) === 63) options.onProgress?.(s + 1);
  }
  return result;
}

function emptyResult(
  { ledger, compiled }: CompiledLedger,
  months: number,
  { samples, keepsPaths = false }: SampleOptions,
): SampledLedger {
  return {
    samples,
    months,
    paidFor: new Float64Array(samples),
    firstMonth: new Int32Array(samples).fill(-1),
    firstAccount: new Int32Array(samples).fill(-1),
    firstInstrument: new Int32Array(samples).fill(-1),
    lacking: new Float64Array(samples),
    cash: compiled.actors.map(() => new Float64Array(samples)),
    claims: compiled.actors.map(() => new Float64Array(samples)),
    needs: compiled.actors.map(() => new Float64Array(samples)),
    cashPaths: keepsPaths ? ledger.accounts.map(() => new Float64Array(samples * months)) : [],
    callPaths: new Float64Array(keepsPaths ? samples * months : 0),
  };
}

function sampleOne(
  plan: CompiledLedger,
  columns: Draws['columns'],
  asked: Pick<RunOptions, 'packages' | 'going' | 'book'>,
  months: number,
  s: number,
  result: SampledLedger,
): void {
  const value = (estimate: Parameters<typeof plan.compiled.inputOf.get>[0]) =>
    columns[plan.compiled.inputOf.get(estimate) ?? -1]?.[s] as number;
  const valuation = valuationOf(plan, value, months);
  const tally = makeTally(plan, valuation, months);
  const { samples, cashPaths, callPaths } = result;
  const { book } = runLedger(plan, {
    draw: unread,
    value,
    ...asked,
    months,
    arithmetic: floatingArithmetic,
    keeps: false,
    observe(index, now, context) {
      if (index < 0) return tally.start(now);
      tally.observe(index, now);
      for (const [a, path] of cashPaths.entries()) {
        let sum = 0;
        for (let c = 0; c < plan.ledger.currencies.length; c++) {
          const held = now.holdings[c * now.accounts + a] as number;
          if (held !== 0) sum += held * valuation.rate(c, index);
        }
        path[index * samples + s] = sum;
      }
      if (callPaths.length > 0 && context !== undefined && context.callables.length > 0)
        callPaths[index * samples + s] = exposuresOf(context).reduce(
          (sum, { call, instrument }) =>
            sum + call * valuation.rate(plan.currencies[instrument] as number, index),
          0,
        );
    },
  });
  const first = book.shortfalls.find((one) => isLacking(plan, one));
  result.paidFor[s] = first === undefined ? 1 : 0;
  if (first !== undefined) {
    result.firstMonth[s] = first.month - plan.ledger.start;
    result.firstAccount[s] = first.account;
    result.firstInstrument[s] = first.instrument;
  }
  let lacking = 0;
  for (const { amount, currency, month } of book.shortfalls)
    lacking += amount * valuation.rate(currency, month - plan.ledger.start);
  result.lacking[s] = lacking;
  for (const [i, column] of result.cash.entries()) column[s] = tally.cash[i] as number;
  for (const [i, column] of result.claims.entries()) column[s] = tally.claims[i] as number;
  for (const [i, column] of result.needs.entries()) column[s] = tally.needs[i] as number;
}

function isLacking(
  { ledger }: CompiledLedger,
  { amount, currency }: { readonly amount: number; readonly currency: number },
): boolean {
  return amount > trifle * 10 ** (ledger.currencies[currency]?.decimals ?? 2);
}
