import { showMonth } from '../text/index.ts';
import type { Transaction } from './book.ts';
import { checksOf, worthOf } from './checks.ts';
import { claimsOfInstrument } from './claims-of.ts';
import type { Exposure } from './exposures.ts';
import type { AccountMatrix, ExposureReport, MonthReport, TransactionReport } from './result.ts';
import type { LedgerRun } from './run-ledger.ts';

/**
 * Every month of a run, with names for indices.
 *
 * @example
 * monthReports(run).map(({ month }) => month) // => ['2026-01', '2026-02', '2026-03']
 */
export function monthReports(run: LedgerRun): readonly MonthReport[] {
  const byMonth = transactionsByMonth(run);
  const claims = run.plan.ledger.instruments.map((_, index) => claimsOfInstrument(run, index));
  const claimsOf = (instrument: number) => claims[instrument] ?? [];
  return Array.from({ length: run.months }, (_, index) => {
    const month = run.start + index;
    const transactions = byMonth.get(month) ?? [];
    const before = run.holdings[index];
    const after = run.holdings[index + 1];
    const flows = flowMatrix(run, transactions);
    const transactionsFlow = { ...named(flows), ...changes(run, before, after) };
    return {
      month: showMonth(month),
      holdings: balanceSheet(run, after),
      transactions: transactions.map((one, k) =>
        transactionReport(run, one, `${showMonth(month)}-${k + 1}`, claimsOf),
      ),
      flows: named(flows),
      transactionsFlow,
      netWorth: netWorth(run, after),
      exposures: (run.exposures[index] ?? []).map((one) => exposureReport(run, one)),
      checks: checksOf(run, transactions, flows, before, after),
    };
  });
}

function transactionsByMonth({ book }: LedgerRun): ReadonlyMap<number, readonly Transaction[]> {
  const byMonth = new Map<number, Transaction[]>();
  for (const one of book.transactions) {
    // A transaction in which nothing moved is none.
    if (one.legs.length === 0 && one.flow === undefined) continue;
    const list = byMonth.get(one.month);
    if (list === undefined) byMonth.set(one.month, [one]);
    else list.push(one);
  }
  return byMonth;
}

function accountName({ plan }: LedgerRun, account: number): string {
  return plan.ledger.accounts[account]?.id ?? '';
}

/**
 * Holdings by row and account, in whole minor units; what is zero is left out.
 *
 * @example
 * balanceSheet(run, run.holdings[0]).EUR.north_state // => 10_000
 */
export function balanceSheet(run: LedgerRun, holdings: Float64Array): AccountMatrix {
  return rowsOf(run, (row, account) => holdings[row * run.book.accounts + account]);
}

function rowsOf(run: LedgerRun, cell: (row: number, account: number) => number): AccountMatrix {
  const matrix: Record<string, AccountMatrix[string]> = {};
  for (const [r, row] of run.plan.rows.entries()) {
    const amounts: Record<string, number> = {};
    for (let a = 0; a < run.book.accounts; a++) {
      const amount = cell(r, a);
      if (amount !== 0) amounts[accountName(run, a)] = amount;
    }
    if (Object.keys(amounts).length > 0) matrix[row.id] = amounts;
  }
  return matrix;
}

/** Flow rows by label and currency; sums for each account. */
function flowMatrix(run: LedgerRun, transactions: readonly Transaction[]): Map<string, Map<string, number>> {
  const { currencies } = run.plan.ledger;
  const rows = new Map<string, Map<string, number>>();
  for (const { flow } of transactions) {
    if (flow === undefined) continue;
    const key = currencies.length === 1 ? flow.label : `${flow.label} (${currencies[flow.currency]?.id})`;
    const row = rows.get(key) ?? new Map<string, number>();
    rows.set(key, row);
    for (const [account, amount] of [
      [accountName(run, flow.payer), -flow.amount],
      [accountName(run, flow.payee), flow.amount],
    ] as const)
      row.set(account, (row.get(account) ?? 0) + amount);
  }
  return rows;
}

function named(rows: ReadonlyMap<string, ReadonlyMap<string, number>>): AccountMatrix {
  return Object.fromEntries([...rows].map(([label, row]) => [label, Object.fromEntries(row)]));
}

/** A rise of an asset is a use of funds: minus. */
function changes(run: LedgerRun, before: Float64Array, after: Float64Array): AccountMatrix {
  const accounts = run.book.accounts;
  const matrix = rowsOf(run, (row, account) =>
    run.plan.rows[row]?.isMemo === true
      ? 0
      : before[row * accounts + account] - after[row * accounts + account],
  );
  return Object.fromEntries(Object.entries(matrix).map(([id, amounts]) => [`change in ${id}`, amounts]));
}

function netWorth(run: LedgerRun, holdings: Float64Array): Readonly<Record<string, AccountMatrix[string]>> {
  const worth: Record<string, Record<string, number>> = {};
  for (const [c, { id }] of run.plan.ledger.currencies.entries()) {
    const amounts: Record<string, number> = {};
    for (let a = 0; a < run.book.accounts; a++) {
      const sum = worthOf(run, holdings, a, c);
      if (sum !== 0) amounts[accountName(run, a)] = sum;
    }
    worth[id] = amounts;
  }
  return worth;
}

function transactionReport(
  run: LedgerRun,
  one: Transaction,
  id: string,
  claimsOf: (instrument: number) => readonly string[],
): TransactionReport {
  const { plan } = run;
  const instrument = plan.ledger.instruments[one.instrument];
  return {
    id,
    instrument: instrument?.id ?? '',
    event: one.event,
    postings: one.legs.flatMap(({ row, from, to, amount }) => {
      const name = plan.rows[row]?.id ?? '';
      return [
        { row: name, account: accountName(run, from), amount: -amount },
        { row: name, account: accountName(run, to), amount },
      ];
    }),
    flow:
      one.flow === undefined
        ? null
        : {
            label: one.flow.label,
            payer: accountName(run, one.flow.payer),
            payee: accountName(run, one.flow.payee),
            amount: one.flow.amount,
          },
    claims: claimsOf(one.instrument),
  };
}

function exposureReport(
  run: LedgerRun,
  { instrument, guarantors, call, uncovered, ...rest }: Exposure,
): ExposureReport {
  return {
    instrument: run.plan.ledger.instruments[instrument]?.id ?? '',
    ...rest,
    custodianCash: Number.isFinite(rest.custodianCash) ? rest.custodianCash : rest.custodyOwed,
    call,
    uncovered,
    guarantors: Object.fromEntries(
      guarantors.map(({ account, amount }) => [accountName(run, account), amount]),
    ),
  };
}
