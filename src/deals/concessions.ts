import { type Goal, worthOf } from './goal.ts';
import type { Concession, Concessions, DealPoint } from './result.ts';

/** Above this many parties, sets of more than three are not looked at. */
const fullSets = 12;

/** Finds packages for `concessions`, whatever the space. */
export interface ConcessionSolver {
  readonly parties: readonly string[];
  readonly reservation: readonly number[];
  /** The best package among those by which parties that must gain lose nothing; undefined where there is none. */
  readonly solve: (goal: Goal, mustGain: readonly boolean[]) => (DealPoint & { proven: boolean }) | undefined;
  /** Is there no package by which none of these parties loses? */
  readonly isEmpty: (set: readonly number[]) => boolean;
  readonly issues: Concessions['issues'];
}

/** For a space with an empty zone. Each answer carries its witness package. */
export function concessions({ parties, reservation, ...space }: ConcessionSolver): Concessions {
  const all = parties.map((_, i) => i);
  const nobody = all.map(() => false);
  const ask = (goal: Goal, mustGain: readonly boolean[]): Concession | null => {
    const found = space.solve(goal, mustGain);
    if (found === undefined) return null;
    const gains = found.values.map((value, i) => value - reservation[i]);
    return {
      values: found.values,
      package: found.package,
      size: Math.max(0, -worthOf(goal, gains, parties.length)),
      gaps: gains.map((gain) => Math.max(0, -gain)),
      proven: found.proven,
    };
  };
  const conflicts = minimalConflicts(parties.length, space.isEmpty);
  return {
    uniform: ask({ kind: 'smallest', scales: new Float64Array(parties.length).fill(1) }, nobody),
    total: ask({ kind: 'shortfall' }, nobody),
    single: all.map((i) =>
      ask(
        { kind: 'sum', weights: Float64Array.from(all, (j) => (j === i ? 1 : 0)) },
        all.map((j) => j !== i),
      ),
    ),
    fewest: smallestHittingSets(conflicts, parties.length).flatMap((set) => {
      const concession = ask(
        { kind: 'shortfall' },
        all.map((j) => !set.includes(j)),
      );
      return concession === null ? [] : [{ parties: set.map((i) => parties[i]), concession }];
    }),
    conflicts: conflicts.map((set) => set.map((i) => parties[i])),
    issues: space.issues,
  };
}

/** Smallest sets of parties that cannot be satisfied together, by growing size. */
function minimalConflicts(
  parties: number,
  isEmpty: ConcessionSolver['isEmpty'],
): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const largest = parties > fullSets ? 3 : parties;
  for (let size = 1; size <= largest; size++)
    for (const set of subsets(parties, size))
      if (!found.some((smaller) => smaller.every((i) => set.includes(i))) && isEmpty(set)) found.push(set);
  return found;
}

function* subsets(count: number, size: number, first = 0): Generator<readonly number[]> {
  if (size === 0) yield [];
  else
    for (let i = first; i <= count - size; i++)
      for (const rest of subsets(count, size - 1, i + 1)) yield [i, ...rest];
}

/** Smallest sets that share a member with every conflict: without these parties the others can agree. */
function smallestHittingSets(
  conflicts: readonly (readonly number[])[],
  count: number,
): readonly (readonly number[])[] {
  for (let size = 1; size <= count; size++) {
    const found = [...subsets(count, size)].filter((set) =>
      conflicts.every((conflict) => conflict.some((i) => set.includes(i))),
    );
    if (found.length > 0) return found;
  }
  return [];
}
