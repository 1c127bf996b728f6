import type { InstrumentOf } from '../../situation/index.ts';
import type { Actions, Place } from '../context.ts';
import { enter } from './custody.ts';
import { monthlyRate } from './income.ts';

/**
 * A loan is paid out as its lender has money, bears interest on its opening balance and is served by the borrower, or by
 * a mechanism in the borrower's place: the mechanism makes a grant, the borrower repays with it in the same month.
 */
export function loan(one: InstrumentOf<'loan'>, at: Place): Actions {
  const { terms } = one;
  const [lender, borrower] = [at.account(terms.lender), at.account(terms.borrower)];
  if (terms.opening !== undefined) enter(at, at.row, borrower, lender, at.sum(terms.opening));
  const drawdowns = at.due(terms.drawdowns);
  const serve = serviceOf(one, at, lender, borrower);
  let opening = 0;
  return {
    switches() {
      opening = Math.max(0, -at.book.get(at.row, borrower));
    },
    drawdowns(month) {
      const due = drawdowns(month);
      if (due <= 0) return;
      const paid = Math.min(due, at.cash(lender, at.currency));
      if (paid < due) at.book.fail('undrawn', lender, at.self, at.currency, due - paid);
      if (paid <= 0) return;
      at.drawn[at.self] = (at.drawn[at.self] as number) + paid;
      at.book.open(at.self, 'drawdown');
      at.book.move(at.deposits, lender, borrower, paid);
      at.book.move(at.row, borrower, lender, paid);
    },
    service: (month) => serve(month, opening),
  };
}

function serviceOf(
  { terms }: InstrumentOf<'loan'>,
  at: Place,
  lender: number,
  borrower: number,
): (month: number, opening: number) => void {
  const repayments = at.due(terms.repayments);
  const monthly = monthlyRate(at, 'rate');
  const accrual = at.money.accrual();
  const mechanism = terms.served_from === undefined ? undefined : at.account(terms.served_from);
  const condition = terms.only_after === undefined ? undefined : at.instrument(terms.only_after);
  const { book } = at;
  const outstanding = () => Math.max(0, -book.get(at.row, borrower));
  const capitalise = (interest: number) => {
    if (interest === 0) return;
    const [debtor, creditor] = interest < 0 ? [lender, borrower] : [borrower, lender];
    book.open(at.self, 'capitalised interest');
    book.move(at.row, debtor, creditor, Math.abs(interest));
    book.flow('interest', debtor, creditor, Math.abs(interest), at.currency);
  };
  return (month, opening) => {
    const interest = opening === 0 ? 0 : accrual.add(opening, monthly(month));
    const isDue = condition === undefined || (at.drawn[condition] as number) >= 0.5;
    const principal = isDue ? Math.min(repayments(month), outstanding()) : 0;
    if (terms.interest === 'capitalised') {
      capitalise(interest);
      pay(0, principal);
    } else {
      if (interest < 0) payBorrower(-interest);
      pay(Math.max(0, interest), principal);
    }
  };

  /** At a rate below zero the lender pays. */
  function payBorrower(due: number): void {
    const paid = Math.min(due, at.cash(lender, at.currency));
    if (paid < due) book.fail('default', lender, at.self, at.currency, due - paid);
    if (paid <= 0) return;
    book.open(at.self, 'interest');
    book.move(at.deposits, lender, borrower, paid);
    book.flow('interest', lender, borrower, paid, at.currency);
  }

  function pay(interest: number, principal: number): void {
    const due = interest + principal;
    const granted = grant(due, outstanding() + interest);
    const paysItself = mechanism === undefined || terms.borrower_pays !== 'no';
    const own = paysItself
      ? Math.max(0, Math.min(due - granted, at.cash(borrower, at.currency) - granted))
      : 0;
    const paid = granted + own;
    const interestPaid = Math.min(paid, interest);
    repay(interestPaid, Math.min(paid - interestPaid, outstanding()));
    if (paid >= due) return;
    // Who bears a shortfall: with a mechanism that alone serves the loan the lender forbears, else it is a default.
    capitalise(interest - interestPaid);
    if (paysItself) book.fail('default', borrower, at.self, at.currency, due - paid);
  }

  function grant(due: number, most: number): number {
    if (mechanism === undefined) return 0;
    const wanted = terms.sweep === 'yes' ? most : due;
    const amount = Math.max(0, Math.min(wanted, at.cash(mechanism, at.currency)));
    if (amount > 0) {
      book.open(at.self, 'grant for service');
      book.move(at.deposits, mechanism, borrower, amount);
      book.flow('grant', mechanism, borrower, amount, at.currency);
    }
    return amount;
  }

  function repay(interest: number, principal: number): void {
    if (interest > 0) {
      book.open(at.self, 'interest');
      book.move(at.deposits, borrower, lender, interest);
      book.flow('interest', borrower, lender, interest, at.currency);
    }
    if (principal > 0) {
      book.open(at.self, 'repayment');
      book.move(at.deposits, borrower, lender, principal);
      book.move(at.row, lender, borrower, principal);
    }
  }
}
