import { quantiles } from '../../numeric/index.ts';
import type { Draws } from '../../study/index.ts';
import type { DynamicsRange } from '../result.ts';
import { visitEumDraws } from './eum-draws.ts';
import type { IssueCase } from './issue-case.ts';
import type { DynamicsSettings, SampledDynamics } from './types.ts';

/** Where the replay ends over the first draws; null where there is none to replay. */
export function sampledDynamics(
  issue: IssueCase,
  draws: Draws,
  { samples, eum }: Pick<DynamicsSettings, 'samples' | 'eum'>,
  shown: number,
): SampledDynamics | null {
  const n = issue.actors.length;
  const finals: number[][] = issue.actors.map(() => []);
  const medians: number[] = [];
  // Actor-major; a draw that ended before a round stands there where it ended.
  const paths: number[][] = Array.from({ length: n * (shown + 1) }, () => []);
  visitEumDraws(issue, draws, samples, eum, (series, rounds, end) => {
    medians.push(end);
    for (let i = 0; i < n; i++) {
      finals[i]?.push(series[rounds * n + i]);
      for (let t = 0; t <= shown; t++) paths[i * (shown + 1) + t]?.push(series[Math.min(t, rounds) * n + i]);
    }
  });
  if (medians.length === 0) return null;
  const ends = paths.map(rangeOf);
  return {
    samples: medians.length,
    finals: finals.map(rangeOf),
    weightedMedian: rangeOf(medians),
    byRound: issue.actors.map((_, i) => {
      const own = ends.slice(i * (shown + 1), (i + 1) * (shown + 1));
      return { low: own.map(({ low }) => low), high: own.map(({ high }) => high) };
    }),
  };
}

function rangeOf(values: readonly number[]): DynamicsRange {
  const [low = Number.NaN, median = Number.NaN, high = Number.NaN] = quantiles(
    Float64Array.from(values),
    [0.05, 0.5, 0.95],
  );
  return { low, median, high };
}
