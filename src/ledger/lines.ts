import { claimsOfInstrument } from './claims-of.ts';
import type { MoneyLine } from './result.ts';
import type { LedgerRun } from './run-ledger.ts';

/** Every movement of deposits, summed by year; in the order in which they first happen. */
export function moneyLines(run: LedgerRun): readonly MoneyLine[] {
  const { plan, book } = run;
  const { ledger, rows } = plan;
  const lines = new Map<string, { line: MoneyLine; byYear: Record<string, number>; total: number }>();
  for (const { instrument, event, legs, month } of book.transactions) {
    for (const { row, from, to, amount } of legs) {
      if (rows[row]?.instrument !== -1 || amount === 0) continue;
      const key = `${instrument} ${event} ${row} ${from} ${to}`;
      const entry = lines.get(key) ?? emptyLine(instrument, event, row, from, to);
      lines.set(key, entry);
      const year = String(Math.floor(month / 12));
      entry.byYear[year] = (entry.byYear[year] ?? 0) + amount;
      entry.total += amount;
    }
  }
  return [...lines.values()].map(({ line, byYear, total }) => {
    const unit = 10 ** (ledger.currencies.find(({ id }) => id === line.currency)?.decimals ?? 2);
    const inUnits = Object.entries(byYear).map(([year, amount]) => [year, amount / unit] as const);
    return { ...line, byYear: Object.fromEntries(inUnits), total: total / unit };
  });

  function emptyLine(instrument: number, event: string, row: number, from: number, to: number) {
    const one = ledger.instruments[instrument];
    const line: MoneyLine = {
      instrument: one?.id ?? '',
      label: one?.label ?? '',
      event,
      from: ledger.accounts[from]?.id ?? '',
      to: ledger.accounts[to]?.id ?? '',
      currency: ledger.currencies[row]?.id ?? '',
      byYear: {},
      total: 0,
      claims: claimsOfInstrument(run, instrument),
    };
    return { line, byYear: {} as Record<string, number>, total: 0 };
  }
}
