import { type LevelGame, type Quadrant, quadrants } from './quadrants.ts';
import { digitsFor, firstPartners, ranksOf, type SortedSubsets, sortedSubsets } from './sorted-subsets.ts';
import {
  type Half,
  halfOf,
  type MemberSums,
  type PartnersFrom,
  partnersByOne,
  partnersByTwo,
  sweep,
} from './sweep.ts';

/** A game's members in two halves, the heavier ones first, with all subsets sorted on every system. */
export interface Halves {
  readonly game: LevelGame;
  /** Members from the heaviest on the first system on; the first of them are the first half. */
  readonly order: readonly number[];
  readonly sizes: readonly [number, number];
  /** For each system, the subsets of both halves. */
  readonly subsets: readonly (readonly [SortedSubsets, SortedSubsets])[];
}

export function halvesOf(game: LevelGame): Halves {
  const lead = game.systems[0]?.weights ?? [];
  const weight = (i: number) => lead[i] ?? 0n;
  const order = Array.from({ length: game.size }, (_, i) => i);
  order.sort((a, b) => (weight(a) === weight(b) ? a - b : weight(a) > weight(b) ? -1 : 1));
  const half = game.size >> 1;
  const subsets = game.systems.map(({ weights }) => {
    const sorted = order.map((i) => weights[i]);
    const digits = digitsFor(weights);
    return [sortedSubsets(sorted.slice(0, half), digits), sortedSubsets(sorted.slice(half), digits)] as const;
  });
  return { game, order, sizes: [half, game.size - half], subsets };
}

/**
 * For each member, the mass of the winning coalitions with and without it, by size and without its own factor: counts
 * where yes and no are 1, chances where they are chances.
 */
export function sumByHalves(halves: Halves, yes: Float64Array, no: Float64Array): MemberSums {
  const { game, order, sizes } = halves;
  const [mine, others] = [yes, no].map((values) => Float64Array.from(order, (i) => values[i])) as [
    Float64Array,
    Float64Array,
  ];
  const parts = [
    halfOf(mine.subarray(0, sizes[0]), others.subarray(0, sizes[0])),
    halfOf(mine.subarray(sizes[0]), others.subarray(sizes[0])),
  ] as const;
  const fresh = () => order.map(() => new Float64Array(game.size + 1));
  const sums = { inside: fresh(), outside: fresh() };
  for (const quadrant of quadrants(game)) {
    const isFree = quadrant.quotas.every((quota) => quota === null);
    const found = isFree ? anyCoalition(mine, others) : sumQuadrant(halves, parts, quadrant);
    for (const side of ['inside', 'outside'] as const)
      for (const [k, bySize] of found[side].entries())
        addTimes(sums[side][order[k]] as Float64Array, bySize, quadrant.timesBySize);
  }
  return sums;
}

function addTimes(sums: Float64Array, bySize: Float64Array, times: Int32Array): void {
  for (let s = 0; s < sums.length; s++) sums[s] = sums[s] + bySize[s] * times[s];
}

/** Both halves in turn, each with the other as partners. */
function sumQuadrant(
  { game, subsets }: Halves,
  parts: readonly [Half, Half],
  { quotas, timesBySize }: Quadrant,
): MemberSums {
  const isCounted = (times: number) => times !== 0;
  const range = {
    size: game.size,
    from: timesBySize.findIndex(isCounted),
    to: timesBySize.findLastIndex(isCounted),
  };
  const [one = 0, other] = quotas.flatMap((quota, k) => (quota === null ? [] : [k]));
  const sides = ([0, 1] as const).map((side) => {
    const opposite = side === 0 ? 1 : 0;
    const from = (k: number) => {
      const [x, y] = [subsets[k]?.[side], subsets[k]?.[opposite]];
      return { x, y, first: firstPartners(x, y, quotas[k] ?? 0n) };
    };
    const { x, y, first } = from(one);
    const partners =
      other === undefined
        ? partnersByOne(parts[opposite], y)
        : partnersOfBoth(parts[opposite], y, from(other));
    return sweep(parts[side], x, first, partners, range);
  });
  return {
    inside: sides.flatMap(({ inside }) => inside),
    outside: sides.flatMap(({ outside }) => outside),
  };
}

function partnersOfBoth(
  opposite: Half,
  order: SortedSubsets,
  second: { readonly x: SortedSubsets; readonly y: SortedSubsets; readonly first: Int32Array },
): PartnersFrom {
  const byMask = new Int32Array(second.first.length);
  for (let i = 0; i < byMask.length; i++) byMask[second.x.masks[i]] = second.first[i];
  return partnersByTwo(opposite, order, ranksOf(second.y), byMask);
}

/** Every coalition of the others, by size: the product of (no + yes z) over them. */
function anyCoalition(yes: Float64Array, no: Float64Array): MemberSums {
  const members = [...yes.keys()];
  const others = members.map((left) => {
    const bySize = new Float64Array(yes.length + 1);
    bySize[0] = 1;
    for (const i of members) {
      if (i === left) continue;
      for (let s = members.length; s >= 0; s--) bySize[s] = bySize[s] * no[i] + (bySize[s - 1] ?? 0) * yes[i];
    }
    return bySize;
  });
  return {
    inside: others.map((bySize) => Float64Array.from(bySize, (_, s) => bySize[s - 1] ?? 0)),
    outside: others,
  };
}
