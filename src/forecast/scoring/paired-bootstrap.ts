import { fillUniform, mean, sortedQuantile, streamKey } from '../../numeric/index.ts';

/** One list of differences, issue by issue, and its mean with the bootstrap's 95 % interval. */
export interface BootstrapMean {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Percentile intervals of means (Efron 1979; Efron & Tibshirani 1993, ch. 13): cases are drawn again with replacement,
 * and the 2.5 % and 97.5 % quantiles of the means are taken. All lists share the draws, so they must have one length.
 * With `groups` (a number for each case) whole groups are drawn, since cases of one group err together.
 */
export function bootstrapMeans(
  lists: readonly Float64Array[],
  groups: readonly number[],
  { draws, seed }: { readonly draws: number; readonly seed: number },
): readonly BootstrapMean[] {
  const members = membersOf(groups);
  const sums = lists.map((list) =>
    members.map((cases) => cases.reduce((sum, i) => sum + (list[i] as number), 0)),
  );
  const means = lists.map(() => new Float64Array(draws));
  const key = streamKey(seed, 'forecast-score-bootstrap');
  const picks = new Float64Array(members.length);
  for (let b = 0; b < draws; b++) {
    fillUniform(picks, key, b * members.length);
    const chosen = picks.map((u) => Math.floor(u * members.length));
    let size = 0;
    for (const g of chosen) size += members[g]?.length ?? 0;
    for (const [k, bySum] of sums.entries()) {
      let sum = 0;
      for (let j = 0; j < chosen.length; j++) sum += bySum[chosen[j] as number] as number;
      (means[k] as Float64Array)[b] = sum / size;
    }
  }
  return lists.map((list, k) => ends(mean(list), (means[k] as Float64Array).sort()));
}

function ends(centre: number, sorted: Float64Array): BootstrapMean {
  if (sorted.length === 0) return { mean: centre, low: centre, high: centre };
  return { mean: centre, low: sortedQuantile(sorted, 0.025), high: sortedQuantile(sorted, 0.975) };
}

function membersOf(groups: readonly number[]): readonly (readonly number[])[] {
  const members = new Map<number, number[]>();
  for (const [i, group] of groups.entries()) {
    const list = members.get(group) ?? [];
    list.push(i);
    members.set(group, list);
  }
  return [...members.values()];
}
