import type { CompiledLedger } from './compile-ledger.ts';
import { type ReadAmount, worthsOf } from './exchange.ts';
import type { Room } from './room.ts';

/**
 * What draws make of holdings: exchange rates, discount factors and how far each row's face value counts. Sums are in the
 * currency reported in, in its units; they are for comparing, never for booking.
 */
export interface Valuation {
  /** Reporting units for one minor unit of a currency in a month. */
  readonly worths: (currency: number, index: number) => Float64Array;
  /** v^((index + 1) / 12): flows stand at the end of their month. */
  readonly discounts: (index: number) => Float64Array;
  /** Share of face at which a row counts for who holds it. */
  readonly carriedAt: (row: number) => Float64Array;
}

export function valuationOf(plan: CompiledLedger, read: ReadAmount, months: number, room: Room): Valuation {
  const { ledger } = plan;
  const worths = ledger.currencies.map((_, currency) => worthsOf(plan, read, currency, months, room));
  const discounts = discountsOf(read(ledger.discountRate), months, room);
  const carried = plan.rows.map((_, row) => carriedAt(plan, row, read, room.draws));
  return {
    worths: (currency, index) => worths[currency]?.[index],
    discounts: (index) => discounts[index],
    carriedAt: (row) => carried[row],
  };
}

function discountsOf(rates: Float64Array, months: number, room: Room): readonly Float64Array[] {
  const monthly = room.column();
  const found = Array.from({ length: months }, () => room.column());
  room.atStart(() => {
    for (let s = 0; s < monthly.length; s++) monthly[s] = (1 + rates[s]) ** (-1 / 12);
    let last: Float64Array | undefined;
    for (const column of found) {
      for (let s = 0; s < column.length; s++)
        column[s] = last === undefined ? monthly[s] : last[s] * monthly[s];
      last = column;
    }
  });
  return found;
}

function carriedAt(
  { ledger, rows }: CompiledLedger,
  row: number,
  read: ReadAmount,
  draws: number,
): Float64Array {
  const one = ledger.instruments[rows[row]?.instrument ?? -1];
  const carried = one !== undefined && 'carried_at' in one.terms ? one.terms.carried_at : undefined;
  return carried === undefined ? new Float64Array(draws).fill(1) : read(carried);
}
