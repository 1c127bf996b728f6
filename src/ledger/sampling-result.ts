import type { CompiledLedger } from './compile-ledger.ts';
import type { PathBlock, Paths } from './need-paths.ts';
import type { Tally } from './tally.ts';

export interface SampleOptions {
  readonly samples: number;
  readonly months?: number;
  /** Also keep the cash of each account and the exposure in each month, for fans. */
  readonly keepsPaths?: boolean;
  /** Told of what budgets need and what is lacking in each month, block by block: all draws of it are too large to be kept. */
  readonly onPaths?: ((block: PathBlock) => void) | undefined;
  readonly onProgress?: (done: number) => void;
}

/** An account that opens with money, and the month index in which each draw has used it up; −1: never in this run. */
export interface Reserve {
  readonly account: number;
  readonly runsOut: Int32Array;
}

/** What many draws of the inputs make of a package's money. */
export interface SampledLedger extends Tally {
  readonly samples: number;
  readonly months: number;
  /** 1 where nobody fell short. */
  readonly paidFor: Float64Array;
  /** Month index, account and instrument of the first shortfall of each draw; −1 where there is none. */
  readonly firstMonth: Int32Array;
  readonly firstAccount: Int32Array;
  readonly firstInstrument: Int32Array;
  /** When each reserve runs out. */
  readonly reserves: readonly Reserve[];
  /** Everything that was lacking, in reporting units. */
  readonly lacking: Float64Array;
  /** cashPaths[account][month × samples + draw], summed over currencies in reporting units; empty when not kept. */
  readonly cashPaths: readonly Float64Array[];
  /** callPaths[month × samples + draw]: sum of all guarantees that could be called, in reporting units. */
  readonly callPaths: Float64Array;
}

/** A result in the making. */
export interface SamplingResult extends SampledLedger {
  readonly paths: Paths | undefined;
}

export function emptyResult(
  { ledger, compiled }: CompiledLedger,
  months: number,
  samples: number,
  { keepsPaths = false }: SampleOptions,
  paths: Paths | undefined,
): SamplingResult {
  const byActor = () => compiled.actors.map(() => new Float64Array(samples));
  return {
    samples,
    months,
    paidFor: new Float64Array(samples).fill(1),
    firstMonth: new Int32Array(samples).fill(-1),
    firstAccount: new Int32Array(samples).fill(-1),
    firstInstrument: new Int32Array(samples).fill(-1),
    reserves: reservesOf(ledger.accounts, samples),
    lacking: new Float64Array(samples),
    cash: byActor(),
    claims: byActor(),
    needs: byActor(),
    cashPaths: keepsPaths ? ledger.accounts.map(() => new Float64Array(samples * months)) : [],
    callPaths: new Float64Array(keepsPaths ? samples * months : 0),
    paths,
  };
}

/** Banks and the rest of the world may owe without limit: what they hold never runs out. */
function reservesOf(accounts: CompiledLedger['ledger']['accounts'], samples: number): readonly Reserve[] {
  return accounts.flatMap(({ kind, opening }, account) =>
    opening.length === 0 || kind === 'bank' || kind === 'rest_of_world'
      ? []
      : [{ account, runsOut: new Int32Array(samples).fill(-1) }],
  );
}

export function finished({ paths: _, ...result }: SamplingResult): SampledLedger {
  return result;
}

/** One draw's result for so many draws that are all alike. */
export function repeated(one: SampledLedger, samples: number): SampledLedger {
  const floats = (column: Float64Array) => spread(column, samples);
  const whole = (column: Int32Array) => new Int32Array(samples).fill(column[0]);
  return {
    samples,
    months: one.months,
    paidFor: floats(one.paidFor),
    firstMonth: whole(one.firstMonth),
    firstAccount: whole(one.firstAccount),
    firstInstrument: whole(one.firstInstrument),
    reserves: one.reserves.map(({ account, runsOut }) => ({ account, runsOut: whole(runsOut) })),
    lacking: floats(one.lacking),
    cash: one.cash.map(floats),
    claims: one.claims.map(floats),
    needs: one.needs.map(floats),
    cashPaths: one.cashPaths.map(floats),
    callPaths: floats(one.callPaths),
  };
}

/** One draw's paths as those of so many draws that are all alike, block by block. */
export function repeatPaths(
  one: PathBlock,
  samples: number,
  blockSize: number,
  read: (block: PathBlock) => void,
): void {
  for (let from = 0, draws = 0; from < samples; from += draws) {
    draws = Math.min(blockSize, samples - from);
    const paths = <T extends { readonly amounts: Float64Array }>(all: readonly T[]) =>
      all.map((path) => ({ ...path, amounts: spread(path.amounts, draws) }));
    read({ ...one, from, draws, shortfalls: paths(one.shortfalls), needs: paths(one.needs) });
  }
}

function spread(months: Float64Array, draws: number): Float64Array {
  const found = new Float64Array(months.length * draws);
  for (const [month, value] of months.entries()) found.fill(value, month * draws, (month + 1) * draws);
  return found;
}
