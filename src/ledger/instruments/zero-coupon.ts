import type { InstrumentOf } from '../../situation/index.ts';
import { fail, holding, move, open } from '../book.ts';
import { type Actions, cash, type InstrumentPlace } from '../context.ts';
import { swap } from './pay.ts';

/** A custodian swaps cash for a union's obligation at face value, without interest; it can be called back. */
export function zeroCoupon({ terms }: InstrumentOf<'zero_coupon'>, at: InstrumentPlace): Actions {
  const [buyer, issuer] = [at.account(terms.buyer), at.account(terms.issuer)];
  const faces = at.amounts(terms.face);
  const outstanding = (s: number) => Math.max(0, -holding(at.book, at.row, issuer, s));
  const redeem = (amount: number, s: number) => {
    const paid = Math.max(0, Math.min(amount, outstanding(s), cash(at, issuer, at.currency, s)));
    if (paid === 0) return 0;
    open(at.book, at.self, 'redemption');
    move(at.book, at.deposits, issuer, buyer, paid, s);
    move(at.book, at.row, buyer, issuer, paid, s);
    return paid;
  };
  at.callables.push({
    instrument: at.self,
    buyer,
    issuer,
    currency: at.currency,
    redeems: terms.redeems ?? 'gap',
    outstanding,
    ringFenced: ringFencedOf(terms, at, outstanding),
    redeem,
  });
  return {
    drawdowns(month) {
      if (month === terms.on) for (let s = 0; s < at.draws; s++) issue(faces[s], s);
    },
    service(month) {
      if (month === terms.matures) for (let s = 0; s < at.draws; s++) mature(s);
    },
  };

  function issue(face: number, s: number): void {
    const paid = Math.min(face, cash(at, buyer, at.currency, s));
    if (paid < face) fail(at.book, 'undrawn', buyer, at.self, at.currency, face - paid, s);
    at.drawn[at.self * at.draws + s] = paid;
    swap(at, 'issue', buyer, issuer, paid, s);
  }

  function mature(s: number): void {
    const due = outstanding(s);
    const paid = redeem(due, s);
    if (paid < due) fail(at.book, 'default', issuer, at.self, at.currency, due - paid, s);
  }
}

/** What was raised and not yet paid out in the loan that it funds. */
function ringFencedOf(
  { funds }: InstrumentOf<'zero_coupon'>['terms'],
  at: InstrumentPlace,
  outstanding: (draw: number) => number,
): (draw: number) => number {
  if (funds === undefined) return () => 0;
  const loan = at.instrument(funds);
  return (s) => {
    const undrawn = at.drawn[at.self * at.draws + s] - at.drawn[loan * at.draws + s];
    return Math.max(0, Math.min(outstanding(s), undrawn));
  };
}
