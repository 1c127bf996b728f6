import { snap } from '../numeric/index.ts';
import { type Goal, worthOf } from './goal.ts';
import { type Prepared, pointOf } from './prepared.ts';
import { forParties, withIdealOption } from './restrict.ts';
import { search } from './search.ts';
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
  /** Issues on which a new option, worth to everybody what its best option there is worth, would open the zone. */
  readonly issues: readonly {
    readonly issue: number;
    readonly opens: boolean;
    readonly smallestGain: number;
  }[];
}

/** Above this many parties, sets of more than three are not looked at. */
const fullSets = 12;

/** `prepared` with an empty zone. Each answer carries its witness package. */
export function concessions(prepared: Prepared): Concessions {
  const { space, diagram, reservation, parties } = prepared;
  const all = parties.map((_, i) => i);
  const ones = new Float64Array(parties.length).fill(1);
  const nobody = all.map(() => false);
  const solve = (goal: Goal, mustGain: readonly boolean[]): Concession | null => {
    const found = search(diagram, reservation, goal, { mustGain });
    if (found.best === undefined) return null;
    const point = pointOf(space, found.best.package);
    const gaps = point.values.map((value, i) => Math.max(0, (reservation[i] as number) - value));
    return {
      ...point,
      size: Math.max(0, -worthOf(goal, found.best.gains, parties.length)),
      gaps,
      proven: found.isProven,
    };
  };
  const single = all.map((i) => {
    const weights = new Float64Array(parties.length);
    weights[i] = 1;
    return solve(
      { kind: 'sum', weights },
      all.map((j) => j !== i),
    );
  });
  const conflicts = minimalConflicts(prepared);
  const fewest = smallestHittingSets(conflicts, parties.length).flatMap((set) => {
    const concession = solve(
      { kind: 'shortfall' },
      all.map((j) => !set.includes(j)),
    );
    return concession === null ? [] : [{ parties: set.map((i) => parties[i] as string), concession }];
  });
  return {
    uniform: solve({ kind: 'smallest', scales: ones }, nobody),
    total: solve({ kind: 'shortfall' }, nobody),
    single,
    fewest,
    conflicts: conflicts.map((set) => set.map((i) => parties[i] as string)),
    issues: space.issues.map((_, issue) => {
      const { best } = search(
        withIdealOption(diagram, issue),
        reservation,
        { kind: 'smallest', scales: ones },
        { mustGain: nobody },
      );
      const smallestGain = best === undefined ? Number.NEGATIVE_INFINITY : Math.min(...best.gains);
      return { issue, opens: snap(smallestGain) >= 0, smallestGain };
    }),
  };
}

/** Smallest sets of parties that cannot be satisfied together, by growing size. */
function minimalConflicts({ diagram, reservation, parties }: Prepared): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const largest = parties.length > fullSets ? 3 : parties.length;
  const isEmpty = (set: readonly number[]): boolean => {
    const floors = set.map((i) => reservation[i] as number);
    const goal: Goal = { kind: 'smallest', scales: new Float64Array(set.length).fill(1) };
    const { best } = search(forParties(diagram, set), floors, goal, { mustGain: set.map(() => false) });
    return best === undefined || snap(worthOf(goal, best.gains, set.length)) < 0;
  };
  for (let size = 1; size <= largest; size++)
    for (const set of subsets(parties.length, size))
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
