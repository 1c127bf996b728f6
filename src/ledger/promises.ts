import type { Instrument, Payment } from '../situation/index.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import { setGoing } from './going.ts';
import type { PromisedPool } from './result.ts';

/**
 * The same money promised twice: for each custody, the sums that active instruments take out of it, against what it holds
 * at the start with what falls due to it. A pledge and the loan that it secures are one promise, so pledges do not count.
 *
 * @example
 * promisedPools(run.plan, runs.medians, [swap]) // => []
 */
export function promisedPools(
  plan: CompiledLedger,
  draw: Float64Array,
  packages: readonly Int32Array[],
): readonly PromisedPool[] {
  const { ledger, compiled } = plan;
  const value = (estimate: Payment['amount'] | undefined) =>
    estimate === undefined ? undefined : draw[compiled.inputOf.get(estimate) ?? -1];
  const active = setGoing(plan, packages).active.map((index) => ledger.instruments[index]);
  return active.flatMap((pool): PromisedPool[] => {
    if (pool.kind !== 'custody') return [];
    const falling = active.flatMap((one) =>
      one.kind === 'securities' && one.terms.custody === pool.id ? [value(one.terms.opening) ?? 0] : [],
    );
    const available = (value(pool.terms.opening) ?? 0) + falling.reduce((a, b) => a + b, 0);
    const promised = active.flatMap((one) => takenFrom(one, pool, value, available));
    const total = promised.reduce((sum, { amount }) => sum + amount, 0);
    return promised.length === 0
      ? []
      : [
          {
            custody: pool.id,
            label: pool.label,
            currency: pool.terms.currency ?? ledger.reportIn,
            available,
            promised,
            total,
            short: Math.max(0, total - available),
          },
        ];
  });
}

function takenFrom(
  one: Instrument,
  pool: Instrument & { readonly kind: 'custody' },
  value: (estimate: Payment['amount'] | undefined) => number | undefined,
  available: number,
): readonly PromisedPool['promised'][number][] {
  const say = (amount: number | undefined) => [
    { instrument: one.id, label: one.label, amount: amount ?? available },
  ];
  switch (one.kind) {
    case 'release':
    case 'seizure':
    case 'reparations':
      return one.terms.custody === pool.id ? say(value(one.terms.amount)) : [];
    case 'fund':
      return one.terms.out_of === pool.id ? say(value(one.terms.amount)) : [];
    case 'zero_coupon':
      return one.terms.buyer === pool.terms.custodian ? say(value(one.terms.face)) : [];
    default:
      return [];
  }
}
