import type { Transaction } from './book.ts';
import type { LedgerChecks } from './result.ts';
import type { LedgerRun } from './run-ledger.ts';

/** The identities of double entry, from the cells themselves: nothing here trusts how they were made. */
export function checksOf(
  run: LedgerRun,
  transactions: readonly Transaction[],
  flows: ReadonlyMap<string, ReadonlyMap<string, number>>,
  before: Float64Array,
  after: Float64Array,
): LedgerChecks {
  const { plan, book } = run;
  const { accounts } = book;
  const sumRow = (row: number) =>
    after.subarray(row * accounts, (row + 1) * accounts).reduce((a, b) => a + b, 0);
  const worth = plan.ledger.currencies.map((_, c) =>
    Array.from({ length: accounts }, (_unused, a) => worthOf(run, after, a, c)).reduce((a, b) => a + b, 0),
  );
  return {
    transactionsBalance: transactions.every((one) => isBalanced(run, one)),
    rowsSumToZero:
      plan.rows.every((_, row) => sumRow(row) === 0) &&
      [...flows.values()].every((row) => [...row.values()].reduce((a, b) => a + b, 0) === 0),
    columnsSumToZero: columnsBalance(run, transactions, before, after),
    netWorthSumsToZero: worth.every((sum) => sum === 0),
    noNegativeCash: plan.ledger.accounts.every(
      ({ credit }, a) =>
        plan.isBoundless[a] === 1 ||
        credit.length > 0 ||
        plan.ledger.currencies.every((_, c) => after[c * accounts + a] >= 0),
    ),
  };
}

/**
 * What a transaction does to anybody's wealth is the flow that it names, and nothing else: a swap of stocks changes none,
 * a conversion only its currency.
 */
function isBalanced({ plan, book }: LedgerRun, { legs, flow, instrument }: Transaction): boolean {
  const change = new Map<number, number>();
  const add = (currency: number, account: number, amount: number) => {
    const cell = currency * book.accounts + account;
    change.set(cell, (change.get(cell) ?? 0) + amount);
  };
  for (const { row, from, to, amount } of legs) {
    const { currency = 0, isMemo = false } = plan.rows[row] ?? {};
    if (isMemo) continue;
    add(currency, from, -amount);
    add(currency, to, amount);
  }
  if (flow !== undefined) {
    add(flow.currency, flow.payer, flow.amount);
    add(flow.currency, flow.payee, -flow.amount);
  }
  const isSwap = plan.ledger.instruments[instrument]?.kind === 'conversion';
  return isSwap || [...change.values()].every((amount) => amount === 0);
}

/** For every account and currency: current flows received less paid are the rise of its net worth. */
function columnsBalance(
  run: LedgerRun,
  transactions: readonly Transaction[],
  before: Float64Array,
  after: Float64Array,
): boolean {
  const { currencies } = run.plan.ledger;
  const received = new Float64Array(currencies.length * run.book.accounts);
  for (const { flow } of transactions) {
    if (flow === undefined) continue;
    const start = flow.currency * run.book.accounts;
    received[start + flow.payer] = received[start + flow.payer] - flow.amount;
    received[start + flow.payee] = received[start + flow.payee] + flow.amount;
  }
  return received.every((sum, k) => {
    const [currency, account] = [Math.floor(k / run.book.accounts), k % run.book.accounts];
    const rise = worthOf(run, after, account, currency) - worthOf(run, before, account, currency);
    // A conversion changes the currency of wealth, not its amount: it is a swap without a flow.
    return sum === rise || isConverted(run, transactions, account, currency, rise - sum);
  });
}

function isConverted(
  run: LedgerRun,
  transactions: readonly Transaction[],
  account: number,
  currency: number,
  difference: number,
): boolean {
  let swapped = 0;
  for (const { instrument, legs } of transactions) {
    if (run.plan.ledger.instruments[instrument]?.kind !== 'conversion') continue;
    for (const { row, from, to, amount } of legs)
      if (run.plan.rows[row]?.currency === currency)
        swapped += (to === account ? amount : 0) - (from === account ? amount : 0);
  }
  return swapped === difference;
}

/** Everything that an account holds of a currency, memo rows left out. */
export function worthOf(
  { plan, book }: LedgerRun,
  holdings: Float64Array,
  account: number,
  currency: number,
): number {
  let sum = 0;
  for (const [r, row] of plan.rows.entries())
    if (row.currency === currency && !row.isMemo) sum += holdings[r * book.accounts + account];
  return sum;
}
