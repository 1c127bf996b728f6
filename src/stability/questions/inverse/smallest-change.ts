import { isTaken, type Leaving } from './leaving.ts';

/** Above how many answers looked at the search is cut short. */
const mostWork = 10_000_000;

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
  const search: Search = { taken: withRemedies(taken, isAbove), isAbove, stepsOf, work: 0, best: sure };
  if (search.taken.every(({ remedies }) => remedies.length === 1)) return changeOf(sure, stepsOf, true);
  for (let size = 1; size <= sure.length; size++) {
    search.best = undefined;
    deepen(search, [], size);
    if (search.work > mostWork) break;
    if (search.best !== undefined) return changeOf(search.best, stepsOf, true);
  }
  return changeOf(sure, stepsOf, sure.length <= 1);
}

/** How many ranks in use a state stands above another; 0 where it does not. */
function heightsAbove(rank: Int32Array, state: number): (other: number) => number {
  const own = rank[state];
  const levels = [...new Set(rank.filter((r) => r > own))].sort((a, b) => a - b);
  const height = new Map(levels.map((level, k) => [level, k + 1]));
  return (other) => height.get(rank[other]) ?? 0;
}

interface Search {
  readonly taken: readonly Remediable[];
  readonly isAbove: (state: number) => boolean;
  readonly stepsOf: (lower: readonly number[]) => number;
  work: number;
  best: readonly number[] | undefined;
}

/** A move that is taken, and what may be lowered against it. */
interface Remediable extends Leaving {
  readonly remedies: readonly (readonly number[])[];
}

/**
 * The end of the move itself, or what stands above in an answer of which another move has a part; not more than would be
 * lowered by lowering the end of every move.
 */
function withRemedies(taken: readonly Leaving[], isAbove: (state: number) => boolean): readonly Remediable[] {
  const uses = new Map<number, number>();
  const count = (states: Iterable<number>) => {
    for (const s of states) uses.set(s, (uses.get(s) ?? 0) + 1);
  };
  const parts = taken.map(({ answers }) =>
    answers.map((answer) => answer.filter(isAbove)).filter(({ length }) => length < taken.length),
  );
  for (const [k, { to }] of taken.entries()) count(new Set([to, ...(parts[k] ?? []).flat()]));
  return taken.map((leaving, k) => ({
    ...leaving,
    remedies: [[leaving.to], ...(parts[k] ?? []).filter((part) => part.some((s) => (uses.get(s) ?? 0) > 1))],
  }));
}

function deepen(search: Search, lowered: readonly number[], size: number): void {
  if (search.work > mostWork) return;
  const isStill = (s: number) => search.isAbove(s) && !lowered.includes(s);
  const first = search.taken.find((leaving) => {
    search.work += leaving.answers.length + 1;
    return isTaken(leaving, isStill);
  });
  if (first === undefined) {
    if (search.best === undefined || search.stepsOf(lowered) < search.stepsOf(search.best))
      search.best = lowered;
    return;
  }
  for (const remedy of first.remedies) {
    const more = remedy.filter(isStill);
    if (lowered.length + more.length <= size) deepen(search, [...lowered, ...more], size);
  }
}

function changeOf(lower: readonly number[], stepsOf: Search['stepsOf'], isSmallest: boolean): RankingChange {
  return { lower: [...lower].sort((a, b) => a - b), rankSteps: stepsOf(lower), isSmallest };
}
