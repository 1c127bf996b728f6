import { showMonth } from '../text/index.ts';
import type { BudgetSources } from './result.ts';
import type { LedgerRun } from './run-ledger.ts';

/**
 * Sources and need of one account in one currency, month by month.
 *
 * @example
 * budgetSources(run, run.plan.accountOf.get('north_state'), 0).need // => [0, 10, 0]
 */
export function budgetSources(run: LedgerRun, account: number, currency: number): BudgetSources {
  const { plan, book, months, start } = run;
  const unit = 10 ** (plan.ledger.currencies[currency]?.decimals ?? 2);
  const sources = new Map<string, Float64Array>();
  const need = new Float64Array(months);
  const unfunded = new Float64Array(months);
  const add = (to: Float64Array, month: number, amount: number) => {
    to[month - start] = to[month - start] + amount / unit;
  };
  for (const { legs, instrument, event, month } of book.transactions)
    for (const { row, from, to, amount } of legs) {
      if (row !== currency || (from !== account && to !== account)) continue;
      if (from === account) add(need, month, amount);
      else {
        const label = `${plan.ledger.instruments[instrument]?.label ?? ''}: ${event}`;
        const column = sources.get(label) ?? new Float64Array(months);
        sources.set(label, column);
        add(column, month, amount);
      }
    }
  for (const one of book.shortfalls)
    if (one.account === account && one.currency === currency) {
      add(need, one.month, one.amount);
      add(unfunded, one.month, one.amount);
    }
  const cash = Float64Array.from({ length: months }, (_, m) => {
    const cell = currency * book.accounts + account;
    return (run.holdings[m]?.[cell] - run.holdings[m + 1]?.[cell]) / unit;
  });
  return {
    account: plan.ledger.accounts[account]?.id ?? '',
    currency: plan.ledger.currencies[currency]?.id ?? '',
    months: Array.from({ length: months }, (_, m) => showMonth(start + m)),
    sources: [
      ...[...sources].map(([label, amounts]) => ({ label, amounts: Array.from(amounts) })),
      { label: 'own cash', amounts: Array.from(cash) },
    ],
    need: Array.from(need),
    unfunded: Array.from(unfunded),
  };
}
