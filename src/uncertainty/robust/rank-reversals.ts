import { robustness } from './robustness.ts';

/** Two deals whose order by regret turns round when a third is no longer compared. */
export interface RankReversal {
  readonly removed: number;
  /** The one that had the smaller largest regret before, and has the greater after. */
  readonly before: number;
  readonly after: number;
}

/**
 * Reversals of the order by largest regret when one deal is left out: where there are any, which deal regret favours depends
 * on what it was compared with.
 *
 * @example
 * rankReversals([Float64Array.of(5, 1), Float64Array.of(3, 4), Float64Array.of(0, 8)]) // => [{ removed: 0, before: 1, after: 2 }]
 */
export function rankReversals(utilities: readonly Float64Array[]): readonly RankReversal[] {
  const whole = robustness(utilities).map(({ maxRegret }) => maxRegret);
  return utilities.flatMap((_, removed) => {
    const left = [...utilities.keys()].filter((deal) => deal !== removed);
    const regret = robustness(left.map((deal) => utilities[deal])).map(({ maxRegret }) => maxRegret);
    return left.flatMap((a, i) =>
      left.flatMap((b, j): readonly RankReversal[] =>
        whole[a] < whole[b] && regret[i] > regret[j] ? [{ removed, before: a, after: b }] : [],
      ),
    );
  });
}
