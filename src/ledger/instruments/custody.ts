import type { InstrumentOf } from '../../situation/index.ts';
import type { Actions, Place } from '../context.ts';

/** What a custodian owes the owner of the money that it holds. Other instruments change it. */
export function custody({ terms }: InstrumentOf<'custody'>, at: Place): Actions {
  const opening = terms.opening === undefined ? 0 : at.sum(terms.opening);
  const [custodian, owner] = [at.account(terms.custodian), at.account(terms.owner)];
  enter(at, at.row, custodian, owner, opening);
  return {};
}

/** Securities held for an owner: what falls due is paid into custody, where it becomes a claim on the custodian. */
export function securities({ terms }: InstrumentOf<'securities'>, at: Place): Actions {
  const { issuer, custodian, owner, row } = accountsOf(terms, at);
  enter(at, at.row, issuer, owner, at.sum(terms.opening));
  const due = at.due(terms.redemptions);
  return {
    redemptions(month) {
      const wanted = Math.min(due(month), at.book.get(at.row, owner));
      const paid = Math.min(wanted, at.cash(issuer, at.currency));
      if (paid < wanted) at.book.fail('default', issuer, at.self, at.currency, wanted - paid);
      if (paid <= 0) return;
      at.book.open(at.self, 'redemption');
      at.book.move(at.deposits, issuer, custodian, paid);
      at.book.move(at.row, owner, issuer, paid);
      at.book.move(row, custodian, owner, paid);
    },
  };
}

/** Holdings at the start: no transaction, but balanced like one. */
export function enter(at: Place, row: number, from: number, to: number, amount: number): void {
  if (amount !== 0) at.book.move(row, from, to, amount);
}

function accountsOf({ issuer, custody: id }: InstrumentOf<'securities'>['terms'], at: Place) {
  const claim = custodyOf(at, id);
  return { issuer: at.account(issuer), ...claim };
}

/** Row and accounts of a custody instrument. */
export function custodyOf(at: Place, id: string) {
  const index = at.instrument(id);
  const one = at.plan.ledger.instruments[index];
  if (one?.kind !== 'custody') throw new Error(`no custody: ${id}`);
  return {
    row: at.plan.firstRow[index] as number,
    custodian: at.account(one.terms.custodian),
    owner: at.account(one.terms.owner),
    currency: at.plan.currencies[index] as number,
  };
}

/** Collateral: it moves no money, but what is pledged beyond the claim has been promised twice. */
export function pledge({ terms }: InstrumentOf<'pledge'>, at: Place): Actions {
  const claim = custodyOf(at, terms.of);
  const to = at.account(terms.to);
  const amount = at.sum(terms.amount);
  const on = terms.on ?? at.plan.ledger.start;
  let isFlagged = false;
  return {
    switches(month) {
      if (month !== on) return;
      at.book.open(at.self, 'pledge');
      at.book.move(at.row, claim.owner, to, amount);
    },
    checks(month) {
      if (month < on || isFlagged) return;
      const lacking = amount - Math.max(0, -at.book.get(claim.row, claim.custodian));
      if (lacking <= 0) return;
      isFlagged = true;
      at.book.fail('over-pledged', to, at.self, at.currency, lacking);
    },
  };
}
