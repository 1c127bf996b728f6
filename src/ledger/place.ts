import {
  type Estimate,
  type Instrument,
  type Month,
  matchesMonth,
  type Payment,
} from '../situation/index.ts';
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
    (instrument.terms as unknown as Readonly<Record<string, Estimate | undefined>>)[key];
  const series = <T>(key: string, read: (estimate: Estimate) => T) => {
    const base = estimates(key);
    const changes = instrument.changes.filter(
      ({ when, values }) => values[key] !== undefined && context.chosen(when),
    );
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
    ...context,
    self,
    currency,
    deposits: currency,
    row: plan.firstRow[self] as number,
    sum,
    factor: (estimate) => money.factor(context.value(estimate)),
    series: (key) => series(key, context.value),
    factors: (key) => series<Factor>(key, (estimate) => money.factor(context.value(estimate))),
    due: (payments) => due(payments ?? [], ledger.start, ledger.months, sum, context),
  };
}

function due(
  payments: readonly Payment[],
  start: Month,
  months: number,
  sum: (estimate: Estimate) => number,
  { money }: Context,
): (month: Month) => number {
  const amounts = new Float64Array(months);
  const add = (month: Month, amount: number) => {
    const index = month - start;
    if (index < 0 || index >= months) return;
    amounts[index] = (amounts[index] as number) + amount;
    if (money.isExact) assertWhole(amounts[index] as number);
  };
  for (const { from, to, every, amount, isTotal } of payments) {
    const whole = sum(amount);
    const times = Math.floor((to - from) / every) + 1;
    let given = 0;
    for (let k = 0; k < times; k++) {
      // A total is given out by its running share, so that the parts add up to it.
      const upTo = isTotal ? money.part(whole, shareOf(k + 1, times, money)) : whole;
      add(from + k * every, upTo - given);
      if (isTotal) given = upTo;
    }
  }
  return (month) => amounts[month - start] ?? 0;
}

function shareOf(part: number, whole: number, money: Context['money']): Factor {
  return money.over(money.factor(part), money.factor(whole));
}
