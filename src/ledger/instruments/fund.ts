import type { InstrumentOf } from '../../situation/index.ts';
import type { Actions, Place } from '../context.ts';
import { custodyOf } from './custody.ts';
import { releaseMoney } from './release-money.ts';

/** An owner's money goes into a fund for a share of it; the fund's income is distributed at intervals. */
export function fund({ terms }: InstrumentOf<'fund'>, at: Place): Actions {
  const [account, investor] = [at.account(terms.fund), at.account(terms.investor)];
  const amount = at.sum(terms.amount);
  const every = terms.every ?? 12;
  const takers = terms.distributes ?? [];
  const stated = takers.map(({ share }) => at.value(share));
  // Drawn shares may add up to more than there is; what they leave stays in the fund.
  const whole = at.money.factor(
    Math.max(
      1,
      stated.reduce((sum, share) => sum + share, 0),
    ),
  );
  const shares = stated.map((share) => at.money.over(at.money.factor(share), whole));
  const payees = takers.map(({ account: id }) => at.account(id));
  return {
    events(month) {
      if (month === terms.on) invest();
      if (month > terms.on && (month - terms.on) % every === 0 && payees.length > 0) distribute();
    },
  };

  function invest(): void {
    const has =
      terms.out_of === undefined
        ? Math.min(amount, at.cash(investor, at.currency))
        : releaseMoney(at, terms.out_of, { holder: custodyOf(at, terms.out_of).owner, to: investor }, amount);
    const paid = Math.max(0, has);
    // What custody could not pay out has been reported there.
    if (paid < amount && terms.out_of === undefined)
      at.book.fail('undrawn', investor, at.self, at.currency, amount - paid);
    if (paid <= 0) return;
    at.drawn[at.self] = paid;
    at.book.open(at.self, 'contribution');
    at.book.move(at.deposits, investor, account, paid);
    at.book.move(at.row, account, investor, paid);
  }

  function distribute(): void {
    // Income less what was spent on projects and distributed before: capital is recovered first.
    const income = at.book.income[at.currency * at.book.accounts + account] as number;
    const payable = Math.min(income, at.cash(account, at.currency));
    if (payable <= 0) return;
    for (const [k, part] of at.money.split(payable, shares).entries()) {
      if (part <= 0) continue;
      const payee = payees[k] as number;
      at.book.open(at.self, 'distribution');
      at.book.move(at.deposits, account, payee, part);
      at.book.flow('distribution', account, payee, part, at.currency);
    }
  }
}
