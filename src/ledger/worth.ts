import type { CompiledLedger } from './compile-ledger.ts';
import { type ReadAmount, worthsOf } from './exchange.ts';

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

export function valuationOf(
  plan: CompiledLedger,
  read: ReadAmount,
  months: number,
  draws: number,
): Valuation {
  const { ledger } = plan;
  const worths = ledger.currencies.map((_, currency) => {
    const inMonth = worthsOf(plan, read, currency, draws);
    return Array.from({ length: months }, (_unused, index) => inMonth(ledger.start + index));
  });
  const discounts = discountsOf(read(ledger.discountRate), months);
  return {
    worths: (currency, index) => worths[currency]?.[index],
    discounts: (index) => discounts[index],
    carriedAt: (row) => carriedAt(plan, row, read, draws),
  };
}

function discountsOf(rates: Float64Array, months: number): readonly Float64Array[] {
  const monthly = rates.map((rate) => (1 + rate) ** (-1 / 12));
  const found: Float64Array[] = [];
  let last = monthly;
  for (let index = 0; index < months; index++) {
    found.push(last);
    const next = new Float64Array(monthly.length);
    for (let s = 0; s < next.length; s++) next[s] = last[s] * monthly[s];
    last = next;
  }
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
