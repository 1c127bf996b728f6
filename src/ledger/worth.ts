import type { Estimate } from '../situation/index.ts';
import { floatingArithmetic } from './arithmetic.ts';
import type { Book, Shortfall } from './book.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import { exchangeOf } from './exchange.ts';

/**
 * What one draw makes of holdings: exchange rates, discount factors and how far each row's face value counts. Sums are in
 * the currency reported in, in its units; they are for comparing, never for booking.
 */
export interface Valuation {
  /** Reporting units for one minor unit of a currency, by month index. */
  readonly rate: (currency: number, index: number) => number;
  /** v^((index + 1) / 12): flows stand at the end of their month. */
  readonly discount: (index: number) => number;
  /** Share of face at which a row counts for who holds it. */
  readonly carriedAt: Float64Array;
}

export function valuationOf(
  plan: CompiledLedger,
  value: (estimate: Estimate) => number,
  months: number,
): Valuation {
  const { ledger } = plan;
  const report = plan.currencyOf.get(ledger.reportIn) ?? 0;
  const exchange = exchangeOf(plan, value, floatingArithmetic);
  // Plain loops here and below: this is made anew for every draw.
  const rates = ledger.currencies.map(({ decimals }, c) => {
    const column = new Float64Array(months);
    for (let index = 0; index < months; index++)
      column[index] = exchange(c, report, ledger.start + index).value / 10 ** decimals;
    return column;
  });
  const monthly = (1 + value(ledger.discountRate)) ** (-1 / 12);
  const factors = new Float64Array(months);
  for (let index = 0, factor = monthly; index < months; index++, factor *= monthly) factors[index] = factor;
  return {
    rate: (currency, index) => rates[currency]?.[index] as number,
    discount: (index) => factors[index] as number,
    carriedAt: Float64Array.from(plan.rows, ({ instrument }) => {
      const one = ledger.instruments[instrument];
      const carried = one !== undefined && 'carried_at' in one.terms ? one.terms.carried_at : undefined;
      return carried === undefined ? 1 : value(carried);
    }),
  };
}

/**
 * Adds up the money of actors while a run goes on; call `observe` at each month's end. `cash` are discounted cash flows,
 * `claims` what other claims and debts count for at the end, `needs` (never above zero) spending that found no money: who
 * must do without has lost it, as surely as who pays.
 */
export function makeTally(plan: CompiledLedger, valuation: Valuation, months: number) {
  const { accounts, currencies } = plan.ledger;
  const actorOf = accounts.map(({ actor }) =>
    actor === undefined ? -1 : plan.compiled.actors.indexOf(actor),
  );
  const owned = actorOf.flatMap((actor, account) => (actor < 0 ? [] : [account]));
  const cash = new Float64Array(plan.compiled.actors.length);
  const claims = new Float64Array(plan.compiled.actors.length);
  const needs = new Float64Array(plan.compiled.actors.length);
  let seen = 0;
  const last = new Float64Array(accounts.length * currencies.length);
  const add = (to: Float64Array, actor: number, amount: number) => {
    to[actor] = (to[actor] as number) + amount;
  };
  return {
    cash,
    claims,
    needs,
    start(book: Book): void {
      last.set(book.holdings.subarray(0, last.length));
    },
    observe(index: number, book: Book): void {
      for (let c = 0; c < currencies.length; c++) {
        const worth = valuation.rate(c, index) * valuation.discount(index);
        for (const a of owned) {
          const cell = c * accounts.length + a;
          const change = (book.holdings[cell] as number) - (last[cell] as number);
          if (change === 0) continue;
          const actor = actorOf[a] as number;
          add(cash, actor, change * worth);
        }
      }
      last.set(book.holdings.subarray(0, last.length));
      for (; seen < book.shortfalls.length; seen++) miss(index, book.shortfalls[seen] as Shortfall);
      if (index === months - 1) close(index, book);
    },
  };

  function miss(index: number, { kind, account, currency, amount }: Shortfall): void {
    const actor = actorOf[account] as number;
    if (kind === 'unfunded' && actor >= 0)
      add(needs, actor, -amount * valuation.rate(currency, index) * valuation.discount(index));
  }

  function close(index: number, book: Book): void {
    // Plain loops: this runs over every cell in every draw.
    for (let r = currencies.length; r < plan.rows.length; r++) {
      const row = plan.rows[r] as (typeof plan.rows)[number];
      if (row.isMemo) continue;
      const worth = valuation.rate(row.currency, index) * valuation.discount(index);
      const carried = valuation.carriedAt[r] as number;
      const isLoan = plan.ledger.instruments[row.instrument]?.kind === 'loan';
      for (let a = 0; a < accounts.length; a++) {
        const held = book.holdings[r * accounts.length + a] as number;
        const actor = actorOf[a] as number;
        if (held === 0 || actor < 0) continue;
        // Who is owed may count on less than the face. A loan that may never have to be repaid is less of a debt, too.
        add(claims, actor, held * worth * (held > 0 || isLoan ? carried : 1));
      }
    }
  }
}
