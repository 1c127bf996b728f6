import type { InstrumentOf } from '../../situation/index.ts';
import { accrue, makeAccrual, restart } from '../accrual.ts';
import { fail, flow, holding, move, open } from '../book.ts';
import { type Actions, cash, type InstrumentPlace } from '../context.ts';
import { fractionsOf } from '../numbers.ts';
import { part } from '../whole.ts';
import { pay } from './pay.ts';

/** Interest on the opening balance of a deposit, a twelfth of the yearly rate a month; the running total is rounded. */
export function interest({ terms }: InstrumentOf<'interest'>, at: InstrumentPlace): Actions {
  const [payer, holder] = [at.account(terms.payer), at.account(terms.holder)];
  const rates = at.fractions('rate');
  const accrual = makeAccrual(at.draws);
  const opening = new Float64Array(at.draws);
  return {
    switches() {
      for (let s = 0; s < at.draws; s++) opening[s] = holding(at.book, at.deposits, holder, s);
    },
    interest(month) {
      const { numerators, denominator } = rates(month);
      for (let s = 0; s < at.draws; s++) {
        const base = opening[s];
        const due = base <= 0 ? 0 : accrue(accrual, s, base, numerators[s], denominator * 12);
        at.earned[at.self * at.draws + s] = due === 0 ? 0 : settle(due, s);
      }
    },
  };

  function settle(due: number, s: number): number {
    // At a rate below zero the holder pays.
    const debtor = due < 0 ? holder : payer;
    const size = Math.abs(due);
    const amount = Math.min(size, cash(at, debtor, at.currency, s));
    if (amount < size) fail(at.book, 'default', debtor, at.self, at.currency, size - amount, s);
    pay(at, 'interest', 'interest', debtor, due < 0 ? payer : holder, amount, s);
    return due < 0 ? -amount : amount;
  }
}

/** A share of another instrument's income of the month; what the payer lacks is a default. */
export function tax({ terms }: InstrumentOf<'tax'>, at: InstrumentPlace): Actions {
  const on = at.instrument(terms.on);
  const [payer, to] = [at.account(terms.payer), at.account(terms.to)];
  const rates = at.fractions('rate');
  const accrual = makeAccrual(at.draws);
  const act = (month: number) => {
    const { numerators, denominator } = rates(month);
    for (let s = 0; s < at.draws; s++) {
      const base = at.earned[on * at.draws + s];
      const due = base <= 0 ? 0 : accrue(accrual, s, base, numerators[s], denominator);
      const paid = Math.min(due, cash(at, payer, at.currency, s));
      at.earned[at.self * at.draws + s] = paid;
      if (paid < due) fail(at.book, 'default', payer, at.self, at.currency, due - paid, s);
      pay(at, 'tax', 'tax', payer, to, paid, s);
    }
  };
  // Interest is taxed at its own step; projects and exports earn later in the month.
  return at.plan.ledger.instruments[on]?.kind === 'interest' ? { tax: act } : { events: act };
}

/**
 * A levy on income after tax: it accrues as a debt month by month and is paid in instalments, less a part that the payer
 * keeps back for the time being.
 */
export function levy({ terms, since }: InstrumentOf<'levy'>, at: InstrumentPlace): Actions {
  const [payer, to] = [at.account(terms.payer), at.account(terms.to)];
  const every = terms.every ?? 6;
  const first = terms.first ?? (since ?? at.plan.ledger.start) + every - 1;
  const accrual = makeAccrual(at.draws);
  const accrued = new Float64Array(at.draws);
  const paidShare = paidShareOf(terms.retained === undefined ? undefined : at.read(terms.retained), at.draws);
  return {
    levy: accrualOf(terms, at, accrual, accrued),
    service(month) {
      if (month < first || (month - first) % every !== 0) return;
      for (let s = 0; s < at.draws; s++) settle(s);
    },
  };

  function settle(s: number): void {
    if (accrued[s] === 0) return;
    const due = part(accrued[s], paidShare.numerators[s], paidShare.denominator);
    accrued[s] = 0;
    restart(accrual, s);
    const paid = Math.min(due, cash(at, payer, at.currency, s));
    if (paid < due) fail(at.book, 'default', payer, at.self, at.currency, due - paid, s);
    if (paid <= 0) return;
    open(at.book, at.self, 'levy instalment');
    move(at.book, at.deposits, payer, to, paid, s);
    move(at.book, at.row, to, payer, paid, s);
  }
}

/** What a levy adds to the debt in each month. */
function accrualOf(
  terms: InstrumentOf<'levy'>['terms'],
  at: InstrumentPlace,
  accrual: ReturnType<typeof makeAccrual>,
  accrued: Float64Array,
): (month: number) => void {
  const [payer, to] = [at.account(terms.payer), at.account(terms.to)];
  const on = at.instrument(terms.on);
  const less = (terms.less ?? []).map(at.instrument);
  const rates = at.fractions('rate');
  return (month) => {
    const { numerators, denominator } = rates(month);
    for (let s = 0; s < at.draws; s++) {
      let base = at.earned[on * at.draws + s];
      for (const one of less) base -= at.earned[one * at.draws + s];
      const amount = base <= 0 ? 0 : accrue(accrual, s, base, numerators[s], denominator);
      at.earned[at.self * at.draws + s] = amount;
      accrued[s] = accrued[s] + amount;
      if (amount === 0) continue;
      open(at.book, at.self, 'levy accrual');
      move(at.book, at.row, payer, to, amount, s);
      flow(at.book, 'levy', payer, to, amount, at.currency, s);
    }
  };
}

/** The share of what has accrued that is paid: one less what is kept back. */
function paidShareOf(retained: Float64Array | undefined, draws: number) {
  const kept = retained ?? new Float64Array(draws);
  const [share] = fractionsOf([kept]);
  const denominator = share?.denominator ?? 1;
  return { numerators: kept.map((_, s) => denominator - (share?.numerators[s] ?? 0)), denominator };
}
