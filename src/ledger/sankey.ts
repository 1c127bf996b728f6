import { exactArithmetic } from './arithmetic.ts';
import { exchangeOf } from './exchange.ts';
import type { TotalFlow } from './result.ts';
import type { LedgerRun } from './run-ledger.ts';

/** Current flows summed over the run: what a Sankey diagram shows. Largest first. */
export function totalFlows({ plan, book }: LedgerRun, draw: Float64Array): readonly TotalFlow[] {
  const { ledger, compiled } = plan;
  const value = (estimate: Parameters<typeof compiled.inputOf.get>[0]) =>
    draw[compiled.inputOf.get(estimate) ?? -1] as number;
  const exchange = exchangeOf(plan, value, exactArithmetic);
  const report = plan.currencyOf.get(ledger.reportIn) ?? 0;
  const rate = (currency: number, month: number) =>
    exchange(currency, report, month).value / 10 ** (ledger.currencies[currency]?.decimals ?? 2);
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
