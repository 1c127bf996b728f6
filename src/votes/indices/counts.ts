/**
 * What the indices are made from, whole numbers all: winning coalitions and swings by size of the coalition. A swing
 * of a member is a winning coalition with it that loses without it (Banzhaf 1965); the member is critical there.
 */
export interface Counts {
  readonly size: number;
  /** Winning coalitions by their size, 0 to all. */
  readonly winning: readonly bigint[];
  /** For each member, its swings by size of the coalition with it. */
  readonly swings: readonly (readonly bigint[])[];
  /** Null where the engine cannot tell. */
  readonly critical: CriticalCounts | null;
}

/** What Deegan and Packel (1978) and Johnston (1978) need besides. */
export interface CriticalCounts {
  /** Winning coalitions in which everybody is critical, by size. */
  readonly minimal: readonly bigint[];
  /** For each member, those with it. */
  readonly minimalOf: readonly (readonly bigint[])[];
  /** Winning coalitions by number of critical members; at 0 those that lose nobody's leaving would make lose. */
  readonly vulnerable: readonly bigint[];
  /** For each member, those in which it is critical. */
  readonly vulnerableOf: readonly (readonly bigint[])[];
}

/** Numbers by size of a coalition put together from two that share no member. */
export function convolve(a: readonly bigint[], b: readonly bigint[]): readonly bigint[] {
  const product = new Array<bigint>(a.length + b.length - 1).fill(0n);
  for (const [i, x] of a.entries()) {
    if (x === 0n) continue;
    for (const [j, y] of b.entries()) if (y !== 0n) product[i + j] = product[i + j] + x * y;
  }
  return product;
}

export function plus(a: readonly bigint[], b: readonly bigint[]): readonly bigint[] {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return long.map((value, i) => value + (short[i] ?? 0n));
}

export function minus(a: readonly bigint[], b: readonly bigint[]): readonly bigint[] {
  return a.map((value, i) => value - (b[i] ?? 0n));
}

export function zeros(length: number): bigint[] {
  return new Array<bigint>(length).fill(0n);
}
