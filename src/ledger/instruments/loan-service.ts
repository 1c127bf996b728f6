import type { InstrumentOf } from '../../situation/index.ts';
import { fail, flow, holding, move, open } from '../book.ts';
import { cash, type InstrumentPlace } from '../context.ts';
import { oweAll, pay } from './pay.ts';

/** Pays what is due of interest and principal in one draw, as far as there is money for it. */
export function serviceOf(
  terms: InstrumentOf<'loan'>['terms'],
  at: InstrumentPlace,
  lender: number,
  borrower: number,
): (interest: number, principal: number, draw: number) => void {
  const mechanism = terms.served_from === undefined ? undefined : at.account(terms.served_from);
  const paysItself = mechanism === undefined || terms.borrower_pays !== 'no';
  return (interest, principal, s) => {
    const due = interest + principal;
    const granted = grant(due, interest, s);
    const own = paysItself
      ? Math.max(0, Math.min(due - granted, cash(at, borrower, at.currency, s) - granted))
      : 0;
    const paid = granted + own;
    const interestPaid = Math.min(paid, interest);
    repay(interestPaid, Math.min(paid - interestPaid, outstandingOf(at, borrower, s)), s);
    if (paid >= due) return;
    // Who bears a shortfall: with a mechanism that alone serves the loan the lender forbears, else it is a default.
    capitalise(at, lender, borrower, interest - interestPaid, s);
    if (paysItself) fail(at.book, 'default', borrower, at.self, at.currency, due - paid, s);
  };

  function grant(due: number, interest: number, s: number): number {
    if (mechanism === undefined) return 0;
    const wanted = terms.sweep === 'yes' ? outstandingOf(at, borrower, s) + interest : due;
    const amount = Math.max(0, Math.min(wanted, cash(at, mechanism, at.currency, s)));
    pay(at, 'grant for service', 'grant', mechanism, borrower, amount, s);
    return amount;
  }

  function repay(interest: number, principal: number, s: number): void {
    pay(at, 'interest', 'interest', borrower, lender, interest, s);
    if (principal <= 0) return;
    open(at.book, at.self, 'repayment');
    move(at.book, at.deposits, borrower, lender, principal, s);
    move(at.book, at.row, lender, borrower, principal, s);
  }
}

/** What the borrower owes. */
export function outstandingOf(at: InstrumentPlace, borrower: number, s: number): number {
  return Math.max(0, -holding(at.book, at.row, borrower, s));
}

/** Interest that is not paid is owed. */
function capitalise(
  at: InstrumentPlace,
  lender: number,
  borrower: number,
  interest: number,
  s: number,
): void {
  if (interest === 0) return;
  const [debtor, creditor] = interest < 0 ? [lender, borrower] : [borrower, lender];
  open(at.book, at.self, 'capitalised interest');
  move(at.book, at.row, debtor, creditor, Math.abs(interest), s);
  flow(at.book, 'interest', debtor, creditor, Math.abs(interest), at.currency, s);
}

/** The same in every draw; interest below zero makes the loan smaller. */
export function capitaliseAll(
  at: InstrumentPlace,
  lender: number,
  borrower: number,
  interest: Float64Array,
): void {
  if (interest.every((amount) => amount >= 0))
    oweAll(at, 'capitalised interest', 'interest', borrower, lender, interest);
  else for (let s = 0; s < at.draws; s++) capitalise(at, lender, borrower, interest[s], s);
}

/** At a rate below zero the lender pays. */
export function payBorrower(
  at: InstrumentPlace,
  lender: number,
  borrower: number,
  due: number,
  s: number,
): void {
  const paid = Math.min(due, cash(at, lender, at.currency, s));
  if (paid < due) fail(at.book, 'default', lender, at.self, at.currency, due - paid, s);
  if (paid <= 0) return;
  open(at.book, at.self, 'interest');
  move(at.book, at.deposits, lender, borrower, paid, s);
  flow(at.book, 'interest', lender, borrower, paid, at.currency, s);
}
