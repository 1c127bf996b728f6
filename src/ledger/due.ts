import type { Payment } from '../situation/index.ts';
import type { Month } from '../text/index.ts';
import { roundedRests, type Sums } from './numbers.ts';
import type { Room } from './room.ts';
import { assertWhole, part } from './whole.ts';

interface Plan {
  readonly from: Month;
  readonly every: number;
  readonly times: number;
  readonly isTotal: boolean;
  readonly each: Sums;
  /** To the nearest minor unit: what payments that are a total spread add up to. */
  readonly total: Float64Array;
  /** Is the total the same in every draw? */
  isAlike: boolean;
  /** What the payments of a spread total have come to before the k-th of them. */
  readonly before: Float64Array;
  next: number;
}

/**
 * What falls due in a month, in every draw. Equal payments and totals that are spread go out by their running totals: the
 * parts add up to what they should, to the minor unit.
 */
export function dueOf(
  payments: readonly Payment[],
  sums: (payment: Payment) => { readonly each: Sums; readonly total: Float64Array },
  room: Room,
): (month: Month) => Float64Array | undefined {
  const plans = payments.map((one): Plan => {
    const { from, to, every, isTotal } = one;
    const times = Math.floor((to - from) / every) + 1;
    const { each, total } = sums(one);
    return { from, every, isTotal, times, each, total, isAlike: false, before: room.column(), next: 0 };
  });
  const found = room.column();
  room.atStart(() => {
    for (const plan of plans) {
      plan.isAlike = isConstant(plan.total);
      plan.next = 0;
    }
  });
  return (month) => {
    let isDue = false;
    for (const plan of plans) {
      const k = (month - plan.from) / plan.every;
      if (k < 0 || k >= plan.times || !Number.isInteger(k)) continue;
      if (!isDue) found.fill(0);
      isDue = true;
      addDue(found, plan, k);
    }
    return isDue ? found : undefined;
  };
}

function isConstant(amounts: Float64Array): boolean {
  for (let s = 1; s < amounts.length; s++) if (amounts[s] !== amounts[0]) return false;
  return true;
}

function addDue(found: Float64Array, plan: Plan, k: number): void {
  if (plan.isTotal) addSpread(found, plan, k);
  else addEqual(found, plan, k);
  plan.next = k + 1;
  for (let s = 0; s < found.length; s++)
    if (!(Math.abs(found[s]) <= Number.MAX_SAFE_INTEGER)) assertWhole(found[s]);
}

/** The k-th of equal sums; what the rests before it came to is known where months are asked for in their order. */
function addEqual(found: Float64Array, { each, before, next }: Plan, k: number): void {
  const { whole, rest } = each;
  for (let s = 0; s < found.length; s++) {
    if (rest[s] === 0) {
      found[s] += whole[s];
      continue;
    }
    const given = k === next ? before[s] : roundedRests(whole[s], rest[s], k);
    const now = roundedRests(whole[s], rest[s], k + 1);
    before[s] = now;
    found[s] += whole[s] + now - given;
  }
}

/** What a running share of a total adds; the share before is known where months are asked for in their order. */
function addSpread(found: Float64Array, { total, times, before, next, isAlike }: Plan, k: number): void {
  const count = isAlike ? Math.min(1, found.length) : found.length;
  let amount = 0;
  for (let s = 0; s < count; s++) {
    const whole = total[s];
    const given = k === next ? before[s] : part(whole, k, times);
    // A part within what doubles tell apart is a plain quotient, rounded by another; others, and ties, are put right by `part`.
    const product = whole * (k + 1);
    const floor = Math.floor(product / times);
    const twice = 2 * (product - floor * times);
    let now = floor + Math.floor(twice / times);
    if (!(product >= 0 && product <= mostPlain) || !(twice >= 0 && twice < 2 * times) || twice === times)
      now = part(whole, k + 1, times);
    before[s] = now;
    amount = now - given;
    found[s] += amount;
  }
  for (let s = count; s < found.length; s++) found[s] += amount;
}

/** A product up to this, a payment for each month of a thousand years taken off, is told from its neighbours. */
const mostPlain = Number.MAX_SAFE_INTEGER - 12_000;
