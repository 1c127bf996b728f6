import type { InstrumentOf } from '../../situation/index.ts';
import { daysIn } from '../../text/index.ts';
import type { Actions, Place } from '../context.ts';
import { exportRevenue } from '../trade/index.ts';

/** A sum that is paid without anything in return, now or regularly. */
export function transfer({ terms }: InstrumentOf<'transfer'>, at: Place): Actions {
  const [payer, payee] = [at.account(terms.payer), at.account(terms.payee)];
  const due = at.due(terms.amounts);
  return {
    budgets(month) {
      const wanted = due(month);
      if (wanted <= 0) return;
      const paid = Math.min(wanted, at.cash(payer, at.currency));
      if (paid < wanted) at.book.fail('undrawn', payer, at.self, at.currency, wanted - paid);
      if (paid <= 0) return;
      at.drawn[at.self] = (at.drawn[at.self] as number) + paid;
      at.book.open(at.self, 'transfer');
      at.book.move(at.deposits, payer, payee, paid);
      at.book.flow(terms.flow ?? 'transfer', payer, payee, paid, at.currency);
    },
  };
}

/**
 * A budget: revenue comes in, spending goes out as far as cash above the floor and a credit line reach. What is left of
 * spending is unfunded; cash never falls below the floor.
 */
export function budget({ terms }: InstrumentOf<'budget'>, at: Place): Actions {
  const [account, other] = [at.account(terms.account), at.account(terms.counterparty)];
  const [revenue, spending] = [at.due(terms.revenue), at.due(terms.spending)];
  const floor = terms.floor === undefined ? 0 : at.sum(terms.floor);
  const creditor = terms.creditor === undefined ? undefined : at.account(terms.creditor);
  const limit = terms.credit_limit === undefined ? 0 : at.sum(terms.credit_limit);
  const { book } = at;
  const borrow = (short: number) => {
    if (creditor === undefined || short <= 0) return;
    const left = limit - Math.max(0, -book.get(at.row, account));
    const amount = Math.min(short, left, at.cash(creditor, at.currency));
    if (amount <= 0) return;
    book.open(at.self, 'credit');
    book.move(at.deposits, creditor, account, amount);
    book.move(at.row, account, creditor, amount);
  };
  const exchange = (event: string, payer: number, payee: number, amount: number) => {
    if (amount <= 0) return;
    book.open(at.self, event);
    book.move(at.deposits, payer, payee, amount);
    book.flow(event, payer, payee, amount, at.currency);
  };
  return {
    budgets(month) {
      const received = revenue(month);
      const due = spending(month);
      const paidIn = Math.min(received, at.cash(other, at.currency));
      if (paidIn < received) book.fail('undrawn', other, at.self, at.currency, received - paidIn);
      exchange('revenue', other, account, paidIn);
      borrow(due - (at.cash(account, at.currency) - floor));
      const paid = Math.max(0, Math.min(due, at.cash(account, at.currency) - floor));
      exchange('spending', account, other, paid);
      if (paid < due) book.fail('unfunded', account, at.self, at.currency, due - paid);
    },
  };
}

/** Export revenue, layer A: days × volume × price below the benchmark, the budget takes its share of it. */
export function exports({ terms }: InstrumentOf<'exports'>, at: Place): Actions {
  const [seller, buyer, state] = [at.account(terms.seller), at.account(terms.buyer), at.account(terms.state)];
  const number = (key: string, missing: number) => at.series(key) ?? (() => missing);
  const volume = number('volume', 0);
  const [benchmark, discount, cut] = [number('benchmark', 0), number('discount', 0), number('cut', 0)];
  const [cap, covered] = [number('cap', Number.POSITIVE_INFINITY), number('covered', 1)];
  const share = at.factors('budget_share');
  const decimals = at.plan.ledger.currencies[at.currency]?.decimals ?? 2;
  return {
    budgets(month) {
      const found = exportRevenue({
        days: daysIn(month),
        volumePerDay: volume(month),
        volumeCut: cut(month),
        benchmark: benchmark(month),
        discount: discount(month),
        cap: cap(month),
        coveredShare: covered(month),
        // The budget's share is taken of the rounded sum below, so that the two add up.
        budgetShare: 0,
      });
      const due = at.money.minor(found.revenue, decimals);
      const revenue = Math.min(due, at.cash(buyer, at.currency));
      if (revenue < due) at.book.fail('undrawn', buyer, at.self, at.currency, due - revenue);
      if (revenue <= 0) return;
      const taken = share === undefined ? 0 : at.money.part(revenue, share(month));
      at.earned[at.self] = revenue - taken;
      at.book.open(at.self, 'export revenue');
      at.book.move(at.deposits, buyer, seller, revenue);
      at.book.flow('export revenue', buyer, seller, revenue, at.currency);
      if (taken <= 0) return;
      at.book.open(at.self, 'taxes on production');
      at.book.move(at.deposits, seller, state, taken);
      at.book.flow('taxes on production', seller, state, taken, at.currency);
    },
  };
}

/** Money of one currency for money of another through a dealer, so that each currency balances. */
export function conversion({ terms }: InstrumentOf<'conversion'>, at: Place): Actions {
  const [account, dealer] = [at.account(terms.account), at.account(terms.dealer)];
  const [sells, buys] = [terms.sells, terms.buys].map((id) => at.plan.currencyOf.get(id) ?? 0) as [
    number,
    number,
  ];
  const due = terms.amounts === undefined ? undefined : at.due(terms.amounts);
  const own = at.factors('rate');
  const decimals = (currency: number) => at.plan.ledger.currencies[currency]?.decimals ?? 2;
  // A rate is of units for units, sums are in minor units of either currency.
  const minor = at.money.factor(10 ** (decimals(buys) - decimals(sells)));
  return {
    drawdowns(month) {
      const held = at.book.get(sells, account);
      const offered = due === undefined ? Math.max(0, held) : Math.min(due(month), at.cash(account, sells));
      const rate = at.money.times(own?.(month) ?? at.exchange(sells, buys, month), minor);
      const wanted = at.money.part(offered, rate);
      const bought = Math.min(wanted, at.cash(dealer, buys));
      if (bought < wanted) at.book.fail('undrawn', dealer, at.self, buys, wanted - bought);
      // A dealer takes no more than it can pay for.
      const sold =
        bought < wanted
          ? Math.min(offered, at.money.part(bought, at.money.over(at.money.factor(1), rate)))
          : offered;
      if (sold <= 0) return;
      at.book.open(at.self, 'conversion');
      at.book.move(sells, account, dealer, sold);
      at.book.move(buys, dealer, account, bought);
    },
  };
}
