import { mean, type StreamKey, sortedQuantile, streamKey, threefry2x32 } from '../../numeric/index.ts';

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
  const sizes = Float64Array.from(members, ({ length }) => length);
  const sums = lists.map((list) =>
    Float64Array.from(members, (cases) => cases.reduce((sum, i) => sum + list[i], 0)),
  );
  const means = lists.map(() => new Float64Array(draws));
  const key = streamKey(seed, 'forecast-score-bootstrap');
  const chosen = new Uint32Array(members.length);
  for (let b = 0; b < draws; b++) {
    fillPicks(chosen, key, b);
    let size = 0;
    for (let j = 0; j < chosen.length; j++) size += sizes[chosen[j]];
    for (let k = 0; k < sums.length; k++) {
      const bySum = sums[k] as Float64Array;
      let sum = 0;
      for (let j = 0; j < chosen.length; j++) sum += bySum[chosen[j]];
      (means[k] as Float64Array)[b] = sum / size;
    }
  }
  return lists.map((list, k) => ends(mean(list), (means[k] as Float64Array).sort()));
}

const words = new Uint32Array(2);

/** Indices of draw `draw`, drawn with replacement; each block of the generator gives two. */
function fillPicks(out: Uint32Array, key: StreamKey, draw: number): void {
  for (let j = 0; j < out.length; j += 2) {
    threefry2x32(key.word0, key.word1, draw, j, words);
    out[j] = Math.floor(words[0] * 2 ** -32 * out.length);
    if (j + 1 < out.length) out[j + 1] = Math.floor(words[1] * 2 ** -32 * out.length);
  }
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
