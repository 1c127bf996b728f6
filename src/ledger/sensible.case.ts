import { apart, type InstrumentKind } from '../situation/index.ts';
import type { Fields } from './random-instruments.case.ts';

type Entry = readonly [string, Fields];

/** Random instruments without what the loader refuses: nobody pays itself, shares are a whole, no more is redeemed than there is. */
export function sensible(entries: readonly Entry[], everyone: readonly string[]): readonly Entry[] {
  const byId = new Map(entries);
  // One after the other: what a custody has become is what others look at.
  for (const [id, one] of entries) byId.set(id, whole(redeemable(parted(one, byId, everyone))));
  return [...byId];
}

/** Two accounts that are one: the second becomes the next of all that neither is. */
function parted(one: Fields, byId: ReadonlyMap<string, Fields>, everyone: readonly string[]): Fields {
  const found: Record<string, unknown> = { ...one };
  const at = (key: string) => {
    const [own = '', other] = key.split('.');
    return other === undefined ? found[own] : byId.get(String(found[own]))?.[other];
  };
  for (let turn = 0; turn < 3; turn++)
    for (const [a, b] of apart[one['kind'] as InstrumentKind]) {
      if (found[a] === undefined || at(a) !== at(b)) continue;
      // Of a custody nothing can be changed from here; what looks at it can.
      const key = b.includes('.') || a === 'fund' ? a : b;
      found[key] = everyone[(everyone.indexOf(String(found[key])) + 1 + turn) % everyone.length];
    }
  return found;
}

function whole(one: Fields): Fields {
  const scaled = (key: string, isAll: boolean): Fields => {
    const shares = one[key] as Readonly<Record<string, number>> | undefined;
    const sum = Object.values(shares ?? {}).reduce((total, share) => total + share, 0);
    if (shares === undefined || (!isAll && sum <= 1)) return {};
    const count = Object.keys(shares).length;
    const even = Object.entries(shares).map(([id, share]) => [id, sum === 0 ? 1 / count : share / sum]);
    return { [key]: Object.fromEntries(even) };
  };
  return { ...one, ...scaled('guarantors', true), ...scaled('distributes', false) };
}

function redeemable(one: Fields): Fields {
  if (one['kind'] !== 'securities') return one;
  type Payment = { readonly amount?: number; readonly total?: number };
  // A repeated amount comes at most twelve times in a random ledger.
  const most = (one['redemptions'] as readonly Payment[]).reduce(
    (sum, { amount = 0, total = 0 }) => sum + 12 * amount + total,
    0,
  );
  return { ...one, opening: Math.max(Number(one['opening']), most) };
}
