import type { Estimate, InstrumentOf } from '../../situation/index.ts';
import { flow, holding, move, open } from '../book.ts';
import type { Actions, InstrumentPlace } from '../context.ts';
import { custodyOf } from './custody.ts';
import { releaseMoney } from './release-money.ts';

/** The custodian pays its owner, or whom the owner names. */
export function release({ terms }: InstrumentOf<'release'>, at: InstrumentPlace): Actions {
  const holder = terms.holder === undefined ? custodyOf(at, terms.custody).owner : at.account(terms.holder);
  const to = terms.to === undefined ? holder : at.account(terms.to);
  const wanted = amountsOrAll(at, terms.amount);
  return once(at, terms.on, (s) => {
    releaseMoney(at, terms.custody, { holder, to }, wanted[s], s);
  });
}

/** A claim is taken from its owner; what it has lost stays in dispute, beside the balance sheet. */
export function seizure({ terms }: InstrumentOf<'seizure'>, at: InstrumentPlace): Actions {
  const { row, owner } = custodyOf(at, terms.custody);
  const taker = at.account(terms.taker);
  const wanted = amountsOrAll(at, terms.amount);
  return once(at, terms.on, (s) => {
    const taken = Math.min(wanted[s], holding(at.book, row, owner, s));
    if (taken <= 0) return;
    open(at.book, at.self, 'seizure');
    move(at.book, row, owner, taker, taken, s);
    flow(at.book, 'seizure', owner, taker, taken, at.currency, s);
    open(at.book, at.self, 'claim in dispute');
    move(at.book, at.row, taker, owner, taken, s);
  });
}

/** The owner's claim is assigned to the recipient, which may set it off against what it owes. */
export function reparations({ terms }: InstrumentOf<'reparations'>, at: InstrumentPlace): Actions {
  const { row, owner } = custodyOf(at, terms.custody);
  const to = at.account(terms.to);
  const wanted = amountsOrAll(at, terms.amount);
  return once(at, terms.on, (s) => {
    const paid = Math.min(wanted[s], holding(at.book, row, owner, s));
    if (paid <= 0) return;
    at.drawn[at.self * at.draws + s] = paid;
    open(at.book, at.self, 'reparations');
    move(at.book, row, owner, to, paid, s);
    flow(at.book, 'reparations', owner, to, paid, at.currency, s);
    if (terms.set_off !== undefined) setOff(at, terms.set_off, row, to, paid, s);
  });
}

function setOff(
  at: InstrumentPlace,
  loanId: string,
  claim: number,
  recipient: number,
  most: number,
  s: number,
): void {
  const { index, row, lender } = loanOf(at, loanId);
  if (!at.isActive(index)) return;
  const amount = Math.min(most, Math.max(0, -holding(at.book, row, recipient, s)));
  if (amount <= 0) return;
  open(at.book, at.self, 'set-off');
  move(at.book, claim, recipient, lender, amount, s);
  move(at.book, row, lender, recipient, amount, s);
}

/** A lender gives up a claim: a loss of its own, a gain of the borrower. */
export function writeOff({ terms }: InstrumentOf<'write_off'>, at: InstrumentPlace): Actions {
  const { row, lender, borrower } = loanOf(at, terms.loan);
  const wanted = amountsOrAll(at, terms.amount);
  return once(at, terms.on, (s) => {
    const lost = Math.min(wanted[s], Math.max(0, -holding(at.book, row, borrower, s)));
    if (lost <= 0) return;
    open(at.book, at.self, 'write-off');
    move(at.book, row, lender, borrower, lost, s);
    flow(at.book, 'write-off', lender, borrower, lost, at.currency, s);
  });
}

function loanOf(at: InstrumentPlace, id: string) {
  const index = at.instrument(id);
  const loan = at.plan.ledger.instruments[index];
  if (loan?.kind !== 'loan') throw new Error(`no loan: ${id}`);
  return {
    index,
    row: at.plan.firstRow[index],
    lender: at.account(loan.terms.lender),
    borrower: at.account(loan.terms.borrower),
  };
}

/** What is to be moved; endless, and so everything there is, where no amount is given. */
function amountsOrAll(at: InstrumentPlace, amount: Estimate | undefined): Float64Array {
  return amount === undefined
    ? new Float64Array(at.draws).fill(Number.POSITIVE_INFINITY)
    : at.amounts(amount);
}

/** An event of one month, draw by draw. */
function once({ draws }: InstrumentPlace, on: number, act: (draw: number) => void): Actions {
  return {
    events(month) {
      if (month === on) for (let s = 0; s < draws; s++) act(s);
    },
  };
}
