import { twoDigits } from '../../words/index.ts';
import type { Overview, OverviewRow } from '../overview/result.ts';

export type MoneyGap = NonNullable<OverviewRow['paidFor']['gap']>;

/** `EUR 95 bn`: the unit holds the currency and the scale. */
export function gapText({ unit, median }: Pick<MoneyGap, 'unit' | 'median'>): string {
  const [currency = '', ...scale] = unit.split(' ');
  return [currency, twoDigits(median), ...scale].join(' ');
}

/** `95 bn`, where the column names the currency. */
export function gapAmount({ unit, median }: Pick<MoneyGap, 'unit' | 'median'>): string {
  return [twoDigits(median), ...unit.split(' ').slice(1)].join(' ');
}

/** The most that is lacking anywhere in the table: the end of every bar. */
export function largestGap({ rows, nothingChanges }: Pick<Overview, 'rows' | 'nothingChanges'>): number {
  const gaps = [...rows.map(({ paidFor }) => paidFor.gap), nothingChanges?.gap ?? null];
  return Math.max(0, ...gaps.flatMap((gap) => (gap === null ? [] : [gap.high, gap.withoutDeal ?? 0])));
}

/** What is lacking as a bar, its range as a line, and a tick where it stands without a deal. */
export function GapBar({ gap, most }: { readonly gap: MoneyGap; readonly most: number }) {
  if (most <= 0) return null;
  const at = (value: number) => `${Math.round((1000 * Math.max(0, value)) / most) / 10}%`;
  const width = (low: number, high: number) => at(Math.max(0, high - low));
  return (
    <span class="unpaid" aria-hidden="true">
      <i style={`width:${at(gap.median)}`} />
      <s style={`left:${at(gap.low)};width:${width(gap.low, gap.high)}`} />
      {gap.withoutDeal === null ? null : <u style={`left:${at(gap.withoutDeal)}`} />}
    </span>
  );
}
