import { showMonth } from '../text/index.ts';
import type { Shortfall } from './book.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import type { Lack } from './result.ts';
import type { LedgerRun } from './run-ledger.ts';

/**
 * Shortfalls by account, instrument and kind; the earliest first.
 *
 * @example
 * liquidity(run) // => []
 */
export function liquidity({ plan, book }: LedgerRun): readonly Lack[] {
  const groups = new Map<string, Shortfall[]>();
  for (const one of book.shortfalls) {
    const key = `${one.account} ${one.instrument} ${one.kind} ${one.currency}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()]
    .sort(([a], [b]) => (a?.month ?? 0) - (b?.month ?? 0))
    .map((group) => lackOf(plan, group));
}

function lackOf(plan: CompiledLedger, group: readonly Shortfall[]): Lack {
  const [first] = group;
  if (first === undefined) throw new Error('no shortfall');
  const worst = group.reduce((a, b) => (b.amount > a.amount ? b : a));
  const { ledger } = plan;
  const units = (amount: number) => amount / 10 ** (ledger.currencies[first.currency]?.decimals ?? 2);
  return {
    account: ledger.accounts[first.account]?.id ?? '',
    instrument: ledger.instruments[first.instrument]?.id ?? '',
    label: ledger.instruments[first.instrument]?.label ?? '',
    kind: first.kind,
    currency: ledger.currencies[first.currency]?.id ?? '',
    firstMonth: showMonth(first.month),
    first: units(first.amount),
    worstMonth: showMonth(worst.month),
    worst: units(worst.amount),
    total: units(group.reduce((sum, { amount }) => sum + amount, 0)),
    months: group.length,
  };
}
