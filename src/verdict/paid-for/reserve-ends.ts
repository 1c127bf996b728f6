import type { CompiledLedger, SampledLedger } from '../../ledger/index.ts';
import { shareWhere, type Weights } from '../../study/index.ts';
import { showMonth } from '../../text/index.ts';
import type { ReserveEnd } from '../result.ts';

/** In which month each account that opens with money has used it up, with a package and without; who never does is left out. */
export function reserveEnds(
  { ledger }: CompiledLedger,
  deal: SampledLedger,
  noDeal: SampledLedger,
  weights: Weights,
): readonly ReserveEnd[] {
  const end = (run: SampledLedger, account: number) => {
    const runsOut = run.reserves.find((one) => one.account === account)?.runsOut ?? new Int32Array(0);
    const [low, median, high] = [0.05, 0.5, 0.95].map((share) => {
      const month = firstMonthReaching(share, runsOut, run.months, weights);
      return month === null ? null : showMonth(ledger.start + month);
    });
    const isDry = (month: number) => month >= 0;
    return {
      share: shareWhere(Float64Array.from(runsOut), weights, isDry),
      low: low ?? null,
      median: median ?? null,
      high: high ?? null,
    };
  };
  return deal.reserves
    .map(({ account }) => ({
      account: ledger.accounts[account]?.id ?? '',
      deal: end(deal, account),
      noDeal: end(noDeal, account),
    }))
    .filter((one) => one.deal.share > 0 || one.noDeal.share > 0);
}

/** The first month by which at least this share of all draws has run out; null where fewer do within the run. */
function firstMonthReaching(
  share: number,
  runsOut: Int32Array,
  months: number,
  weights: Weights,
): number | null {
  const byMonth = new Float64Array(months);
  let all = 0;
  for (const [s, month] of runsOut.entries()) {
    const weight = weights?.[s] ?? 1;
    all += weight;
    if (month >= 0) byMonth[month] = (byMonth[month] as number) + weight;
  }
  let sum = 0;
  for (const [month, weight] of byMonth.entries()) {
    sum += weight;
    if (sum >= share * all * (1 - 1e-12)) return month;
  }
  return null;
}
