import type { InstrumentOf } from '../../situation/index.ts';
import { fail, holding, move, open } from '../book.ts';
import { type Actions, cash, type InstrumentPlace } from '../context.ts';
import { pay } from './pay.ts';

/** A sum that is paid without anything in return, now or regularly. */
export function transfer({ terms }: InstrumentOf<'transfer'>, at: InstrumentPlace): Actions {
  const [payer, payee] = [at.account(terms.payer), at.account(terms.payee)];
  const due = at.due(terms.amounts);
  const label = terms.flow ?? 'transfer';
  return {
    budgets(month) {
      const sums = due(month);
      if (sums === undefined) return;
      for (let s = 0; s < at.draws; s++) {
        const wanted = sums[s];
        if (wanted <= 0) continue;
        const paid = Math.min(wanted, cash(at, payer, at.currency, s));
        if (paid < wanted) fail(at.book, 'undrawn', payer, at.self, at.currency, wanted - paid, s);
        pay(at, 'transfer', label, payer, payee, paid, s);
      }
    },
  };
}

/**
 * A budget: revenue comes in, spending goes out as far as cash above the floor and a credit line reach. What is left of
 * spending is unfunded; cash never falls below the floor.
 */
export function budget({ terms }: InstrumentOf<'budget'>, at: InstrumentPlace): Actions {
  const [account, other] = [at.account(terms.account), at.account(terms.counterparty)];
  const [revenue, spending] = [at.due(terms.revenue), at.due(terms.spending)];
  const none = new Float64Array(at.draws);
  const floors = terms.floor === undefined ? none : at.amounts(terms.floor);
  const borrow = creditLine(terms, at, account);
  return {
    budgets(month) {
      const [received, due] = [revenue(month), spending(month)];
      if (received === undefined && due === undefined && borrow === undefined) return;
      if (due !== undefined) at.onNeed?.(account, at.self, at.currency, due);
      for (let s = 0; s < at.draws; s++) {
        collect((received ?? none)[s], s);
        spend((due ?? none)[s], floors[s], s);
      }
    },
  };

  function collect(due: number, s: number): void {
    const paidIn = Math.min(due, cash(at, other, at.currency, s));
    if (paidIn < due) fail(at.book, 'undrawn', other, at.self, at.currency, due - paidIn, s);
    pay(at, 'revenue', 'revenue', other, account, paidIn, s);
  }

  function spend(due: number, floor: number, s: number): void {
    const short = due - (cash(at, account, at.currency, s) - floor);
    if (borrow !== undefined && short > 0) borrow(short, s);
    const paid = Math.max(0, Math.min(due, cash(at, account, at.currency, s) - floor));
    pay(at, 'spending', 'spending', account, other, paid, s);
    if (paid < due) fail(at.book, 'unfunded', account, at.self, at.currency, due - paid, s);
  }
}

/** What a budget may borrow when its cash is short. */
function creditLine(
  terms: InstrumentOf<'budget'>['terms'],
  at: InstrumentPlace,
  account: number,
): ((short: number, draw: number) => void) | undefined {
  if (terms.creditor === undefined || terms.credit_limit === undefined) return undefined;
  const creditor = at.account(terms.creditor);
  const limits = at.amounts(terms.credit_limit);
  return (short, s) => {
    const left = limits[s] - Math.max(0, -holding(at.book, at.row, account, s));
    const amount = Math.min(short, left, cash(at, creditor, at.currency, s));
    if (amount <= 0) return;
    open(at.book, at.self, 'credit');
    move(at.book, at.deposits, creditor, account, amount, s);
    move(at.book, at.row, account, creditor, amount, s);
  };
}
