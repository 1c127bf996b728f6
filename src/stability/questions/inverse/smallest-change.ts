import { isTaken, type Leaving } from './leaving.ts';

/** Below how many tried sets the smallest change is certain. */
const mostTried = 100_000;

/** States that an actor would have to rank no higher than the state in question, for it to stay there. */
export interface RankingChange {
  readonly lower: readonly number[];
  /** Ranks that they fall in all, until level with the state. */
  readonly rankSteps: number;
  /** No smaller set is enough; false where the search was cut short and this one is only known to be enough. */
  readonly isSmallest: boolean;
}

/**
 * The fewest pairs to turn around in a ranking. Lowering is all that ever helps, and lowering an answer instead of the
 * move itself only where the answer serves a second move, so that few sets are to be tried.
 */
export function smallestChange(leavings: readonly Leaving[], rank: Int32Array, state: number): RankingChange {
  const height = heightsAbove(rank, state);
  const isAbove = (s: number) => height(s) > 0;
  const taken = leavings.filter((leaving) => isTaken(leaving, isAbove));
  const sure = taken.map(({ to }) => to);
  const stepsOf = (lower: readonly number[]) => lower.reduce((sum, s) => sum + height(s), 0);
  const search: Search = { taken, isAbove, stepsOf, tried: 0, best: sure };
  for (let size = 1; size <= sure.length; size++) {
    search.best = undefined;
    deepen(search, [], size);
    if (search.tried > mostTried) break;
    if (search.best !== undefined) return changeOf(search.best, stepsOf, true);
  }
  return changeOf(sure, stepsOf, sure.length <= 1);
}

/** How many ranks in use a state stands above another; 0 where it does not. */
export function heightsAbove(rank: Int32Array, state: number): (other: number) => number {
  const own = rank[state] as number;
  const levels = [...new Set(rank.filter((r) => r > own))].sort((a, b) => a - b);
  const height = new Map(levels.map((level, k) => [level, k + 1]));
  return (other) => height.get(rank[other] as number) ?? 0;
}

interface Search {
  readonly taken: readonly Leaving[];
  readonly isAbove: (state: number) => boolean;
  readonly stepsOf: (lower: readonly number[]) => number;
  tried: number;
  best: readonly number[] | undefined;
}

function deepen(search: Search, lowered: readonly number[], size: number): void {
  if (search.tried++ > mostTried) return;
  const isStill = (s: number) => search.isAbove(s) && !lowered.includes(s);
  const open = search.taken.filter((leaving) => isTaken(leaving, isStill));
  const [first] = open;
  if (first === undefined) {
    if (search.best === undefined || search.stepsOf(lowered) < search.stepsOf(search.best))
      search.best = lowered;
    return;
  }
  for (const more of remedies(first, open.slice(1), isStill))
    if (lowered.length + more.length <= size) deepen(search, [...lowered, ...more], size);
}

/** Lowering the end of the move itself, or what stands above in an answer that another open move shares. */
function remedies(
  { to, answers }: Leaving,
  others: readonly Leaving[],
  isStill: (state: number) => boolean,
): readonly (readonly number[])[] {
  const shared = new Set(others.flatMap((other) => [other.to, ...other.answers.flat()]));
  const helpful = others.length === 0 ? [] : answers.map((answer) => answer.filter(isStill));
  return [[to], ...helpful.filter((answer) => answer.some((s) => shared.has(s)))];
}

function changeOf(lower: readonly number[], stepsOf: Search['stepsOf'], isSmallest: boolean): RankingChange {
  return { lower: [...lower].sort((a, b) => a - b), rankSteps: stepsOf(lower), isSmallest };
}
