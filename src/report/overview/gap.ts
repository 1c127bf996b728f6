import type { PaidForTest } from '../../verdict/index.ts';
import { inBillions } from '../../words/index.ts';
import type { Overview } from './result.ts';

type Gap = NonNullable<NonNullable<Overview['nothingChanges']>['gap']>;

/**
 * The money that is lacking over the whole run under a package, in the unit of figures; null without a ledger.
 *
 * @example
 * gapOf(null) // => null
 */
export function gapOf(test: PaidForTest | null): Gap | null {
  if (test === null) return null;
  const { per, unit } = inBillions(test.reportIn, test.currencies);
  const [low, median, high] = scaled(test.lacking, per);
  const [, without] = scaled(test.noDeal.lacking, per);
  return { unit, low, median, high, withoutDeal: without, from: test.firstMonth?.median ?? null };
}

/** The same where nothing changes. */
export function gapWithoutDeal(test: PaidForTest | null): Gap | null {
  if (test === null) return null;
  const { per, unit } = inBillions(test.reportIn, test.currencies);
  const [low, median, high] = scaled(test.noDeal.lacking, per);
  return { unit, low, median, high, withoutDeal: median, from: test.noDeal.first?.firstMonth ?? null };
}

function scaled([low, median, high]: PaidForTest['lacking'], per: number): [number, number, number] {
  return [low / per, median / per, high / per];
}
