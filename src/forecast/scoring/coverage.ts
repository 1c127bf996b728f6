import { wilsonInterval } from '../../numeric/index.ts';
import type { CoverageShare } from '../result.ts';
import { type Predictive, predictiveQuantile } from './predictive.ts';

/** The ranges that are reported: half, four fifths and nineteen twentieths of the probability. */
export const rangeLevels: readonly number[] = [0.5, 0.8, 0.95];

/** How often outcomes fell inside the central ranges of their forecasts, ends included. */
export function coverage(
  cases: readonly { readonly forecast: Predictive; readonly outcome: number }[],
  levels: readonly number[] = rangeLevels,
): readonly CoverageShare[] {
  if (cases.length === 0) return [];
  return levels.map((nominal) => {
    const hits = cases.filter(({ forecast, outcome }) => {
      // A range that ends on the outcome holds it, whatever the last bit says.
      const low = predictiveQuantile(forecast, (1 - nominal) / 2) - 1e-9;
      return outcome >= low && outcome <= predictiveQuantile(forecast, (1 + nominal) / 2) + 1e-9;
    }).length;
    return {
      nominal,
      observed: hits / cases.length,
      ...wilsonInterval(hits / cases.length, cases.length),
      count: cases.length,
    };
  });
}
