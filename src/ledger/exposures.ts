import { holding } from './book.ts';
import { type Callable, cash, type RunContext } from './context.ts';

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

/** Exposures in one draw, by obligation in the order of the file. */
export function exposuresOf(context: RunContext, draw: number): readonly Exposure[] {
  const filled = new Map<string, number>();
  return context.callables.map((one) => {
    const { call, covering, ...exposure } = demandOf(context, one, filled, draw);
    const parts = [...(covering?.split(call, draw) ?? [])];
    const guarantors = (covering?.guarantors ?? []).map((account, k) => ({ account, amount: parts[k] ?? 0 }));
    return { instrument: one.instrument, ...exposure, call, guarantors };
  });
}

/** What all guarantors of a currency's obligations would pay in one draw, by obligation. */
export function callsOf(context: RunContext, draw: number): readonly number[] {
  const filled = new Map<string, number>();
  return context.callables.map((one) => demandOf(context, one, filled, draw).call);
}

/** What a full release would call from one obligation; two of one custodian fill the same gap, the first of the file first. */
function demandOf(context: RunContext, one: Callable, filled: Map<string, number>, draw: number) {
  const custodyOwed = owedBy(context, one.buyer, one.currency, draw);
  const custodianCash = cash(context, one.buyer, one.currency, draw);
  const key = `${one.buyer} ${one.currency}`;
  const gap = Math.max(0, custodyOwed - custodianCash - (filled.get(key) ?? 0));
  const callable = Math.min(gap, one.outstanding(draw));
  filled.set(key, (filled.get(key) ?? 0) + callable);
  const ringFenced = one.ringFenced(draw);
  const covering = context.guarantees.find(({ covers }) => covers === one.instrument);
  const call = Math.min(Math.max(0, callable - ringFenced), covering?.left(draw) ?? 0);
  return { custodyOwed, custodianCash, gap, callable, ringFenced, call, covering, uncovered: gap - callable };
}

function owedBy({ plan, book }: RunContext, custodian: number, currency: number, draw: number): number {
  const { ledger, firstRow, accountOf, currencies } = plan;
  return ledger.instruments.reduce((sum, one, index) => {
    const isTheirs =
      one.kind === 'custody' &&
      accountOf.get(one.terms.custodian) === custodian &&
      currencies[index] === currency;
    return isTheirs ? sum + Math.max(0, -holding(book, firstRow[index], custodian, draw)) : sum;
  }, 0);
}
