import type { Book, Missing } from './book.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import type { Room } from './room.ts';
import type { Valuation } from './worth.ts';

/** Money of actors, one column an actor: `cash` are discounted cash flows, `claims` what other claims and debts count for at
 * the end, `needs` (never above zero) spending that found no money: who must do without has lost it, as surely as who pays. */
export interface Tally {
  readonly cash: readonly Float64Array[];
  readonly claims: readonly Float64Array[];
  readonly needs: readonly Float64Array[];
}

/** Adds up the money of actors while a run goes on: called at the start and at each month's end; shortfalls are taken off what it says they count against. */
export function tallier(plan: CompiledLedger, valuation: Valuation, months: number, room: Room) {
  const { draws } = room;
  const { accounts, currencies } = plan.ledger;
  const actorOf = accounts.map(({ actor }) =>
    actor === undefined ? -1 : plan.compiled.actors.indexOf(actor),
  );
  const columns = () => plan.compiled.actors.map(() => room.column());
  const tally: Tally = { cash: columns(), claims: columns(), needs: columns() };
  const last = room.column(accounts.length * currencies.length * draws);
  const factor = room.column();
  return {
    tally,
    start({ holdings }: Book): void {
      last.set(holdings.subarray(0, last.length));
    },
    observe(index: number, book: Book): void {
      for (const currency of currencies.keys()) {
        setFactor(index, currency);
        for (const [account, actor] of actorOf.entries()) {
          const cell = currency * accounts.length + account;
          if (actor >= 0 && book.hasMoved[cell] === 1)
            addChange(tally.cash[actor], book.holdings, cell * draws);
        }
      }
      if (index === months - 1) close(index, book);
    },
    /** The needs that a shortfall counts against; undefined where it is no spending of an actor. */
    needsOf({ kind, account }: Missing): Float64Array | undefined {
      return kind === 'unfunded' ? tally.needs[actorOf[account]] : undefined;
    },
  };

  /** What a minor unit at the end of a month is worth today. */
  function setFactor(index: number, currency: number): void {
    const [worths, discounts] = [valuation.worths(currency, index), valuation.discounts(index)];
    for (let s = 0; s < draws; s++) factor[s] = worths[s] * discounts[s];
  }

  function addChange(sums: Float64Array, holdings: Float64Array, from: number): void {
    for (let s = 0; s < draws; s++) {
      const now = holdings[from + s];
      sums[s] = sums[s] + (now - last[from + s]) * factor[s];
      last[from + s] = now;
    }
  }

  function close(index: number, book: Book): void {
    for (const [r, row] of plan.rows.entries()) {
      if (r < currencies.length || row.isMemo) continue;
      setFactor(index, row.currency);
      const carried = valuation.carriedAt(r);
      const isLoan = plan.ledger.instruments[row.instrument]?.kind === 'loan';
      for (const [account, actor] of actorOf.entries()) {
        const cell = r * accounts.length + account;
        const sums = tally.claims[actor];
        if (sums !== undefined && book.isTouched[cell] === 1)
          addClaims(sums, book.holdings.subarray(cell * draws, (cell + 1) * draws), carried, isLoan);
      }
    }
  }

  /** Who is owed may count on less than the face. A loan that may never have to be repaid is less of a debt, too. */
  function addClaims(sums: Float64Array, held: Float64Array, carried: Float64Array, isLoan: boolean): void {
    for (let s = 0; s < draws; s++) {
      const amount = held[s];
      const share = amount > 0 || isLoan ? carried[s] : 1;
      sums[s] = sums[s] + amount * factor[s] * share;
    }
  }
}
