import type { InstrumentOf } from '../../situation/index.ts';
import { fail } from '../book.ts';
import { type Actions, cash, type InstrumentPlace } from '../context.ts';
import { splitterOf } from '../split.ts';
import { custodyOf } from './custody.ts';
import { affordableAll, hasAny, payAll, swap } from './pay.ts';
import { releaseMoney } from './release-money.ts';

/** An owner's money goes into a fund for a share of it; the fund's income is distributed at intervals. */
export function fund({ terms }: InstrumentOf<'fund'>, at: InstrumentPlace): Actions {
  const [account, investor] = [at.account(terms.fund), at.account(terms.investor)];
  const amounts = at.amounts(terms.amount);
  const every = terms.every ?? 12;
  const takers = terms.distributes ?? [];
  // Drawn shares may add up to more than there is; what they leave stays in the fund.
  const split = splitterOf(
    takers.map(({ share }) => at.read(share)),
    at.room,
    'at most all',
  );
  at.room.atStart(() => {
    at.book.keepsIncome[account] = 1;
  });
  const payable = at.room.column();
  const payees = takers.map(({ account: id }) => at.account(id));
  return {
    events(month) {
      if (month < terms.on || (month - terms.on) % every !== 0) return;
      if (month > terms.on) distribute();
      else for (let s = 0; s < at.draws; s++) invest(amounts[s], s);
    },
  };

  function invest(amount: number, s: number): void {
    const paid =
      terms.out_of === undefined
        ? Math.min(amount, cash(at, investor, at.currency, s))
        : releaseMoney(
            at,
            terms.out_of,
            { holder: custodyOf(at, terms.out_of).owner, to: investor },
            amount,
            s,
          );
    // What custody could not pay out has been reported there.
    if (paid < amount && terms.out_of === undefined)
      fail(at.book, 'undrawn', investor, at.self, at.currency, amount - paid, s);
    swap(at, 'contribution', investor, account, paid, s);
  }

  function distribute(): void {
    // Income less what was spent on projects and distributed before: capital is recovered first.
    const cell = (at.currency * at.book.accounts + account) * at.draws;
    const income = at.book.income.subarray(cell, cell + at.draws);
    affordableAll(at, account, at.currency, income, payable);
    if (!hasAny(payable)) return;
    for (let s = 0; s < at.draws; s++) payable[s] = Math.max(0, payable[s]);
    const parts = split.inAll(payable);
    for (const [k, payee] of payees.entries())
      payAll(at, 'distribution', 'distribution', account, payee, parts[k]);
  }
}
