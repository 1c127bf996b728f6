import type { InstrumentOf } from '../../situation/index.ts';
import { fail, flow, move, open } from '../book.ts';
import { type Actions, cash, type InstrumentPlace } from '../context.ts';
import { splitterOf } from '../split.ts';

/** Guarantors pay the union what it cannot redeem, and get a claim on it; who cannot pay is in arrears. */
export function guarantee({ terms }: InstrumentOf<'guarantee'>, at: InstrumentPlace): Actions {
  const covers = at.instrument(terms.covers);
  const covered = at.plan.ledger.instruments[covers];
  if (covered?.kind !== 'zero_coupon') throw new Error(`nothing to guarantee: ${terms.covers}`);
  const issuer = at.account(covered.terms.issuer);
  const guarantors = terms.guarantors.map(({ account }) => at.account(account));
  const shares = terms.guarantors.map(({ share }) => at.read(share));
  const { inDraw: split } = splitterOf(shares, at.room, 'all');
  const limits = at.amounts(terms.limit);
  const called = at.room.column();
  at.room.atStart(() => {
    for (let s = 0; s < at.draws; s++)
      for (const [k, part] of split(limits[s], s).entries())
        if (part !== 0) move(at.book, rowsOf(at).memo, guarantors[k], issuer, part, s);
  });
  const left = (s: number) => limits[s] - called[s];
  at.guarantees.push({
    instrument: at.self,
    covers,
    guarantors,
    split,
    left,
    call(amount, s) {
      const within = Math.min(amount, left(s));
      if (within < amount) fail(at.book, 'over-limit', issuer, at.self, at.currency, amount - within, s);
      called[s] = called[s] + within;
      for (const [k, part] of split(within, s).entries()) callOne(at, guarantors[k], issuer, part, s);
    },
  });
  return {};
}

function rowsOf({ row }: InstrumentPlace) {
  return { recourse: row, arrears: row + 1, memo: row + 2 };
}

function callOne(at: InstrumentPlace, guarantor: number, issuer: number, due: number, s: number): void {
  const { recourse, arrears, memo } = rowsOf(at);
  const paid = Math.max(0, Math.min(due, cash(at, guarantor, at.currency, s)));
  if (paid > 0) {
    open(at.book, at.self, 'guarantee call');
    move(at.book, at.deposits, guarantor, issuer, paid, s);
    move(at.book, recourse, issuer, guarantor, paid, s);
    move(at.book, memo, issuer, guarantor, paid, s);
  }
  if (paid >= due) return;
  fail(at.book, 'default', guarantor, at.self, at.currency, due - paid, s);
  open(at.book, at.self, 'guarantee arrears');
  move(at.book, arrears, guarantor, issuer, due - paid, s);
  flow(at.book, 'arrears', guarantor, issuer, due - paid, at.currency, s);
}
