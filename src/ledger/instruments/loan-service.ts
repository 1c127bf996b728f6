import type { InstrumentOf } from '../../situation/index.ts';
import { fail, failAll, flow, move, open } from '../book.ts';
import { cash, type InstrumentPlace } from '../context.ts';
import { affordableAll, oweAll, payAll, swapAll } from './pay.ts';

/** Pays what is due of interest and principal in every draw, as far as there is money for it. */
export function serviceOf(
  terms: InstrumentOf<'loan'>['terms'],
  at: InstrumentPlace,
  lender: number,
  borrower: number,
): (interest: Float64Array, principal: Float64Array, outstanding: Float64Array) => void {
  const mechanism = terms.served_from === undefined ? undefined : at.account(terms.served_from);
  const paysItself = mechanism === undefined || terms.borrower_pays !== 'no';
  const { column } = at.room;
  const [due, granted, paid, part] = [column(), column(), column(), column()];
  return (interest, principal, outstanding) => {
    for (let s = 0; s < at.draws; s++) due[s] = interest[s] + principal[s];
    if (mechanism !== undefined) grant(mechanism, interest, outstanding);
    if (paysItself) payItself();
    else paid.set(granted);
    for (let s = 0; s < at.draws; s++) part[s] = Math.min(paid[s], interest[s]);
    payAll(at, 'interest', 'interest', borrower, lender, part);
    for (let s = 0; s < at.draws; s++) part[s] = Math.min(paid[s] - part[s], outstanding[s]);
    swapAll(at, 'repayment', borrower, lender, part);
    // Who bears a shortfall: with a mechanism that alone serves the loan the lender forbears, else it is a default.
    for (let s = 0; s < at.draws; s++)
      part[s] = paid[s] < due[s] ? interest[s] - Math.min(paid[s], interest[s]) : 0;
    oweAll(at, 'capitalised interest', 'interest', borrower, lender, part);
    if (paysItself) failAll(at.book, 'default', borrower, at.self, at.currency, due, paid);
  };

  function grant(from: number, interest: Float64Array, outstanding: Float64Array): void {
    const wanted = terms.sweep === 'yes' ? part : due;
    if (terms.sweep === 'yes') for (let s = 0; s < at.draws; s++) part[s] = outstanding[s] + interest[s];
    affordableAll(at, from, at.currency, wanted, granted);
    payAll(at, 'grant for service', 'grant', from, borrower, granted);
  }

  /** What the borrower has beyond the grant for it. */
  function payItself(): void {
    for (let s = 0; s < at.draws; s++) {
      const rest = due[s] - granted[s];
      const has = cash(at, borrower, at.currency, s) - granted[s];
      paid[s] = granted[s] + Math.max(0, Math.min(rest, has));
    }
  }
}

/** What the borrower owes in each draw. */
export function outstandingAll(at: InstrumentPlace, borrower: number, into: Float64Array): void {
  const { holdings, accounts, draws } = at.book;
  const cell = (at.row * accounts + borrower) * draws;
  for (let s = 0; s < draws; s++) into[s] = Math.max(0, -holdings[cell + s]);
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
  if (isNowhereBelowZero(interest))
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

function isNowhereBelowZero(amounts: Float64Array): boolean {
  for (let s = 0; s < amounts.length; s++) if (!(amounts[s] >= 0)) return false;
  return true;
}
