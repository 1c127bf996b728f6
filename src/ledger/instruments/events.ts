import type { InstrumentOf } from '../../situation/index.ts';
import type { Actions, Place } from '../context.ts';
import { custodyOf } from './custody.ts';
import { releaseMoney } from './release-money.ts';

/** The custodian pays its owner, or whom the owner names. */
export function release({ terms }: InstrumentOf<'release'>, at: Place): Actions {
  const holder = terms.holder === undefined ? custodyOf(at, terms.custody).owner : at.account(terms.holder);
  const to = terms.to === undefined ? holder : at.account(terms.to);
  const amount = terms.amount === undefined ? undefined : at.sum(terms.amount);
  return {
    events(month) {
      if (month === terms.on) at.drawn[at.self] = releaseMoney(at, terms.custody, { holder, to }, amount);
    },
  };
}

/** A claim is taken from its owner; what it has lost stays in dispute, beside the balance sheet. */
export function seizure({ terms }: InstrumentOf<'seizure'>, at: Place): Actions {
  const { row, owner } = custodyOf(at, terms.custody);
  const taker = at.account(terms.taker);
  const wanted = terms.amount === undefined ? Number.POSITIVE_INFINITY : at.sum(terms.amount);
  return {
    events(month) {
      const taken = Math.min(wanted, at.book.get(row, owner));
      if (month !== terms.on || taken <= 0) return;
      at.book.open(at.self, 'seizure');
      at.book.move(row, owner, taker, taken);
      at.book.flow('seizure', owner, taker, taken, at.currency);
      at.book.open(at.self, 'claim in dispute');
      at.book.move(at.row, taker, owner, taken);
    },
  };
}

/** The owner's claim is assigned to the recipient, which may set it off against what it owes. */
export function reparations({ terms }: InstrumentOf<'reparations'>, at: Place): Actions {
  const { row, owner } = custodyOf(at, terms.custody);
  const to = at.account(terms.to);
  const wanted = terms.amount === undefined ? Number.POSITIVE_INFINITY : at.sum(terms.amount);
  return {
    events(month) {
      const paid = Math.min(wanted, at.book.get(row, owner));
      if (month !== terms.on || paid <= 0) return;
      at.drawn[at.self] = paid;
      at.book.open(at.self, 'reparations');
      at.book.move(row, owner, to, paid);
      at.book.flow('reparations', owner, to, paid, at.currency);
      if (terms.set_off !== undefined) setOff(at, terms.set_off, row, to, paid);
    },
  };
}

function setOff(at: Place, loanId: string, claim: number, recipient: number, most: number): void {
  const index = at.instrument(loanId);
  const loan = at.plan.ledger.instruments[index];
  if (loan?.kind !== 'loan' || !at.isActive(index)) return;
  const row = at.plan.firstRow[index] as number;
  const lender = at.account(loan.terms.lender);
  const amount = Math.min(most, Math.max(0, -at.book.get(row, recipient)));
  if (amount <= 0) return;
  at.book.open(at.self, 'set-off');
  at.book.move(claim, recipient, lender, amount);
  at.book.move(row, lender, recipient, amount);
}

/** A lender gives up a claim: a loss of its own, a gain of the borrower. */
export function writeOff({ terms }: InstrumentOf<'write_off'>, at: Place): Actions {
  const index = at.instrument(terms.loan);
  const loan = at.plan.ledger.instruments[index];
  if (loan?.kind !== 'loan') throw new Error(`no loan: ${terms.loan}`);
  const row = at.plan.firstRow[index] as number;
  const [lender, borrower] = [at.account(loan.terms.lender), at.account(loan.terms.borrower)];
  const wanted = terms.amount === undefined ? Number.POSITIVE_INFINITY : at.sum(terms.amount);
  return {
    events(month) {
      const lost = Math.min(wanted, Math.max(0, -at.book.get(row, borrower)));
      if (month !== terms.on || lost <= 0) return;
      at.book.open(at.self, 'write-off');
      at.book.move(row, lender, borrower, lost);
      at.book.flow('write-off', lender, borrower, lost, at.currency);
    },
  };
}
