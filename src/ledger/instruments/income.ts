import type { InstrumentOf } from '../../situation/index.ts';
import { accrueAll, makeAccrual, restart } from '../accrual.ts';
import type { Actions, InstrumentPlace } from '../context.ts';
import { fractionsOf } from '../numbers.ts';
import type { Room } from '../room.ts';
import { quotients, roundParts } from '../whole.ts';
import { oweAll, payAll, payableAll, swapAll } from './pay.ts';

/** Interest on the opening balance of a deposit, a twelfth of the yearly rate a month; the running total is rounded. */
export function interest({ terms }: InstrumentOf<'interest'>, at: InstrumentPlace): Actions {
  const [payer, holder] = [at.account(terms.payer), at.account(terms.holder)];
  const rates = at.fractions('rate');
  const accrual = makeAccrual(at.room);
  const { column } = at.room;
  const [opening, due, paid, back] = [column(), column(), column(), column()];
  const earned = earnedBy(at, at.self);
  return {
    switches() {
      const cell = (at.deposits * at.book.accounts + holder) * at.draws;
      opening.set(at.book.holdings.subarray(cell, cell + at.draws));
    },
    interest(month) {
      const { numerators, denominator } = rates(month);
      accrueAll(accrual, opening, numerators, denominator * 12, due);
      let isBelowZero = false;
      for (let s = 0; s < at.draws; s++) if (due[s] < 0) isBelowZero = true;
      if (isBelowZero) payBack();
      payableAll(at, 'default', payer, due, paid);
      for (let s = 0; s < at.draws; s++) earned[s] = isBelowZero ? paid[s] - back[s] : paid[s];
      payAll(at, 'interest', 'interest', payer, holder, paid);
    },
  };

  /** At a rate below zero the holder pays. */
  function payBack(): void {
    for (let s = 0; s < at.draws; s++) {
      paid[s] = Math.max(0, -due[s]);
      due[s] = Math.max(0, due[s]);
    }
    payableAll(at, 'default', holder, paid, back);
    payAll(at, 'interest', 'interest', holder, payer, back);
  }
}

/** A share of another instrument's income of the month; what the payer lacks is a default. */
export function tax({ terms }: InstrumentOf<'tax'>, at: InstrumentPlace): Actions {
  const on = at.instrument(terms.on);
  const [payer, to] = [at.account(terms.payer), at.account(terms.to)];
  const rates = at.fractions('rate');
  const accrual = makeAccrual(at.room);
  const [earned, due] = [earnedBy(at, at.self), at.room.column()];
  const base = earnedBy(at, on);
  const act = (month: number) => {
    const { numerators, denominator } = rates(month);
    accrueAll(accrual, base, numerators, denominator, due);
    for (let s = 0; s < at.draws; s++) if (due[s] < 0) due[s] = 0;
    payableAll(at, 'default', payer, due, earned);
    payAll(at, 'tax', 'tax', payer, to, earned);
  };
  // Interest is taxed at its own step; projects and exports earn later in the month.
  return at.plan.ledger.instruments[on]?.kind === 'interest' ? { tax: act } : { events: act };
}

/**
 * A levy on income after tax: it accrues as a debt month by month and is paid in instalments, less a part that the payer
 * keeps back for the time being.
 */
export function levy({ terms, since }: InstrumentOf<'levy'>, at: InstrumentPlace): Actions {
  const [payer, to] = [at.account(terms.payer), at.account(terms.to)];
  const every = terms.every ?? 6;
  const first = terms.first ?? (since ?? at.plan.ledger.start) + every - 1;
  const accrual = makeAccrual(at.room);
  const accrued = at.room.column();
  const paidShare = paidShareOf(terms.retained === undefined ? undefined : at.read(terms.retained), at.room);
  const { column } = at.room;
  const [none, due, rest, paid] = [column(), column(), column(), column()];
  return {
    levy: accrualOf(terms, at, accrual, accrued),
    service(month) {
      if (month < first || (month - first) % every !== 0) return;
      settle();
    },
  };

  function settle(): void {
    quotients(accrued, paidShare.numerators, none, paidShare.denominators, due, rest);
    roundParts(due, rest, paidShare.denominators);
    for (let s = 0; s < at.draws; s++) if (accrued[s] !== 0) restart(accrual, s);
    accrued.fill(0);
    payableAll(at, 'default', payer, due, paid);
    swapAll(at, 'levy instalment', payer, to, paid);
  }
}

/** What a levy adds to the debt in each month. */
function accrualOf(
  terms: InstrumentOf<'levy'>['terms'],
  at: InstrumentPlace,
  accrual: ReturnType<typeof makeAccrual>,
  accrued: Float64Array,
): (month: number) => void {
  const [payer, to] = [at.account(terms.payer), at.account(terms.to)];
  const on = at.instrument(terms.on);
  const less = (terms.less ?? []).map((id) => earnedBy(at, at.instrument(id)));
  const rates = at.fractions('rate');
  const [income, amounts] = [earnedBy(at, on), earnedBy(at, at.self)];
  const bases = at.room.column();
  return (month) => {
    const { numerators, denominator } = rates(month);
    bases.set(income);
    for (const taxes of less) for (let s = 0; s < at.draws; s++) bases[s] -= taxes[s];
    accrueAll(accrual, bases, numerators, denominator, amounts);
    for (let s = 0; s < at.draws; s++) accrued[s] += amounts[s];
    oweAll(at, 'levy accrual', 'levy', payer, to, amounts);
  };
}

/** Income of an instrument this month, in every draw. */
function earnedBy({ earned, draws }: InstrumentPlace, instrument: number): Float64Array {
  return earned.subarray(instrument * draws, (instrument + 1) * draws);
}

/** The share of what has accrued that is paid: one less what is kept back. */
function paidShareOf(retained: Float64Array | undefined, room: Room) {
  const [share] = fractionsOf([retained ?? room.column()], room);
  const [numerators, denominators] = [room.column(), room.column()];
  room.atStart(() => {
    const denominator = share?.denominator ?? 1;
    denominators.fill(denominator);
    for (let s = 0; s < numerators.length; s++) numerators[s] = denominator - (share?.numerators[s] ?? 0);
  });
  return { numerators, denominators };
}
