import type { Payment } from '../situation/index.ts';
import type { Month } from '../text/index.ts';
import { instalmentOf, type Sums } from './numbers.ts';
import { assertWhole, part } from './whole.ts';

interface Plan {
  readonly from: Month;
  readonly every: number;
  readonly times: number;
  readonly isTotal: boolean;
  readonly each: Sums;
  /** To the nearest minor unit: what payments that are a total spread add up to. */
  readonly total: Float64Array;
}

/**
 * What falls due in a month, in every draw. Equal payments and totals that are spread go out by their running totals: the
 * parts add up to what they should, to the minor unit.
 */
export function dueOf(
  payments: readonly Payment[],
  sums: (payment: Payment) => { readonly each: Sums; readonly total: Float64Array },
  draws: number,
): (month: Month) => Float64Array | undefined {
  const plans = payments.map((one): Plan => {
    const { from, to, every, isTotal } = one;
    return { from, every, isTotal, times: Math.floor((to - from) / every) + 1, ...sums(one) };
  });
  const found = new Float64Array(draws);
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

function addDue(found: Float64Array, { isTotal, each, total, times }: Plan, k: number): void {
  for (let s = 0; s < found.length; s++) {
    const amount = isTotal
      ? part(total[s] as number, k + 1, times) - part(total[s] as number, k, times)
      : instalmentOf(each, s, k);
    const sum = (found[s] as number) + amount;
    assertWhole(sum);
    found[s] = sum;
  }
}
