import type { InstrumentOf } from '../../situation/index.ts';
import { accrue, makeAccrual } from '../accrual.ts';
import { fail, holding, move, open } from '../book.ts';
import { type Actions, cash, type InstrumentPlace } from '../context.ts';
import { statedPrice } from '../exchange.ts';
import type { Ratios } from '../ratios.ts';
import { part } from '../whole.ts';

/** Money of one currency for money of another through a dealer, so that each currency balances. */
export function conversion({ terms }: InstrumentOf<'conversion'>, at: InstrumentPlace): Actions {
  const [account, dealer] = [at.account(terms.account), at.account(terms.dealer)];
  const sells = at.plan.currencyOf.get(terms.sells) ?? 0;
  const buys = at.plan.currencyOf.get(terms.buys) ?? 0;
  const due = terms.amounts === undefined ? undefined : at.due(terms.amounts);
  const priceOf = pricesOf(at, terms.rate !== undefined, sells, buys);
  const bought = makeAccrual(at.draws);
  const exchange = (offered: number, numerator: number, denominator: number, s: number) => {
    const wanted = accrue(bought, s, offered, numerator, denominator);
    const got = Math.min(wanted, cash(at, dealer, buys, s));
    if (got < wanted) fail(at.book, 'undrawn', dealer, at.self, buys, wanted - got, s);
    // A dealer takes no more than it can pay for.
    const sold = got < wanted ? Math.min(offered, part(got, denominator, numerator)) : offered;
    if (sold <= 0) return;
    open(at.book, at.self, 'conversion');
    move(at.book, sells, account, dealer, sold, s);
    move(at.book, buys, dealer, account, got, s);
  };
  return {
    drawdowns(month) {
      const sums = due?.(month);
      if (due !== undefined && sums === undefined) return;
      const { numerators, denominators } = priceOf(month);
      for (let s = 0; s < at.draws; s++) {
        const offered =
          sums === undefined
            ? Math.max(0, holding(at.book, sells, account, s))
            : Math.min(sums[s], cash(at, account, sells, s));
        if (offered > 0) exchange(offered, numerators[s], denominators[s], s);
      }
    },
  };
}

/** The instrument's own rate where it has one in the month, else that of the month; every price is made once. */
function pricesOf(
  at: InstrumentPlace,
  hasOwn: boolean,
  sells: number,
  buys: number,
): (month: number) => Ratios {
  const stated = at.series('rate', 0);
  const made = new Map<Float64Array, Ratios>();
  return (month) => {
    const rates = stated(month);
    // A rate that only changes state holds as long as they do.
    if (!hasOwn && rates[0] === 0) return at.exchange(sells, buys, month);
    const known = made.get(rates) ?? statedPrice(at.plan, rates, sells, buys);
    made.set(rates, known);
    return known;
  };
}
