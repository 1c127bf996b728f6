import { snap } from '../numeric/index.ts';
import type { Prepared } from './prepared.ts';
import { pointOf } from './prepared.ts';
import type { SidePayments } from './result.ts';
import { search } from './search.ts';

/** A party that can pay and be paid: what a unit of money is worth to it, and how much it can pay. */
export interface Payer {
  /** Index of the party. */
  readonly party: number;
  /** Utility of one unit of money; positive. */
  readonly worthPerUnit: number;
  /** Most it can pay, in units of money; Infinity without a limit. */
  readonly atMost: number;
}

/**
 * With payments, a deal exists if some package leaves the payers a joint surplus and no one else worse off: max Σ gain/worth
 * per unit. The surplus is split equally in money (with equal worth per unit this is the Nash bargaining solution with transferable utility). Null when nobody else's consent can be had.
 */
export function sidePayments(
  { space, diagram, reservation, parties }: Prepared,
  payers: readonly Payer[],
): SidePayments | null {
  const weights = new Float64Array(parties.length);
  for (const { party, worthPerUnit } of payers) weights[party] = 1 / worthPerUnit;
  const mustGain = parties.map((_, i) => weights[i] === 0);
  const found = search(diagram, reservation, { kind: 'sum', weights }, { mustGain });
  if (found.best === undefined || payers.length === 0) return null;
  const point = pointOf(space, found.best.package);
  const gains = point.values.map((value, i) => value - (reservation[i] as number));
  const surplus = gains.reduce((sum, gain, i) => sum + gain * (weights[i] as number), 0);
  const share = surplus / payers.length;
  const transfers = gains.map((gain, i) =>
    (weights[i] as number) > 0 ? share - gain * (weights[i] as number) : 0,
  );
  return {
    ...point,
    surplus,
    transfers,
    gains: gains.map((gain, i) => {
      const weight = weights[i] as number;
      return weight > 0 ? share / weight : gain;
    }),
    overLimit: payers.flatMap(({ party, atMost }) =>
      snap(-(transfers[party] as number)) > snap(atMost) ? [parties[party] as string] : [],
    ),
    proven: found.isProven,
  };
}
