import type { PrimLimit } from './box.ts';
import { stepQuantile } from './step-quantile.ts';

interface Peel {
  readonly limit: PrimLimit;
  readonly runs: number;
  readonly cases: number;
}

/** Both ends of an input taken away, the upper first; `order` are the box's runs by the input. */
export function rangePeels(
  input: Float64Array,
  order: Int32Array,
  cases: Uint8Array,
  limit: Extract<PrimLimit, { readonly kind: 'range' }>,
  share: number,
): readonly Peel[] {
  const count = order.length;
  if (count === 0) return [];
  const at = (place: number) => input[order[place]];
  let inside = 0;
  for (const run of order) inside += cases[run];
  const high = stepQuantile(count, at, 1 - share);
  let [upper, upperCases] = [count, inside];
  while (upper > 0 && at(upper - 1) > high) upperCases -= cases[order[--upper]];
  const low = stepQuantile(count, at, share);
  let [lower, lowerCases] = [0, inside];
  while (lower < count && at(lower) < low) lowerCases -= cases[order[lower++]];
  return [
    { limit: { ...limit, high }, runs: upper, cases: upperCases },
    { limit: { ...limit, low }, runs: count - lower, cases: lowerCases },
  ];
}

/** Each of the box's categories taken away, while two are left. */
export function categoryPeels(
  input: Float64Array,
  order: Int32Array,
  cases: Uint8Array,
  limit: Extract<PrimLimit, { readonly kind: 'categories' }>,
): readonly Peel[] {
  if (limit.allowed.length < 2) return [];
  return limit.allowed.map((gone) => {
    let [runs, found] = [0, 0];
    for (const run of order)
      if (input[run] !== gone) {
        runs++;
        found += cases[run];
      }
    const allowed = limit.allowed.filter((category) => category !== gone);
    return { limit: { kind: 'categories', allowed }, runs, cases: found };
  });
}
