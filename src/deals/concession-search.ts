import { snap } from '../numeric/index.ts';
import type { ConcessionSolver } from './concessions.ts';
import { type Goal, worthOf } from './goal.ts';
import { type Prepared, pointOf } from './prepared.ts';
import { forParties, withIdealOption } from './restrict.ts';
import type { Concessions } from './result.ts';
import { search } from './search.ts';

/** Concessions by branch and bound: one search a question. */
export function concessionSearch(prepared: Prepared): ConcessionSolver {
  const { space, diagram, reservation, parties } = prepared;
  return {
    parties,
    reservation,
    solve: (goal, mustGain) => {
      const { best, isProven } = search(diagram, reservation, goal, { mustGain });
      return best === undefined ? undefined : { ...pointOf(space, best.package), proven: isProven };
    },
    isEmpty: (set) => {
      const floors = set.map((i) => reservation[i]);
      const { best } = search(forParties(diagram, set), floors, evenly(set.length), free(set.length));
      return best === undefined || snap(worthOf(evenly(set.length), best.gains, set.length)) < 0;
    },
    issues: openingIssues(prepared),
  };
}

function openingIssues({ space, diagram, reservation }: Prepared): Concessions['issues'] {
  const parties = reservation.length;
  return space.issues.map((_, issue) => {
    const { best } = search(withIdealOption(diagram, issue), reservation, evenly(parties), free(parties));
    const smallestGain = best === undefined ? Number.NEGATIVE_INFINITY : Math.min(...best.gains);
    return { issue, opens: snap(smallestGain) >= 0, smallestGain };
  });
}

function evenly(parties: number): Goal {
  return { kind: 'smallest', scales: new Float64Array(parties).fill(1) };
}

function free(parties: number): { readonly mustGain: readonly boolean[] } {
  return { mustGain: Array.from({ length: parties }, () => false) };
}
