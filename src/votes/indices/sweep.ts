import type { SortedSubsets } from './sorted-subsets.ts';

/**
 * What half of the members can do: how much each says yes and no. Ones for counting, chances for a probability; the
 * mass of a subset is the product over its members and the others.
 */
export interface Half {
  readonly bits: number;
  readonly mass: Float64Array;
  /** The lower and the upper members apart: short tables instead of one as long as all subsets. */
  readonly low: Chunk;
  readonly high: Chunk;
}

export interface Chunk {
  readonly bits: number;
  readonly yes: Float64Array;
  readonly no: Float64Array;
  readonly mass: Float64Array;
}

/** Counts or chances over the coalitions that reach a quota, by size: with and without each member of a half. */
export interface MemberSums {
  readonly inside: readonly Float64Array[];
  readonly outside: readonly Float64Array[];
}

/** Sizes of coalitions that are asked for, of all up to `size`. */
export interface SizeRange {
  readonly size: number;
  readonly from: number;
  readonly to: number;
}

/** Partners of a subset, by size: those from a rank on, which only ever falls. */
export type PartnersFrom = (rank: number, mask: number) => Float64Array;

export function halfOf(yes: Float64Array, no: Float64Array): Half {
  const { low, high } = chunksOf(yes, no);
  const mass = new Float64Array(2 ** yes.length);
  const lowMask = low.mass.length - 1;
  for (let mask = 0; mask < mass.length; mask++)
    mass[mask] = low.mass[mask & lowMask] * high.mass[mask >> low.bits];
  return { bits: yes.length, mass, low, high };
}

/** The lower and the upper of some members. */
export function chunksOf(yes: Float64Array, no: Float64Array): { readonly low: Chunk; readonly high: Chunk } {
  const split = yes.length >> 1;
  return {
    low: chunk(yes.subarray(0, split), no.subarray(0, split)),
    high: chunk(yes.subarray(split), no.subarray(split)),
  };
}

/**
 * One pass over a half from the lightest subset on, while the partners that suffice grow. Every subset adds its
 * partners to two short tables, by its lower and by its upper members, from which all members' sums are read: no pass
 * for each member.
 */
export function sweep(
  half: Half,
  order: SortedSubsets,
  first: Int32Array,
  partnersFrom: PartnersFrom,
  range: SizeRange,
): MemberSums {
  const width = range.size + 1;
  const { low, high } = half;
  const lowTable = new Float64Array(low.mass.length * width);
  const highTable = new Float64Array(high.mass.length * width);
  const lowMask = 2 ** low.bits - 1;
  for (let i = 0; i < first.length; i++) {
    const mask = order.masks[i];
    const partners = partnersFrom(first[i], mask);
    const [l, h, own] = [mask & lowMask, mask >> low.bits, order.sizes[i]];
    const least = Math.max(0, range.from - own);
    const end = Math.min(partners.length, range.to - own + 1);
    addRow(lowTable, l * width + own, partners, least, end, high.mass[h]);
    addRow(highTable, h * width + own, partners, least, end, low.mass[l]);
  }
  const [below, above] = [readTable(low, lowTable, width), readTable(high, highTable, width)];
  return {
    inside: [...below.inside, ...above.inside],
    outside: [...below.outside, ...above.outside],
  };
}

// Short loops stand in functions of their own: those are compiled after a few calls, long loops only when they are
// nearly over.
function addRow(
  table: Float64Array,
  at: number,
  row: Float64Array,
  from: number,
  end: number,
  factor: number,
): void {
  for (let b = from; b < end; b++) table[at + b] = table[at + b] + row[b] * factor;
}

/** Partners by one quota: once met, a subset suffices with every later one. */
export function partnersByOne(other: Half, order: SortedSubsets): PartnersFrom {
  const sums = new Float64Array(other.bits + 1);
  let at = order.masks.length;
  return (rank) => {
    addMasses(sums, other.mass, order, rank, at);
    at = rank;
    return sums;
  };
}

function addMasses(
  sums: Float64Array,
  mass: Float64Array,
  { masks, sizes }: SortedSubsets,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const b = sizes[i];
    sums[b] = sums[b] + mass[masks[i]];
  }
}

/**
 * Partners by a second quota too: those met so far stand in a binary indexed tree (Fenwick 1994) by their rank on the
 * second scale, and a mask asks for those from its own first partner there on.
 */
export function partnersByTwo(
  other: Half,
  order: SortedSubsets,
  ranks: Int32Array,
  firstByMask: Int32Array,
): PartnersFrom {
  const lanes = other.bits + 1;
  const count = ranks.length;
  const tree = new Float64Array((count + 1) * lanes);
  const sums = new Float64Array(lanes);
  let at = order.masks.length;
  return (rank, own) => {
    for (; at > rank; at--) {
      const mask = order.masks[at - 1];
      // Heavy ranks first, so that those from a rank on are a prefix.
      const place = count - ranks[mask];
      addToTree(tree, lanes, place, order.sizes[at - 1], other.mass[mask]);
    }
    sumOfTree(tree, lanes, count - firstByMask[own], sums);
    return sums;
  };
}

function addToTree(tree: Float64Array, lanes: number, place: number, lane: number, value: number): void {
  for (let node = place * lanes + lane, step = place; node < tree.length; ) {
    tree[node] = tree[node] + value;
    const next = step & -step;
    step += next;
    node += next * lanes;
  }
}

function sumOfTree(tree: Float64Array, lanes: number, place: number, sums: Float64Array): void {
  sums.fill(0);
  for (let node = place; node > 0; node &= node - 1)
    for (let b = 0; b < lanes; b++) sums[b] = sums[b] + tree[node * lanes + b];
}

function chunk(yes: Float64Array, no: Float64Array): Chunk {
  const mass = new Float64Array(2 ** yes.length);
  for (let mask = 0; mask < mass.length; mask++) mass[mask] = massWithout({ yes, no }, mask, -1);
  return { bits: yes.length, yes, no, mass };
}

/** The mass of a mask, one member left out. */
function massWithout(
  { yes, no }: { readonly yes: Float64Array; readonly no: Float64Array },
  mask: number,
  member: number,
): number {
  let product = 1;
  for (let k = 0; k < yes.length; k++)
    if (k !== member) product *= ((mask >> k) & 1 ? yes[k] : no[k]) as number;
  return product;
}

/** Members' sums from sums by mask, rows by size: the member's own factor is left out. */
export function readTable(part: Chunk, table: Float64Array, width: number): MemberSums {
  const fresh = () => Array.from({ length: part.bits }, () => new Float64Array(width));
  const [inside, outside] = [fresh(), fresh()];
  for (let mask = 0; mask < part.mass.length; mask++) {
    const row = table.subarray(mask * width, (mask + 1) * width);
    for (let k = 0; k < part.bits; k++) {
      const sums = ((mask >> k) & 1 ? inside : outside)[k] as Float64Array;
      addRow(sums, 0, row, 0, width, massWithout(part, mask, k));
    }
  }
  return { inside, outside };
}
