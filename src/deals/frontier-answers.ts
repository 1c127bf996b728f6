import { snap } from '../numeric/index.ts';
import type { ConcessionSolver } from './concessions.ts';
import { worthOf } from './goal.ts';
import type { DealPoint, Improvements } from './result.ts';

import { leximin } from './search.ts';

/**
 * Answers read off an exact frontier, for spaces without a search: a package that is best for any of these questions can be
 * replaced by an undominated one that is at least as good for everybody.
 */
export function frontierConcessions(
  points: readonly DealPoint[],
  reservation: readonly number[],
  parties: readonly string[],
): ConcessionSolver {
  const gainsOf = ({ values }: DealPoint) => values.map((value, i) => value - reservation[i]);
  const suits = (point: DealPoint, i: number) => losesNothing(point.values[i], reservation[i]);
  return {
    parties,
    reservation,
    solve: (goal, mustGain) => {
      const allowed = points.filter((point) => mustGain.every((must, i) => !must || suits(point, i)));
      const best = bestOf(allowed, (point) => worthOf(goal, gainsOf(point), parties.length), gainsOf);
      return best === undefined ? undefined : { values: best.values, package: best.package, proven: true };
    },
    isEmpty: (set) => !points.some((point) => set.every((i) => suits(point, i))),
    issues: [],
  };
}

/** What the others lose because a party must agree, as `vetoes` has it. */
export function frontierPrice(
  points: readonly DealPoint[],
  reservation: readonly number[],
  party: number,
): number | null {
  if (reservation.length < 2) return null;
  const accepted = points.filter(({ values }) =>
    values.every((value, i) => i === party || losesNothing(value, reservation[i])),
  );
  const bound = accepted.filter(({ values }) => losesNothing(values[party], reservation[party]));
  if (accepted.length === 0 || bound.length === 0) return null;
  const most = (all: readonly DealPoint[]) =>
    all.reduce((best, { values }) => {
      const sum = values.reduce(
        (total, value, i) => (i === party ? total : total + value - reservation[i]),
        0,
      );
      return Math.max(best, sum);
    }, Number.NEGATIVE_INFINITY);
  return Math.max(0, most(accepted) - most(bound));
}

/** As `improvements`, from the frontier alone. */
export function frontierImprovements(from: DealPoint, points: readonly DealPoint[]): Improvements {
  const gainsOf = ({ values }: DealPoint) => values.map((value, i) => value - from.values[i]);
  const better = points.filter(({ values }) => {
    const changes = values.map((value, i) => snap(value) - snap(from.values[i]));
    return changes.every((change) => change >= 0) && changes.some((change) => change > 0);
  });
  const fairest = bestOf(better, (point) => Math.min(...gainsOf(point)), gainsOf);
  const plain = ({ values, package: chosen }: DealPoint) => ({ values, package: chosen });
  return {
    from,
    better: better.map(plain),
    fairest: fairest === undefined ? null : { ...plain(fairest), gains: gainsOf(fairest), proven: true },
  };
}

function losesNothing(value: number | undefined, reservation: number | undefined): boolean {
  return snap(value as number) >= snap(reservation as number);
}

/** The largest worth on the grid; ties go to the leximin-best gains, then to the first. */
function bestOf(
  points: readonly DealPoint[],
  worth: (point: DealPoint) => number,
  gainsOf: (point: DealPoint) => readonly number[],
): DealPoint | undefined {
  let best = points[0];
  for (const point of points) {
    if (best === undefined) continue;
    const difference = snap(worth(point)) - snap(worth(best));
    if (difference > 0 || (difference === 0 && leximin(gainsOf(point), gainsOf(best)) > 0)) best = point;
  }
  return best;
}
