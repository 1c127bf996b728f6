import type { Place } from '../context.ts';
import { custodyOf } from './custody.ts';

/**
 * Pays the holder of a claim out of custody. If the custodian lacks cash, it calls back what it has lent to the union; what the union
 * does not hold ring-fenced for that, it calls from the guarantors. Gives what was paid; the rest is reported as uncovered.
 *
 * gap = max(0, demand − cash), callable = min(gap, outstanding), call on guarantors = max(0, callable − ring-fenced).
 */
export function releaseMoney(
  at: Place,
  custodyId: string,
  { holder, to }: { readonly holder: number; readonly to: number },
  wanted: number | undefined,
): number {
  const { row, custodian, currency } = custodyOf(at, custodyId);
  const claim = Math.max(0, at.book.get(row, holder));
  const demand = Math.min(wanted ?? claim, claim);
  // More was promised than the owner is owed: that part does not exist.
  if (wanted !== undefined && wanted > claim)
    at.book.fail('uncovered', custodian, at.self, currency, wanted - claim);
  callBack(at, custodian, currency, Math.max(0, demand - at.cash(custodian, currency)));
  const paid = Math.min(demand, at.cash(custodian, currency));
  if (paid < demand) at.book.fail('uncovered', custodian, at.self, currency, demand - paid);
  if (paid <= 0) return 0;
  at.book.open(at.self, 'release');
  at.book.move(currency, custodian, to, paid);
  at.book.move(row, holder, custodian, paid);
  if (to !== holder) at.book.flow('assignment', holder, to, paid, currency);
  return paid;
}

function callBack(at: Place, custodian: number, currency: number, gap: number): void {
  let open = gap;
  for (const one of at.callables) {
    // Less than half a minor unit is the noise of floating sums; nobody redeems the whole for that.
    if (open < 0.5) return;
    if (one.buyer !== custodian || one.currency !== currency) continue;
    const callable = one.redeems === 'whole' ? one.outstanding() : Math.min(open, one.outstanding());
    const call = Math.max(0, callable - one.ringFenced());
    for (const guarantee of at.guarantees)
      if (guarantee.covers === one.instrument && call > 0) guarantee.call(call);
    open -= one.redeem(callable);
  }
}
