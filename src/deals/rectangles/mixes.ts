/** Weighted sums of the parties' values by which sets of packages are bounded. */
export interface Mixes {
  readonly count: number;
  readonly parties: number;
  /** Mix after mix, a weight a party; none negative. A party's full range is worth up to `mixScale` in every mix. */
  readonly weights: Float64Array;
}

/** Keeps the numbers of the relaxation well above its tolerances. */
const mixScale = 1000;

/** Steps of the grid of weights, by the number of parties: 1, 13, 15 and 20 mixes; beyond, what stays affordable. */
const gridSteps = [1, 1, 12, 4, 3];

/** All ways to share a whole among the parties in equal steps, so each party alone is one of them. */
export function mixesOver(ranges: readonly number[]): Mixes {
  const parties = ranges.length;
  const steps = gridSteps[parties] ?? 2;
  const shares = compositions(steps, parties);
  const weights = Float64Array.from(
    shares.flatMap((share) => share.map((part, i) => (mixScale * part) / steps / ranges[i])),
  );
  return { count: shares.length, parties, weights };
}

function compositions(total: number, parts: number): number[][] {
  if (parts === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) =>
    compositions(total - first, parts - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/** Adds to `sums`, one a mix, the value of a package or set of boxes (one number a party). */
export function addMixed(
  { count, parties, weights }: Mixes,
  values: ArrayLike<number>,
  sums: Float64Array,
): void {
  for (let k = 0; k < count; k++) {
    let sum = sums[k];
    for (let i = 0; i < parties; i++) sum += weights[k * parties + i] * values[i];
    sums[k] = sum;
  }
}
