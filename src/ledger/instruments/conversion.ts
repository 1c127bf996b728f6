import type { InstrumentOf } from '../../situation/index.ts';
import { accrueOver, makeAccrual } from '../accrual.ts';
import { failAll, moveAll, open } from '../book.ts';
import type { Actions, InstrumentPlace } from '../context.ts';
import { setStatedPrice } from '../exchange.ts';
import { emptyRatios, type Ratios } from '../ratios.ts';
import { part } from '../whole.ts';
import { affordableAll, hasAny } from './pay.ts';

/** Money of one currency for money of another through a dealer, so that each currency balances. */
export function conversion({ terms }: InstrumentOf<'conversion'>, at: InstrumentPlace): Actions {
  const [account, dealer] = [at.account(terms.account), at.account(terms.dealer)];
  const sells = at.plan.currencyOf.get(terms.sells) ?? 0;
  const buys = at.plan.currencyOf.get(terms.buys) ?? 0;
  const due = terms.amounts === undefined ? undefined : at.due(terms.amounts);
  const priceOf = pricesOf(at, terms.rate !== undefined, sells, buys);
  const bought = makeAccrual(at.room);
  const { column } = at.room;
  const [offered, wanted, got] = [column(), column(), column()];
  const exchange = ({ numerators, denominators }: Ratios) => {
    accrueOver(bought, offered, numerators, denominators, wanted);
    if (at.plan.isBoundless[dealer] === 1) got.set(wanted);
    else {
      affordableAll(at, dealer, buys, wanted, got);
      failAll(at.book, 'undrawn', dealer, at.self, buys, wanted, got);
    }
    for (let s = 0; s < at.draws; s++) {
      // A dealer takes no more than it can pay for.
      if (got[s] < wanted[s]) offered[s] = Math.min(offered[s], part(got[s], denominators[s], numerators[s]));
      if (offered[s] <= 0) got[s] = 0;
    }
    if (!hasAny(offered)) return;
    open(at.book, at.self, 'conversion');
    moveAll(at.book, sells, account, dealer, offered);
    moveAll(at.book, buys, dealer, account, got);
  };
  return {
    drawdowns(month) {
      const sums = due?.(month);
      if (due !== undefined && sums === undefined) return;
      if (sums !== undefined) affordableAll(at, account, sells, sums, offered);
      else heldOf(at, sells, account, offered);
      if (hasAny(offered)) exchange(priceOf(month));
    },
  };
}

/** All that an account holds, credit left out. */
function heldOf({ book }: InstrumentPlace, row: number, account: number, into: Float64Array): void {
  const { holdings, accounts, draws } = book;
  const cell = (row * accounts + account) * draws;
  for (let s = 0; s < draws; s++) into[s] = Math.max(0, holdings[cell + s]);
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
  const fresh = new Set<Ratios>();
  at.room.atStart(() => fresh.clear());
  return (month) => {
    const rates = stated(month);
    // A rate that only changes state holds as long as they do.
    if (!hasOwn && rates[0] === 0) return at.exchange(sells, buys, month);
    const known = made.get(rates) ?? emptyRatios(at.draws);
    made.set(rates, known);
    if (!fresh.has(known)) setStatedPrice(known, at.plan, rates, sells, buys);
    fresh.add(known);
    return known;
  };
}
