import type { InstrumentOf } from '../../situation/index.ts';
import { fail, holding, move, open } from '../book.ts';
import { type Actions, cash, type InstrumentPlace } from '../context.ts';
import { payAll } from './pay.ts';

/** A sum that is paid without anything in return, now or regularly. */
export function transfer({ terms }: InstrumentOf<'transfer'>, at: InstrumentPlace): Actions {
  const [payer, payee] = [at.account(terms.payer), at.account(terms.payee)];
  const due = at.due(terms.amounts);
  const label = terms.flow ?? 'transfer';
  const paid = new Float64Array(at.draws);
  return {
    budgets(month) {
      const sums = due(month);
      if (sums === undefined) return;
      payWhatThereIs(at, 'transfer', label, payer, payee, sums, paid);
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
  const [none, paid] = [new Float64Array(at.draws), new Float64Array(at.draws)];
  const floors = terms.floor === undefined ? none : at.amounts(terms.floor);
  const borrow = creditLine(terms, at, account);
  return {
    budgets(month) {
      const [received, due] = [revenue(month), spending(month)];
      if (received === undefined && due === undefined && borrow === undefined) return;
      if (due !== undefined) at.onNeed?.(account, at.self, at.currency, due);
      if (received !== undefined) payWhatThereIs(at, 'revenue', 'revenue', other, account, received, paid);
      const wanted = due ?? none;
      for (let s = 0; s < at.draws; s++) paid[s] = affordable(wanted[s], floors[s], s);
      payAll(at, 'spending', 'spending', account, other, paid);
    },
  };

  function affordable(due: number, floor: number, s: number): number {
    const has = cash(at, account, at.currency, s) - floor;
    if (has >= due) return due;
    borrow?.(due - has, s);
    const amount = Math.max(0, Math.min(due, cash(at, account, at.currency, s) - floor));
    if (amount < due) fail(at.book, 'unfunded', account, at.self, at.currency, due - amount, s);
    return amount;
  }
}

/** Pays what is due as far as its payer has money; the rest is reported as undrawn. */
function payWhatThereIs(
  at: InstrumentPlace,
  event: string,
  label: string,
  payer: number,
  payee: number,
  due: Float64Array,
  paid: Float64Array,
): void {
  for (let s = 0; s < at.draws; s++) {
    const amount = Math.min(due[s], cash(at, payer, at.currency, s));
    if (amount < due[s]) fail(at.book, 'undrawn', payer, at.self, at.currency, due[s] - amount, s);
    paid[s] = amount;
  }
  payAll(at, event, label, payer, payee, paid);
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
