import { fail, flow, holding, move, open } from '../book.ts';
import { cash, type InstrumentPlace } from '../context.ts';
import { custodyOf } from './custody.ts';

/**
 * Pays the holder of a claim out of custody, in one draw. If the custodian lacks cash, it calls back what it has lent to the
 * union; what the union does not hold ring-fenced for that, it calls from the guarantors. Gives what was paid; the rest is
 * reported as uncovered. `wanted` is endless where everything is to go.
 *
 * gap = max(0, demand − cash), callable = min(gap, outstanding), call on guarantors = max(0, callable − ring-fenced).
 */
export function releaseMoney(
  at: InstrumentPlace,
  custodyId: string,
  { holder, to }: { readonly holder: number; readonly to: number },
  wanted: number,
  s: number,
): number {
  const { row, custodian, currency } = custodyOf(at, custodyId);
  const claim = Math.max(0, holding(at.book, row, holder, s));
  const demand = Math.min(wanted, claim);
  // More was promised than the owner is owed: that part does not exist.
  if (wanted !== Number.POSITIVE_INFINITY && wanted > claim)
    fail(at.book, 'uncovered', custodian, at.self, currency, wanted - claim, s);
  callBack(at, custodian, currency, Math.max(0, demand - cash(at, custodian, currency, s)), s);
  const paid = Math.min(demand, cash(at, custodian, currency, s));
  if (paid < demand) fail(at.book, 'uncovered', custodian, at.self, currency, demand - paid, s);
  if (paid <= 0) return 0;
  open(at.book, at.self, 'release');
  move(at.book, currency, custodian, to, paid, s);
  move(at.book, row, holder, custodian, paid, s);
  if (to !== holder) flow(at.book, 'assignment', holder, to, paid, currency, s);
  return paid;
}

function callBack(at: InstrumentPlace, custodian: number, currency: number, gap: number, s: number): void {
  let left = gap;
  for (const one of at.callables) {
    if (left <= 0) return;
    if (one.buyer !== custodian || one.currency !== currency) continue;
    const outstanding = one.outstanding(s);
    const callable = one.redeems === 'whole' ? outstanding : Math.min(left, outstanding);
    const call = Math.max(0, callable - one.ringFenced(s));
    for (const guarantee of at.guarantees)
      if (guarantee.covers === one.instrument && call > 0) guarantee.call(call, s);
    left -= one.redeem(callable, s);
  }
}
