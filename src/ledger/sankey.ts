import { worthsInDraw } from './exchange.ts';
import type { TotalFlow } from './result.ts';
import { type LedgerRun, readingOf } from './run-ledger.ts';

/**
 * Current flows summed over the run: what a Sankey diagram shows. Largest first.
 *
 * @example
 * totalFlows(run, runs.medians) // => [{ from: 'north_state', to: 'south_state', label: 'transfer', amount: 10 }]
 */
export function totalFlows(
  { plan, book, months, start }: LedgerRun,
  draw: Float64Array,
): readonly TotalFlow[] {
  const { ledger } = plan;
  const read = readingOf(plan, draw);
  const worths = ledger.currencies.map((_, currency) => worthsInDraw(plan, read, currency, months));
  const rate = (currency: number, month: number) => worths[currency]?.[month - start];
  const totals = new Map<string, { from: string; to: string; label: string; amount: number }>();
  for (const { flow, month } of book.transactions) {
    if (flow === undefined) continue;
    const from = ledger.accounts[flow.payer]?.id ?? '';
    const to = ledger.accounts[flow.payee]?.id ?? '';
    const key = `${flow.payer} ${flow.payee} ${flow.label}`;
    const total = totals.get(key) ?? { from, to, label: flow.label, amount: 0 };
    total.amount += flow.amount * rate(flow.currency, month);
    totals.set(key, total);
  }
  return [...totals.values()].sort((a, b) => b.amount - a.amount || (a.from < b.from ? -1 : 1));
}
