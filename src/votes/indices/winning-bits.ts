import type { Formula } from '../rules/index.ts';
import type { Game } from './game.ts';
import { digitsFor, firstPartners, ranksOf, sortedSubsets } from './sorted-subsets.ts';

/** Which of all coalitions win: bit m & 31 of word m >> 5 for the coalition with mask m, member k being bit k. */
export type CoalitionBits = Uint32Array<ArrayBuffer>;

/**
 * The table of all coalitions. Weights are compared by rank among the sorted subsets of both halves, 32 coalitions a
 * word, so that whole numbers of any size cost no more than small ones.
 */
export function winningBits({ size, weighings, formula }: Game): CoalitionBits {
  const tables = weighings.map(({ weights, quota }) => reachedBits(size, weights, quota));
  const words = tables[0]?.length ?? 1;
  const evaluate = (part: Formula): CoalitionBits => {
    if (part.kind === 'threshold') return tables[part.at];
    const isAll = part.kind === 'all';
    const joined = new Uint32Array(words).fill(isAll ? 0xffffffff : 0);
    for (const one of part.of) {
      const bits = evaluate(one);
      for (let w = 0; w < words; w++) joined[w] = isAll ? joined[w] & bits[w] : joined[w] | bits[w];
    }
    return joined;
  };
  const bits = evaluate(formula);
  return size < 5 ? bits.map((word) => word & (2 ** (2 ** size) - 1)) : bits;
}

/** Coalitions that reach one quota. */
function reachedBits(size: number, weights: readonly bigint[], quota: bigint): CoalitionBits {
  const half = size >> 1;
  const digits = digitsFor(weights);
  const [low, high] = [weights.slice(0, half), weights.slice(half)].map((part) =>
    sortedSubsets(part, digits),
  );
  if (low === undefined || high === undefined) throw new RangeError('no halves');
  const first = firstPartners(low, high, quota);
  const needed = new Int32Array(first.length);
  for (let i = 0; i < first.length; i++) needed[low.masks[i]] = first[i];
  const ranks = ranksOf(high);
  const bits = new Uint32Array(Math.max(1, 2 ** (size - 5)));
  const lowMask = needed.length - 1;
  for (let w = 0; w < bits.length; w++) {
    let word = 0;
    for (let b = 0; b < Math.min(32, 2 ** size); b++) {
      const mask = w * 32 + b;
      if (ranks[mask >> half] >= needed[mask & lowMask]) word |= 1 << b;
    }
    bits[w] = word;
  }
  return bits;
}
