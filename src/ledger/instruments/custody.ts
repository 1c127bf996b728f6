import type { InstrumentOf } from '../../situation/index.ts';
import { fail, move, moveAll, open } from '../book.ts';
import type { Actions, InstrumentPlace } from '../context.ts';
import { hasAny, payableAll } from './pay.ts';

/** What a custodian owes the owner of the money that it holds. Other instruments change it. */
export function custody({ terms }: InstrumentOf<'custody'>, at: InstrumentPlace): Actions {
  const [custodian, owner] = [at.account(terms.custodian), at.account(terms.owner)];
  if (terms.opening !== undefined) enter(at, at.row, custodian, owner, at.amounts(terms.opening));
  return {};
}

/** Securities held for an owner: what falls due is paid into custody, where it becomes a claim on the custodian. */
export function securities({ terms }: InstrumentOf<'securities'>, at: InstrumentPlace): Actions {
  const issuer = at.account(terms.issuer);
  const { custodian, owner, row } = custodyOf(at, terms.custody);
  enter(at, at.row, issuer, owner, at.amounts(terms.opening));
  const due = at.due(terms.redemptions);
  const [wanted, paid] = [at.room.column(), at.room.column()];
  return {
    redemptions(month) {
      const sums = due(month);
      if (sums === undefined) return;
      const cell = (at.row * at.book.accounts + owner) * at.draws;
      for (let s = 0; s < at.draws; s++) wanted[s] = Math.min(sums[s], at.book.holdings[cell + s]);
      payableAll(at, 'default', issuer, wanted, paid);
      if (!hasAny(paid)) return;
      open(at.book, at.self, 'redemption');
      moveAll(at.book, at.deposits, issuer, custodian, paid);
      moveAll(at.book, at.row, owner, issuer, paid);
      moveAll(at.book, row, custodian, owner, paid);
    },
  };
}

/** Holdings at the start of a block: no transaction, but balanced like one. */
export function enter(
  at: InstrumentPlace,
  row: number,
  from: number,
  to: number,
  amounts: Float64Array,
): void {
  at.room.atStart(() => {
    for (let s = 0; s < amounts.length; s++)
      if (amounts[s] !== 0) move(at.book, row, from, to, amounts[s], s);
  });
}

/** Row and accounts of a custody instrument. */
export function custodyOf(at: InstrumentPlace, id: string) {
  const index = at.instrument(id);
  const one = at.plan.ledger.instruments[index];
  if (one?.kind !== 'custody') throw new Error(`no custody: ${id}`);
  return {
    row: at.plan.firstRow[index],
    custodian: at.account(one.terms.custodian),
    owner: at.account(one.terms.owner),
    currency: at.plan.currencies[index],
  };
}

/** Collateral: it moves no money, but what is pledged beyond the claim has been promised twice. */
export function pledge({ terms }: InstrumentOf<'pledge'>, at: InstrumentPlace): Actions {
  const claim = custodyOf(at, terms.of);
  const to = at.account(terms.to);
  const amounts = at.amounts(terms.amount);
  const on = terms.on ?? at.plan.ledger.start;
  const isFlagged = at.room.column();
  return {
    switches(month) {
      if (month !== on) return;
      for (let s = 0; s < at.draws; s++) {
        open(at.book, at.self, 'pledge');
        move(at.book, at.row, claim.owner, to, amounts[s], s);
      }
    },
    checks(month) {
      if (month < on) return;
      const { holdings, accounts } = at.book;
      const cell = (claim.row * accounts + claim.custodian) * at.draws;
      for (let s = 0; s < at.draws; s++) {
        if (isFlagged[s] === 1) continue;
        const lacking = amounts[s] - Math.max(0, -holdings[cell + s]);
        if (lacking <= 0) continue;
        isFlagged[s] = 1;
        fail(at.book, 'over-pledged', to, at.self, at.currency, lacking, s);
      }
    },
  };
}
