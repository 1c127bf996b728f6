import { snap } from '../numeric/index.ts';
import type { Logroll } from './result.ts';
import type { PackageSpace } from './space.ts';
import { isAdmissible, utilityIn } from './utility.ts';

/**
 * Logrolls from a reference package: pairs of issues and options where the change of the first issue hurts party a, that of
 * the second hurts party b, the two together gain both, and nobody else loses more than `tolerance` (utility). Ranked by
 * the smaller of the two gains, then by their product; O(issues² options² parties).
 */
export function logrolls(
  space: PackageSpace,
  reference: ArrayLike<number>,
  { tolerance = 0, limit = 20 } = {},
): readonly Logroll[] {
  const counts = space.issues.map(({ options }) => options.length);
  const parties = space.parties.map((_, i) => i);
  const base = parties.map((i) => utilityIn(space, i, reference));
  const changesOf = (moves: readonly (readonly [number, number])[]) => {
    const chosen = Int32Array.from(reference);
    for (const [issue, option] of moves) chosen[issue] = option;
    return isAdmissible(space, chosen)
      ? parties.map((i) => utilityIn(space, i, chosen) - base[i])
      : undefined;
  };
  const singles = counts.flatMap((count, issue) =>
    Array.from({ length: count }, (_, option) => ({
      issue,
      option,
      changes: option === reference[issue] ? undefined : changesOf([[issue, option]]),
    })),
  );
  const found: Logroll[] = [];
  for (const first of singles) {
    for (const second of singles) {
      if (first.issue >= second.issue || first.changes === undefined || second.changes === undefined)
        continue;
      const both = changesOf([
        [first.issue, first.option],
        [second.issue, second.option],
      ]);
      if (both === undefined) continue;
      for (const [a, b] of pairsHurt(first.changes, second.changes, both)) {
        if (!both.every((change, i) => i === a || i === b || change >= -tolerance - 1e-10)) continue;
        found.push({
          parties: [a, b],
          issues: [first.issue, second.issue],
          options: [first.option, second.option],
          changes: both,
          rates: [rate(second.changes, first.changes, a), rate(first.changes, second.changes, b)],
        });
      }
    }
  }
  const least = ({ changes, parties: [a, b] }: Logroll) => Math.min(changes[a], changes[b]);
  const product = ({ changes, parties: [a, b] }: Logroll) => changes[a] * changes[b];
  return found
    .sort((x, y) => snap(least(y)) - snap(least(x)) || snap(product(y)) - snap(product(x)))
    .slice(0, limit);
}

function pairsHurt(
  first: readonly number[],
  second: readonly number[],
  both: readonly number[],
): readonly (readonly [number, number])[] {
  const hurtBy = (changes: readonly number[]) =>
    changes.flatMap((change, i) => (snap(change) < 0 && snap(both[i]) > 0 ? [i] : []));
  const later = hurtBy(second);
  return hurtBy(first).flatMap((a) => later.filter((b) => b !== a).map((b) => [a, b] as const));
}

function rate(gain: readonly number[], loss: readonly number[], party: number): number {
  return gain[party] / -loss[party];
}
