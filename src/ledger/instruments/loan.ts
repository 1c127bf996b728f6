import type { InstrumentOf } from '../../situation/index.ts';
import { accrueAll, makeAccrual } from '../accrual.ts';
import { type Actions, add, type InstrumentPlace } from '../context.ts';
import { enter } from './custody.ts';
import { capitaliseAll, outstandingAll, payBorrower, serviceOf } from './loan-service.ts';
import { payableAll, swapAll } from './pay.ts';

/**
 * A loan is paid out as its lender has money, bears interest on its opening balance and is served by the borrower, or by
 * a mechanism in the borrower's place: the mechanism makes a grant, the borrower repays with it in the same month.
 */
export function loan(one: InstrumentOf<'loan'>, at: InstrumentPlace): Actions {
  const { terms } = one;
  const [lender, borrower] = [at.account(terms.lender), at.account(terms.borrower)];
  if (terms.opening !== undefined) enter(at, at.row, borrower, lender, at.amounts(terms.opening));
  const drawdowns = at.due(terms.drawdowns);
  const [opening, paid] = [at.room.column(), at.room.column()];
  return {
    switches() {
      if (at.book.isTouched[at.row * at.book.accounts + borrower] === 0) return;
      outstandingAll(at, borrower, opening);
    },
    drawdowns(month) {
      const sums = drawdowns(month);
      if (sums === undefined) return;
      payableAll(at, 'undrawn', lender, sums, paid);
      for (let s = 0; s < at.draws; s++) add(at.drawn, at, s, paid[s]);
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
  const accrual = makeAccrual(at.room);
  const condition = terms.only_after === undefined ? undefined : at.instrument(terms.only_after);
  const serve = serviceOf(terms, at, lender, borrower);
  const isCapitalised = terms.interest === 'capitalised';
  const isSwept = terms.served_from !== undefined && terms.sweep === 'yes';
  const { column } = at.room;
  const [interest, principal, outstanding] = [column(), column(), column()];
  const owed = at.row * at.book.accounts + borrower;
  return (month: number) => {
    // Nothing was ever lent in any draw.
    if (at.book.isTouched[owed] === 0) return;
    const sums = repayments(month);
    const { numerators, denominator } = rates(month);
    accrueAll(accrual, opening, numerators, denominator * 12, interest);
    if (isCapitalised) capitaliseAll(at, lender, borrower, interest);
    if (isCapitalised) interest.fill(0);
    if (sums === undefined && !isSwept && !isAnyDue(interest)) return;
    outstandingAll(at, borrower, outstanding);
    for (let s = 0; s < at.draws; s++) {
      const isDue = sums !== undefined && (condition === undefined || at.drawn[condition * at.draws + s] > 0);
      principal[s] = isDue ? Math.min(sums[s], outstanding[s]) : 0;
      if (interest[s] >= 0) continue;
      payBorrower(at, lender, borrower, -interest[s], s);
      interest[s] = 0;
    }
    serve(interest, principal, outstanding);
  };
}

function isAnyDue(interest: Float64Array): boolean {
  for (let s = 0; s < interest.length; s++) if (interest[s] !== 0) return true;
  return false;
}
