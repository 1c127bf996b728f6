import type { InstrumentOf } from '../../situation/index.ts';
import { failAll } from '../book.ts';
import type { Actions, InstrumentPlace } from '../context.ts';
import { affordableAll, payAll, payableAll, swapAll } from './pay.ts';

/** A sum that is paid without anything in return, now or regularly. */
export function transfer({ terms }: InstrumentOf<'transfer'>, at: InstrumentPlace): Actions {
  const [payer, payee] = [at.account(terms.payer), at.account(terms.payee)];
  const due = at.due(terms.amounts);
  const label = terms.flow ?? 'transfer';
  const paid = at.room.column();
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
  const { column } = at.room;
  const [none, paid, shorts] = [column(), column(), column()];
  const floors = terms.floor === undefined ? none : at.amounts(terms.floor);
  const borrow = creditLine(terms, at, account);
  return {
    budgets(month) {
      const [received, due] = [revenue(month), spending(month)];
      if (received === undefined && due === undefined && borrow === undefined) return;
      if (due !== undefined) at.onNeed?.(account, at.self, at.currency, due);
      if (received !== undefined) payWhatThereIs(at, 'revenue', 'revenue', other, account, received, paid);
      spend(due ?? none);
    },
  };

  function spend(due: Float64Array): void {
    const cell = (at.currency * at.book.accounts + account) * at.draws;
    const { holdings } = at.book;
    let isShort = false;
    for (let s = 0; s < at.draws; s++) {
      const has = holdings[cell + s] + at.credit[cell + s];
      const left = (has > 0 ? has : 0) - floors[s];
      const lacking = due[s] - left;
      shorts[s] = left >= due[s] ? 0 : lacking;
      paid[s] = left >= due[s] ? due[s] : Math.max(0, Math.min(due[s], left));
      if (left < due[s]) isShort = true;
    }
    if (isShort && borrow !== undefined) {
      borrow(shorts);
      for (let s = 0; s < at.draws; s++) {
        if (shorts[s] === 0) continue;
        const left = Math.max(0, holdings[cell + s] + at.credit[cell + s]) - floors[s];
        paid[s] = Math.max(0, Math.min(due[s], left));
      }
    }
    if (isShort) failAll(at.book, 'unfunded', account, at.self, at.currency, due, paid);
    payAll(at, 'spending', 'spending', account, other, paid);
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
  payableAll(at, 'undrawn', payer, due, paid);
  payAll(at, event, label, payer, payee, paid);
}

/** What a budget may borrow when its cash is short. */
function creditLine(
  terms: InstrumentOf<'budget'>['terms'],
  at: InstrumentPlace,
  account: number,
): ((shorts: Float64Array) => void) | undefined {
  if (terms.creditor === undefined || terms.credit_limit === undefined) return undefined;
  const creditor = at.account(terms.creditor);
  const limits = at.amounts(terms.credit_limit);
  const lent = at.room.column();
  const owed = (at.row * at.book.accounts + account) * at.draws;
  return (shorts) => {
    const { holdings } = at.book;
    for (let s = 0; s < at.draws; s++) {
      const left = limits[s] - Math.max(0, -holdings[owed + s]);
      lent[s] = Math.max(0, Math.min(shorts[s], left));
    }
    affordableAll(at, creditor, at.currency, lent, lent);
    swapAll(at, 'credit', creditor, account, lent);
  };
}
