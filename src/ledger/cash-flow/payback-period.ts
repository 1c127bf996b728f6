import { checkPeriods, type Discounting } from './net-present-value.ts';

/** When the money put in has come back. */
export type Payback =
  | { readonly kind: 'never' }
  | {
      readonly kind: 'paid-back';
      /** Years until the sum of flows first is no longer negative, the last period in part. */
      readonly years: number;
      /** False where the sum falls below zero again later, as when a site must be cleaned up. */
      readonly isLasting: boolean;
    };

export interface PaybackSettings extends Discounting {
  /** The flow's discounted values are added up; 0 when left out. */
  readonly ratePerYear?: number;
}

/** Payback period of a flow whose first entry is today's; 0 where no money is ever missing. */
export function paybackPeriod(flows: ArrayLike<number>, settings: PaybackSettings = {}): Payback {
  const { ratePerYear = 0, convention = 'monthly', periodsPerYear = 12 } = settings;
  if (!(ratePerYear > -1)) throw new RangeError(`ratePerYear: ${ratePerYear}`);
  checkPeriods(periodsPerYear);
  let [sum, wasNegative, isLasting] = [0, false, true];
  let paid: number | undefined;
  for (let m = 0; m < flows.length; m++) {
    const years = convention === 'annual' ? Math.floor(m / periodsPerYear) : m / periodsPerYear;
    const value = flows[m] * (1 + ratePerYear) ** -years;
    const next = sum + value;
    if (next < 0) {
      wasNegative = true;
      if (paid !== undefined) isLasting = false;
    } else if (wasNegative && paid === undefined) paid = (m - 1 - sum / value) / periodsPerYear;
    sum = next;
  }
  if (!wasNegative) return { kind: 'paid-back', years: 0, isLasting: true };
  return paid === undefined ? { kind: 'never' } : { kind: 'paid-back', years: paid, isLasting };
}
