import { mostMoving } from './breach-plan.ts';

/** How many things a set holds. */
export function countOf(set: number): number {
  let bits = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

const knownSubsets = new Map<number, Int32Array>();

/** Sets of so many things whose subsets are kept: small ones, as they come again in every draw. */
const mostKept = 10;

/** Subsets of a set: the larger first, of one size in the order of the things. */
export function subsetsBySize(set: number): Int32Array {
  const found = knownSubsets.get(set);
  if (found !== undefined) return found;
  const count = countOf(set);
  const subsets = new Int32Array(2 ** count);
  for (let subset = set, k = 0; k < subsets.length; subset = (subset - 1) & set, k++) subsets[k] = subset;
  // Read from the first thing down, a set that holds an earlier thing comes first.
  const reversed = (subset: number) => {
    let value = 0;
    for (let m = 0; m < mostMoving; m++) value = value * 2 + ((subset >> m) & 1);
    return value;
  };
  const key = new Map(Array.from(subsets, (one) => [one, countOf(one) * 2 ** mostMoving + reversed(one)]));
  subsets.sort((a, b) => (key.get(b) ?? 0) - (key.get(a) ?? 0));
  if (count <= mostKept) knownSubsets.set(set, subsets);
  return subsets;
}
