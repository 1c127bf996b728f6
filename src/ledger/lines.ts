import type { Leg } from './book.ts';
import { claimsOfInstrument } from './claims-of.ts';
import type { MoneyLine } from './result.ts';
import type { LedgerRun } from './run-ledger.ts';

/** What one line adds up to, in minor units by year. */
interface Sum {
  readonly instrument: number;
  readonly event: string;
  readonly leg: Leg;
  readonly byYear: Map<number, number>;
}

/**
 * Every movement of deposits, summed by year; in the order in which they first happen.
 *
 * @example
 * moneyLines(run).map(({ from, to, total }) => [from, to, total]) // => [['north_state', 'south_state', 10]]
 */
export function moneyLines(run: LedgerRun): readonly MoneyLine[] {
  const { rows } = run.plan;
  const sums: Sum[] = [];
  // By instrument, of which each has a few: keys made of words would cost more than all the rest.
  const byInstrument = new Map<number, Sum[]>();
  for (const { instrument, event, legs, month } of run.book.transactions) {
    const known = byInstrument.get(instrument) ?? [];
    byInstrument.set(instrument, known);
    for (const leg of legs) {
      if (rows[leg.row]?.instrument !== -1 || leg.amount === 0) continue;
      let sum = known.find((one) => one.event === event && isSameWay(one.leg, leg));
      if (sum === undefined) {
        sum = { instrument, event, leg, byYear: new Map() };
        known.push(sum);
        sums.push(sum);
      }
      const year = Math.floor(month / 12);
      sum.byYear.set(year, (sum.byYear.get(year) ?? 0) + leg.amount);
    }
  }
  return sums.map((sum) => lineOf(run, sum));
}

function isSameWay(one: Leg, other: Leg): boolean {
  return one.row === other.row && one.from === other.from && one.to === other.to;
}

function lineOf(run: LedgerRun, { instrument, event, leg, byYear }: Sum): MoneyLine {
  const { accounts, currencies, instruments } = run.plan.ledger;
  const unit = 10 ** (currencies[leg.row]?.decimals ?? 2);
  const amounts = [...byYear].map(([year, amount]) => [String(year), amount / unit] as const);
  return {
    instrument: instruments[instrument]?.id ?? '',
    label: instruments[instrument]?.label ?? '',
    event,
    from: accounts[leg.from]?.id ?? '',
    to: accounts[leg.to]?.id ?? '',
    currency: currencies[leg.row]?.id ?? '',
    byYear: Object.fromEntries(amounts),
    total: [...byYear.values()].reduce((total, amount) => total + amount, 0) / unit,
    claims: claimsOfInstrument(run, instrument),
  };
}
