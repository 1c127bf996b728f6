import type { InstrumentOf } from '../../situation/index.ts';
import { fail, holding, move, open } from '../book.ts';
import { type Actions, cash, type InstrumentPlace } from '../context.ts';

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
  return {
    redemptions(month) {
      const sums = due(month);
      if (sums === undefined) return;
      for (let s = 0; s < at.draws; s++) redeem(sums[s], s);
    },
  };

  function redeem(due: number, s: number): void {
    const wanted = Math.min(due, holding(at.book, at.row, owner, s));
    const paid = Math.min(wanted, cash(at, issuer, at.currency, s));
    if (paid < wanted) fail(at.book, 'default', issuer, at.self, at.currency, wanted - paid, s);
    if (paid <= 0) return;
    open(at.book, at.self, 'redemption');
    move(at.book, at.deposits, issuer, custodian, paid, s);
    move(at.book, at.row, owner, issuer, paid, s);
    move(at.book, row, custodian, owner, paid, s);
  }
}

/** Holdings at the start: no transaction, but balanced like one. */
export function enter(
  at: InstrumentPlace,
  row: number,
  from: number,
  to: number,
  amounts: Float64Array,
): void {
  for (const [s, amount] of amounts.entries()) if (amount !== 0) move(at.book, row, from, to, amount, s);
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
  const isFlagged = new Uint8Array(at.draws);
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
      for (let s = 0; s < at.draws; s++) {
        if (isFlagged[s] === 1) continue;
        const owed = Math.max(0, -holding(at.book, claim.row, claim.custodian, s));
        const lacking = amounts[s] - owed;
        if (lacking <= 0) continue;
        isFlagged[s] = 1;
        fail(at.book, 'over-pledged', to, at.self, at.currency, lacking, s);
      }
    },
  };
}
