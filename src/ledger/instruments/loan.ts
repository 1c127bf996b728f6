import type { InstrumentOf } from '../../situation/index.ts';
import { accrueAll, makeAccrual } from '../accrual.ts';
import { fail } from '../book.ts';
import { type Actions, add, cash, type InstrumentPlace } from '../context.ts';
import { enter } from './custody.ts';
import { capitaliseAll, outstandingOf, payBorrower, serviceOf } from './loan-service.ts';
import { swapAll } from './pay.ts';

/**
 * A loan is paid out as its lender has money, bears interest on its opening balance and is served by the borrower, or by
 * a mechanism in the borrower's place: the mechanism makes a grant, the borrower repays with it in the same month.
 */
export function loan(one: InstrumentOf<'loan'>, at: InstrumentPlace): Actions {
  const { terms } = one;
  const [lender, borrower] = [at.account(terms.lender), at.account(terms.borrower)];
  if (terms.opening !== undefined) enter(at, at.row, borrower, lender, at.amounts(terms.opening));
  const drawdowns = at.due(terms.drawdowns);
  const [opening, paid] = [new Float64Array(at.draws), new Float64Array(at.draws)];
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
        const amount = Math.min(due, cash(at, lender, at.currency, s));
        if (amount < due) fail(at.book, 'undrawn', lender, at.self, at.currency, due - amount, s);
        paid[s] = amount;
        add(at.drawn, at, s, amount);
      }
      swapAll(at, 'drawdown', lender, borrower, paid);
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
  const isSwept = terms.served_from !== undefined && terms.sweep === 'yes';
  const interest = new Float64Array(at.draws);
  const owed = at.row * at.book.accounts + borrower;
  return (month: number) => {
    // Nothing was ever lent in any draw.
    if (at.book.isTouched[owed] === 0) return;
    const sums = repayments(month);
    const { numerators, denominator } = rates(month);
    accrueAll(accrual, opening, numerators, denominator * 12, interest);
    if (isCapitalised) capitaliseAll(at, lender, borrower, interest);
    for (let s = 0; s < at.draws; s++) {
      const owed = isCapitalised ? 0 : interest[s];
      const isDue = sums !== undefined && (condition === undefined || at.drawn[condition * at.draws + s] > 0);
      const principal = isDue ? Math.min(sums[s], outstandingOf(at, borrower, s)) : 0;
      if (owed < 0) payBorrower(at, lender, borrower, -owed, s);
      if (owed > 0 || principal > 0 || isSwept) serve(Math.max(0, owed), principal, s);
    }
  };
}
