import type { InstrumentOf } from '../../situation/index.ts';
import { accrue, makeAccrual } from '../accrual.ts';
import { fail } from '../book.ts';
import { type Actions, add, cash, type InstrumentPlace } from '../context.ts';
import { enter } from './custody.ts';
import { capitalise, outstandingOf, payBorrower, serviceOf } from './loan-service.ts';
import { swap } from './pay.ts';

/**
 * A loan is paid out as its lender has money, bears interest on its opening balance and is served by the borrower, or by
 * a mechanism in the borrower's place: the mechanism makes a grant, the borrower repays with it in the same month.
 */
export function loan(one: InstrumentOf<'loan'>, at: InstrumentPlace): Actions {
  const { terms } = one;
  const [lender, borrower] = [at.account(terms.lender), at.account(terms.borrower)];
  if (terms.opening !== undefined) enter(at, at.row, borrower, lender, at.amounts(terms.opening));
  const drawdowns = at.due(terms.drawdowns);
  const opening = new Float64Array(at.draws);
  return {
    switches() {
      if (at.book.isTouched[at.row * at.book.accounts + borrower] === 0) return;
      for (let s = 0; s < at.draws; s++) opening[s] = outstandingOf(at, borrower, s);
    },
    drawdowns(month) {
      const sums = drawdowns(month);
      if (sums === undefined) return;
      for (let s = 0; s < at.draws; s++) {
        const due = sums[s];
        if (due <= 0) continue;
        const paid = Math.min(due, cash(at, lender, at.currency, s));
        if (paid < due) fail(at.book, 'undrawn', lender, at.self, at.currency, due - paid, s);
        add(at.drawn, at, s, paid);
        swap(at, 'drawdown', lender, borrower, paid, s);
      }
    },
    service: monthlyService(one, at, opening),
  };
}

/** Interest on the opening balance, then what is due of it and of the principal. */
function monthlyService({ terms }: InstrumentOf<'loan'>, at: InstrumentPlace, opening: Float64Array) {
  const [lender, borrower] = [at.account(terms.lender), at.account(terms.borrower)];
  const repayments = at.due(terms.repayments);
  const rates = at.fractions('rate');
  const accrual = makeAccrual(at.draws);
  const condition = terms.only_after === undefined ? undefined : at.instrument(terms.only_after);
  const serve = serviceOf(terms, at, lender, borrower);
  const isCapitalised = terms.interest === 'capitalised';
  const owed = at.row * at.book.accounts + borrower;
  return (month: number) => {
    // Nothing was ever lent in any draw.
    if (at.book.isTouched[owed] === 0) return;
    const sums = repayments(month);
    const { numerators, denominator } = rates(month);
    for (let s = 0; s < at.draws; s++) {
      const base = opening[s];
      const interest = base === 0 ? 0 : accrue(accrual, s, base, numerators[s], denominator * 12);
      const isDue = condition === undefined || at.drawn[condition * at.draws + s] > 0;
      const due = isDue && sums !== undefined ? sums[s] : 0;
      const principal = Math.min(due, outstandingOf(at, borrower, s));
      if (isCapitalised) {
        capitalise(at, lender, borrower, interest, s);
        serve(0, principal, s);
      } else {
        if (interest < 0) payBorrower(at, lender, borrower, -interest, s);
        serve(Math.max(0, interest), principal, s);
      }
    }
  };
}
