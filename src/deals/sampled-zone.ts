import { betaQuantile, snap, streamKey, uniform } from '../numeric/index.ts';
import type { Prepared } from './prepared.ts';
import type { DealPoint } from './result.ts';

import { isAdmissible, utilityIn } from './utility.ts';

const samples = 20_000;

/**
 * A 95 % interval of the number of packages that no party loses from, from random packages (Clopper and Pearson 1934).
 * The packages are the same in every run. It starts no lower than the number of `known` packages in the zone.
 */
export function sampledZone(
  { space, reservation }: Pick<Prepared, 'space' | 'reservation'>,
  known: readonly DealPoint[],
): readonly [string, string] {
  const keys = space.issues.map((_, j) => streamKey(1, `deals.zone.${j}`));
  const chosen = new Int32Array(keys.length);
  let hits = 0;
  for (let s = 0; s < samples; s++) {
    for (const [j, { options }] of space.issues.entries())
      chosen[j] = Math.min(options.length - 1, Math.floor(uniform(keys[j], s) * options.length));
    const isIn =
      reservation.every((r, i) => snap(utilityIn(space, i, chosen)) >= snap(r)) &&
      isAdmissible(space, chosen);
    if (isIn) hits++;
  }
  const low = hits === 0 ? 0 : betaQuantile(0.025, hits, samples - hits + 1);
  const high = hits === samples ? 1 : betaQuantile(0.975, hits + 1, samples - hits);
  const within = known.filter(({ values }) => isWithin(values, reservation));
  const least = BigInt(new Set(within.map((point) => point.package.join())).size);
  return [
    String(largest(scaled(space, low, 'down'), least)),
    String(largest(scaled(space, high, 'up'), least)),
  ];
}

function isWithin(values: readonly number[], reservation: readonly number[]): boolean {
  return reservation.every((r, i) => snap(values[i]) >= snap(r));
}

function largest(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

/** A share of all packages as a whole number, whatever its size. */
function scaled({ issues }: Prepared['space'], share: number, towards: 'down' | 'up'): bigint {
  const all = issues.reduce((product, { options }) => product * BigInt(options.length), 1n);
  const parts = 10n ** 12n;
  const numerator = BigInt(towards === 'down' ? Math.floor(share * 1e12) : Math.ceil(share * 1e12)) * all;
  return towards === 'down' ? numerator / parts : (numerator + parts - 1n) / parts;
}
