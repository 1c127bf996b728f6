import type { InstrumentOf } from '../../situation/index.ts';
import type { Factor } from '../arithmetic.ts';
import type { Actions, Place } from '../context.ts';

/** Interest on the opening balance of a deposit, a twelfth of the yearly rate a month; the running total is rounded. */
export function interest({ terms }: InstrumentOf<'interest'>, at: Place): Actions {
  const [payer, holder] = [at.account(terms.payer), at.account(terms.holder)];
  const monthly = monthlyRate(at, 'rate');
  const accrual = at.money.accrual();
  let opening = 0;
  return {
    switches() {
      opening = at.book.get(at.deposits, holder);
    },
    interest(month) {
      const due = opening <= 0 ? 0 : accrual.add(opening, monthly(month));
      // At a rate below zero the holder pays.
      const [debtor, creditor] = due < 0 ? [holder, payer] : [payer, holder];
      const amount = Math.min(Math.abs(due), at.cash(debtor, at.currency));
      if (amount < Math.abs(due))
        at.book.fail('default', debtor, at.self, at.currency, Math.abs(due) - amount);
      at.earned[at.self] = due < 0 ? -amount : amount;
      if (amount === 0) return;
      at.book.open(at.self, 'interest');
      at.book.move(at.deposits, debtor, creditor, amount);
      at.book.flow('interest', debtor, creditor, amount, at.currency);
    },
  };
}

/** A twelfth of a yearly rate, month by month; the same object as long as the rate stays. */
export function monthlyRate(at: Place, key: string): (month: number) => Factor {
  const yearly = at.factors(key);
  const twelve = at.money.factor(12);
  let last: Factor | undefined;
  let twelfth: Factor | undefined;
  return (month) => {
    const rate = yearly?.(month) ?? at.money.factor(0);
    if (rate !== last || twelfth === undefined) {
      last = rate;
      twelfth = at.money.over(rate, twelve);
    }
    return twelfth;
  };
}

/** A share of another instrument's income of the month; what the payer lacks is a default. */
export function tax({ terms }: InstrumentOf<'tax'>, at: Place): Actions {
  const on = at.instrument(terms.on);
  const [payer, to] = [at.account(terms.payer), at.account(terms.to)];
  const rate = at.factors('rate');
  const accrual = at.money.accrual();
  const act = (month: number) => {
    const base = at.earned[on] as number;
    const due = base <= 0 || rate === undefined ? 0 : accrual.add(base, rate(month));
    const paid = Math.min(due, at.cash(payer, at.currency));
    at.earned[at.self] = paid;
    if (paid < due) at.book.fail('default', payer, at.self, at.currency, due - paid);
    if (paid <= 0) return;
    at.book.open(at.self, 'tax');
    at.book.move(at.deposits, payer, to, paid);
    at.book.flow('tax', payer, to, paid, at.currency);
  };
  // Interest is taxed at its own step; projects and exports earn later in the month.
  return at.plan.ledger.instruments[on]?.kind === 'interest' ? { tax: act } : { events: act };
}

/**
 * A levy on income after tax: it accrues as a debt month by month and is paid in instalments, less a part that the payer
 * keeps back for the time being.
 */
export function levy({ terms, since }: InstrumentOf<'levy'>, at: Place): Actions {
  const [payer, to] = [at.account(terms.payer), at.account(terms.to)];
  const on = at.instrument(terms.on);
  const less = (terms.less ?? []).map(at.instrument);
  const rate = at.factors('rate');
  const retained = terms.retained === undefined ? 0 : at.value(terms.retained);
  const paidShare = at.money.factor(1 - retained);
  const every = terms.every ?? 6;
  const first = terms.first ?? (since ?? at.plan.ledger.start) + every - 1;
  const accrual = at.money.accrual();
  let accrued = 0;
  return {
    levy(month) {
      const base = less.reduce((sum, one) => sum - (at.earned[one] as number), at.earned[on] as number);
      const amount = base <= 0 || rate === undefined ? 0 : accrual.add(base, rate(month));
      at.earned[at.self] = amount;
      accrued += amount;
      if (amount === 0) return;
      at.book.open(at.self, 'levy accrual');
      at.book.move(at.row, payer, to, amount);
      at.book.flow('levy', payer, to, amount, at.currency);
    },
    service(month) {
      if (month < first || (month - first) % every !== 0 || accrued === 0) return;
      const due = at.money.part(accrued, paidShare);
      accrued = 0;
      accrual.restart();
      const paid = Math.min(due, at.cash(payer, at.currency));
      if (paid < due) at.book.fail('default', payer, at.self, at.currency, due - paid);
      if (paid <= 0) return;
      at.drawn[at.self] = (at.drawn[at.self] as number) + paid;
      at.book.open(at.self, 'levy instalment');
      at.book.move(at.deposits, payer, to, paid);
      at.book.move(at.row, to, payer, paid);
    },
  };
}
