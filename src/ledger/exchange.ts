import type { Estimate } from '../situation/index.ts';
import type { Month } from '../text/index.ts';
import type { Arithmetic, Factor } from './arithmetic.ts';
import type { CompiledLedger } from './compile-ledger.ts';

/** Units of the second currency for one of the first in a month. */
export type Exchange = (sells: number, buys: number, month: Month) => Factor;

/** Rates of exchange between any two currencies, each quoted against the one reported in; every factor is made once. */
export function exchangeOf(
  { ledger }: CompiledLedger,
  value: (estimate: Estimate) => number,
  money: Arithmetic,
): Exchange {
  const one = money.factor(1);
  const report = ledger.currencies.find(({ id }) => id === ledger.reportIn)?.unit ?? '';
  const worths = ledger.currencies.map(({ id, unit }) => {
    if (id === ledger.reportIn) return [{ from: Number.NEGATIVE_INFINITY, worth: one }];
    return ledger.rates
      .filter(({ per, of }) => per === id || of === id)
      .sort((a, b) => a.from - b.from)
      .map(({ of, from, value: rate }) => {
        const quoted = money.factor(value(rate));
        const worth = of === id ? quoted : money.over(one, quoted);
        const scale = sizeOf(unit) / sizeOf(report);
        return { from, worth: scale === 1 ? worth : money.times(worth, money.factor(scale)) };
      });
  });
  /** Units of the reporting currency for one of this: the latest rate of the month, before all of them the first. */
  const worthIn = (currency: number, month: Month): Factor => {
    const known = worths[currency] as (typeof worths)[number];
    for (let k = known.length - 1; k > 0; k--)
      if ((known[k]?.from as number) <= month) return known[k]?.worth as Factor;
    const [first] = known;
    if (first === undefined) throw new Error(`no rate for currency ${currency}`);
    return first.worth;
  };
  const made = new Map<Factor, Map<Factor, Factor>>();
  return (sells, buys, month) => {
    const [from, to] = [worthIn(sells, month), worthIn(buys, month)];
    if (to === one) return from;
    const known = made.get(from) ?? new Map<Factor, Factor>();
    made.set(from, known);
    const found = known.get(to) ?? money.over(from, to);
    known.set(to, found);
    return found;
  };
}

/** How many single units a named unit is; rates are quoted between single units. */
function sizeOf(unit: string): number {
  const sizes: Readonly<Record<string, number>> = {
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
  };
  return sizes[unit] ?? 1;
}
