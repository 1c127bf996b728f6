import { type Goal, worthOf } from './goal.ts';
import type { DealPoint } from './types.ts';

/** A package that would be accepted if parties gave way on their reservation values, and by how much each. */
export interface Concession extends DealPoint {
  /** The measure that was made small: the largest gap, the sum of gaps, or the gap of one party. */
  readonly size: number;
  /** How far below its reservation value each party would have to go; 0 for those that need not. */
  readonly gaps: readonly number[];
  readonly proven: boolean;
}

/** What would open an empty zone of possible agreement, measured in several ways. */
export interface Concessions {
  /** Everybody gives way by the same amount: as little as possible. */
  readonly uniform: Concession | null;
  /** The sum of what is given up: as little as possible. */
  readonly total: Concession | null;
  /** One party alone gives way, in the order of the parties; null where no such package exists. */
  readonly single: readonly (Concession | null)[];
  /** Smallest sets of parties that would have to give way; each with what each of them has to give. */
  readonly fewest: readonly { readonly parties: readonly string[]; readonly concession: Concession }[];
  /** Smallest sets of parties that no package satisfies together. */
  readonly conflicts: readonly (readonly string[])[];
  /** Issues on which a new option, worth to everybody what its best option there is worth, would open the zone; none for hyper-rectangles. */
  readonly issues: readonly {
    readonly issue: number;
    readonly opens: boolean;
    readonly smallestGain: number;
  }[];
}

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
    const gains = found.values.map((value, i) => value - (reservation[i] as number));
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
      return concession === null ? [] : [{ parties: set.map((i) => parties[i] as string), concession }];
    }),
    conflicts: conflicts.map((set) => set.map((i) => parties[i] as string)),
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
