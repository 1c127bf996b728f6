import type { InstrumentOf } from '../../situation/index.ts';
import type { Actions, Place } from '../context.ts';
import { enter } from './custody.ts';

/** A custodian swaps cash for a union's obligation at face value, without interest; it can be called back. */
export function zeroCoupon({ terms, id }: InstrumentOf<'zero_coupon'>, at: Place): Actions {
  const [buyer, issuer] = [at.account(terms.buyer), at.account(terms.issuer)];
  const face = at.sum(terms.face);
  const funds = terms.funds === undefined ? undefined : at.instrument(terms.funds);
  const self = at.instrument(id);
  const outstanding = () => Math.max(0, -at.book.get(at.row, issuer));
  const redeem = (amount: number) => {
    const paid = Math.min(amount, outstanding(), at.cash(issuer, at.currency));
    if (paid > 0) {
      at.book.open(at.self, 'redemption');
      at.book.move(at.deposits, issuer, buyer, paid);
      at.book.move(at.row, buyer, issuer, paid);
    }
    return Math.max(0, paid);
  };
  at.callables.push({
    instrument: self,
    buyer,
    issuer,
    currency: at.currency,
    redeems: terms.redeems ?? 'gap',
    outstanding,
    ringFenced: () =>
      funds === undefined
        ? 0
        : Math.max(0, Math.min(outstanding(), (at.drawn[self] as number) - (at.drawn[funds] as number))),
    redeem,
  });
  return {
    drawdowns(month) {
      if (month !== terms.on) return;
      const paid = Math.min(face, at.cash(buyer, at.currency));
      if (paid < face) at.book.fail('undrawn', buyer, at.self, at.currency, face - paid);
      if (paid <= 0) return;
      at.drawn[self] = paid;
      at.book.open(at.self, 'issue');
      at.book.move(at.deposits, buyer, issuer, paid);
      at.book.move(at.row, issuer, buyer, paid);
    },
    service(month) {
      if (month !== terms.matures) return;
      const due = outstanding();
      const paid = redeem(due);
      if (paid < due) at.book.fail('default', issuer, at.self, at.currency, due - paid);
    },
  };
}

/** Guarantors pay the union what it cannot redeem, and get a claim on it; who cannot pay is in arrears. */
export function guarantee({ terms }: InstrumentOf<'guarantee'>, at: Place): Actions {
  const covers = at.instrument(terms.covers);
  const covered = at.plan.ledger.instruments[covers];
  if (covered?.kind !== 'zero_coupon') throw new Error(`nothing to guarantee: ${terms.covers}`);
  const issuer = at.account(covered.terms.issuer);
  const guarantors = terms.guarantors.map(({ account }) => at.account(account));
  const shares = normalised(
    terms.guarantors.map(({ share }) => at.value(share)),
    at,
  );
  const [recourse, arrears, memo] = [at.row, at.row + 1, at.row + 2];
  const limit = at.sum(terms.limit);
  let called = 0;
  const split = (amount: number) => at.money.split(amount, shares);
  for (const [k, part] of split(limit).entries()) enter(at, memo, guarantors[k] as number, issuer, part);
  at.guarantees.push({
    instrument: at.self,
    covers,
    guarantors,
    split,
    left: () => limit - called,
    call(amount) {
      const within = Math.min(amount, limit - called);
      if (within < amount) at.book.fail('over-limit', issuer, at.self, at.currency, amount - within);
      called += within;
      for (const [k, part] of split(within).entries())
        callOne(at, guarantors[k] as number, issuer, part, recourse, arrears, memo);
    },
  });
  return {};
}

function callOne(
  at: Place,
  guarantor: number,
  issuer: number,
  due: number,
  recourse: number,
  arrears: number,
  memo: number,
): void {
  const paid = Math.max(0, Math.min(due, at.cash(guarantor, at.currency)));
  if (paid > 0) {
    at.book.open(at.self, 'guarantee call');
    at.book.move(at.deposits, guarantor, issuer, paid);
    at.book.move(recourse, issuer, guarantor, paid);
    at.book.move(memo, issuer, guarantor, paid);
  }
  if (paid >= due) return;
  at.book.fail('default', guarantor, at.self, at.currency, due - paid);
  at.book.open(at.self, 'guarantee arrears');
  at.book.move(arrears, guarantor, issuer, due - paid);
  at.book.flow('arrears', guarantor, issuer, due - paid, at.currency);
}

/** Shares of the guarantors: as stated when they add up to 1, else in proportion. */
function normalised(shares: readonly number[], { money }: Place) {
  const total = shares.reduce((sum, one) => sum + one, 0);
  const isWhole = Math.abs(total - 1) < 1e-9;
  return shares.map((one) =>
    isWhole || total === 0 ? money.factor(one) : money.over(money.factor(one), money.factor(total)),
  );
}
