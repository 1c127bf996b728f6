import type { Context } from './context.ts';

/**
 * What a union's guarantors would pay if the owner demanded everything this month, though nobody does: the exposure is a
 * path, not one number.
 */
export interface Exposure {
  readonly instrument: number;
  /** Claims demanded of the custodian. */
  readonly custodyOwed: number;
  readonly custodianCash: number;
  /** max(0, owed − cash). */
  readonly gap: number;
  /** min(gap, outstanding face). */
  readonly callable: number;
  /** Proceeds that the union still holds for redemption. */
  readonly ringFenced: number;
  /** max(0, callable − ring-fenced), as far as the guarantee reaches. */
  readonly call: number;
  readonly guarantors: readonly { readonly account: number; readonly amount: number }[];
  /** What the custodian could not pay even then. */
  readonly uncovered: number;
}

export function exposuresOf({ plan, book, callables, guarantees, cash }: Context): readonly Exposure[] {
  // Two obligations of one custodian fill the same gap, the first of the file first.
  const filled = new Map<string, number>();
  return callables.map((one) => {
    const owed = owedBy(plan, book, one.buyer, one.currency);
    const has = cash(one.buyer, one.currency);
    const key = `${one.buyer} ${one.currency}`;
    const gap = Math.max(0, owed - has - (filled.get(key) ?? 0));
    const callable = Math.min(gap, one.outstanding());
    filled.set(key, (filled.get(key) ?? 0) + callable);
    const ringFenced = one.ringFenced();
    const wanted = Math.max(0, callable - ringFenced);
    const covering = guarantees.find(({ covers }) => covers === one.instrument);
    const call = Math.min(wanted, covering?.left() ?? 0);
    const parts = covering?.split(call) ?? [];
    return {
      instrument: one.instrument,
      custodyOwed: owed,
      custodianCash: has,
      gap,
      callable,
      ringFenced,
      call,
      guarantors: (covering?.guarantors ?? []).map((account, k) => ({ account, amount: parts[k] ?? 0 })),
      uncovered: gap - callable,
    };
  });
}

function owedBy(
  { ledger, firstRow, accountOf, currencies }: Context['plan'],
  book: Context['book'],
  custodian: number,
  currency: number,
): number {
  return ledger.instruments.reduce((sum, one, index) => {
    const isTheirs =
      one.kind === 'custody' &&
      accountOf.get(one.terms.custodian) === custodian &&
      currencies[index] === currency;
    return isTheirs ? sum + Math.max(0, -book.get(firstRow[index] as number, custodian)) : sum;
  }, 0);
}
