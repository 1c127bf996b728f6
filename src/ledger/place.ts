import { type Estimate, type Instrument, matchesMonth, type Payment } from '../situation/index.ts';
import type { Month } from '../text/index.ts';
import { assertWhole, type Factor } from './arithmetic.ts';
import type { Context, Place } from './context.ts';

/** The context of one instrument: its rows, its currency, its numbers month by month. */
export function placeOf(context: Context, self: number, instrument: Instrument): Place {
  const { plan, money } = context;
  const { ledger } = plan;
  const currency = plan.currencies[self] as number;
  const decimals = ledger.currencies[currency]?.decimals ?? 2;
  const sum = (estimate: Estimate) => money.minor(context.value(estimate), decimals);
  const estimates = (key: string): Estimate | undefined =>
    (instrument.terms as Readonly<Record<string, unknown>>)[key] as Estimate | undefined;
  const series = <T>(key: string, read: (estimate: Estimate) => T) => {
    const base = estimates(key);
    const changes = context.changes(self).filter(({ values }) => values[key] !== undefined);
    if (changes.length === 0) {
      if (base === undefined) return undefined;
      const constant = read(base);
      return () => constant;
    }
    const fallback = base === undefined ? undefined : read(base);
    const later = changes
      .map((change) => ({ change, value: read(change.values[key] as Estimate) }))
      .reverse();
    return (month: Month) =>
      later.find(({ change }) => matchesMonth(change, month))?.value ?? (fallback as T);
  };
  return {
    // Written out rather than spread: in sampling, a place is made for every instrument of every draw.
    plan,
    money,
    book: context.book,
    earned: context.earned,
    drawn: context.drawn,
    callables: context.callables,
    guarantees: context.guarantees,
    value: context.value,
    isActive: context.isActive,
    account: context.account,
    instrument: context.instrument,
    exchange: context.exchange,
    cash: context.cash,
    changes: context.changes,
    self,
    currency,
    deposits: currency,
    row: plan.firstRow[self] as number,
    sum,
    factor: (estimate) => money.factor(context.value(estimate)),
    series: (key) => series(key, context.value),
    factors: (key) => series<Factor>(key, (estimate) => money.factor(context.value(estimate))),
    due: (payments) => due(payments ?? [], sum, money),
  };
}

/** What falls due in a month; sums that are spread go out by their running share, so that the parts add up to them. */
function due(
  payments: readonly Payment[],
  sum: (estimate: Estimate) => number,
  money: Context['money'],
): (month: Month) => number {
  const plans = payments.map(({ from, to, every, amount, isTotal }) => ({
    from,
    every,
    isTotal,
    whole: sum(amount),
    times: Math.floor((to - from) / every) + 1,
  }));
  return (month) => {
    let total = 0;
    for (const { from, every, isTotal, whole, times } of plans) {
      const k = (month - from) / every;
      if (k < 0 || k >= times || !Number.isInteger(k)) continue;
      total += isTotal ? money.share(whole, k + 1, times) - money.share(whole, k, times) : whole;
    }
    if (money.isExact) assertWhole(total);
    return total;
  };
}
