import type { Missing, OnShortfall } from './book.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import type { SamplingResult } from './sampling-result.ts';
import type { Valuation } from './worth.ts';

/** Some draws that are run at once: from block to block the number of the first of them changes, and the result. */
interface Sampled {
  readonly plan: CompiledLedger;
  /** Number of draws in a block. */
  readonly draws: number;
  readonly valuation: Valuation;
  readonly needsOf: (missing: Missing) => Float64Array | undefined;
  readonly block: SampledBlock;
}

/** Where a block of draws goes. */
export interface SampledBlock {
  from: number;
  result: SamplingResult | undefined;
}

/** Puts shortfalls into the result: who falls short first, and what is lacking in all and month by month. */
export function shortfallsIn(sampled: Sampled): OnShortfall {
  const one = new Float64Array(1);
  return {
    inAll: (missing, amounts) => note(sampled, missing, amounts, 0),
    inDraw(missing, amount, draw) {
      one[0] = amount;
      note(sampled, missing, one, draw);
    },
  };
}

/** Shortfalls of so many draws, 0 where there is none, the first of them `at` places after the first that is run. */
function note(
  { plan, draws, valuation, needsOf, block: { from, result } }: Sampled,
  missing: Missing,
  amounts: Float64Array,
  at: number,
): void {
  if (result === undefined) return;
  const { account, instrument, currency, month } = missing;
  const { paidFor, firstMonth, firstAccount, firstInstrument, lacking, paths } = result;
  const index = month - plan.ledger.start;
  const [worths, discounts] = [valuation.worths(currency, index), valuation.discounts(index)];
  const [needs, runsOut] = [needsOf(missing), reserveOf(result, missing)];
  const path = paths?.lackOf(missing);
  for (let k = 0; k < amounts.length; k++) {
    const amount = amounts[k];
    if (amount === 0) continue;
    const s = at + k;
    const draw = from + s;
    const worth = amount * worths[s];
    if (needs !== undefined) needs[s] -= worth * discounts[s];
    if (runsOut !== undefined && runsOut[draw] < 0) runsOut[draw] = index;
    if (paidFor[draw] === 1) {
      paidFor[draw] = 0;
      firstMonth[draw] = index;
      firstAccount[draw] = account;
      firstInstrument[draw] = instrument;
    }
    lacking[draw] += worth;
    if (path !== undefined) path[index * draws + s] += worth;
  }
}

/** Who cannot pay what falls due has used up what it had; collateral and guarantees are no money of one's own. */
function reserveOf({ reserves }: SamplingResult, { kind, account }: Missing): Int32Array | undefined {
  if (kind === 'over-limit' || kind === 'over-pledged') return undefined;
  return reserves.find((one) => one.account === account)?.runsOut;
}
