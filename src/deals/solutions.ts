import { snap } from '../numeric/index.ts';
import { type Goal, worthOf } from './goal.ts';
import { type Prepared, pointOf } from './prepared.ts';
import type { DealPoint, Solution } from './result.ts';
import { leximin, type SearchSettings, search } from './search.ts';
import type { PackageSpace } from './space.ts';
import type { SolutionName } from './types.ts';

/**
 * The recommended points over the zone of possible agreement: Nash (1950) maximises the product of gains,
 * Kalai–Smorodinsky (1975) the smallest share of the ideal gain, the egalitarian point (Kalai 1977) the smallest gain,
 * the utilitarian ones the sum of gains or of shares of the ideal gain. The ideal is the best of each party within the zone; a party that cannot
 * gain there does not count in shares. Ties go to the leximin-best gains.
 */
export type Solutions = Readonly<Record<SolutionName, Solution | null>>;

export const noSolutions: Solutions = {
  nash: null,
  kalaiSmorodinsky: null,
  egalitarian: null,
  utilitarian: null,
  relativeUtilitarian: null,
};

/** Goals of the five points, given the ideal gains. */
function goalsOf(ideal: readonly number[]): Readonly<Record<SolutionName, Goal>> {
  const ones = new Float64Array(ideal.length).fill(1);
  const scales = Float64Array.from(ideal, (gain) => (snap(gain) > 0 ? gain : 0));
  return {
    nash: { kind: 'product', powers: ones },
    kalaiSmorodinsky: { kind: 'smallest', scales },
    egalitarian: { kind: 'smallest', scales: ones },
    utilitarian: { kind: 'sum', weights: ones },
    relativeUtilitarian: { kind: 'sum', weights: scales.map((scale) => (scale > 0 ? 1 / scale : 0)) },
  };
}

/** From points that hold every undominated package of the zone (the exact frontier). */
export function solutionsAmong(points: readonly DealPoint[], reservation: readonly number[]): Solutions {
  const zone = points
    .map((point) => ({ point, gains: point.values.map((value, i) => value - reservation[i]) }))
    .filter(({ point }) => point.values.every((value, i) => snap(value) >= snap(reservation[i])));
  if (zone.length === 0) return noSolutions;
  const ideal = reservation.map((_, i) => zone.reduce((best, { gains }) => Math.max(best, gains[i]), 0));
  const pick = (goal: Goal): Solution => {
    let best = zone[0];
    let worth = worthOf(goal, best.gains, reservation.length);
    for (const candidate of zone) {
      const own = worthOf(goal, candidate.gains, reservation.length);
      const difference = snap(own) - snap(worth);
      if (difference > 0 || (difference === 0 && leximin(candidate.gains, best.gains) > 0)) {
        best = candidate;
        worth = own;
      }
    }
    return { value: worth, ...plain(best.point), gains: best.gains, proven: true, atMost: worth };
  };
  return inUtilities(mapGoals(goalsOf(ideal), pick));
}

/** The utilitarian rule is stated as the sum of utilities, not of gains: the package is the same. */
function inUtilities(found: Solutions): Solutions {
  const { utilitarian } = found;
  if (utilitarian === null) return found;
  const shift = utilitarian.values.reduce((sum, value, i) => sum + value - utilitarian.gains[i], 0);
  return {
    ...found,
    utilitarian: { ...utilitarian, value: utilitarian.value + shift, atMost: utilitarian.atMost + shift },
  };
}

function plain({ values, package: chosen }: DealPoint): DealPoint {
  return { values, package: chosen };
}

function mapGoals<T>(
  goals: Readonly<Record<SolutionName, Goal>>,
  solve: (goal: Goal) => T,
): Readonly<Record<SolutionName, T>> {
  return {
    nash: solve(goals.nash),
    kalaiSmorodinsky: solve(goals.kalaiSmorodinsky),
    egalitarian: solve(goals.egalitarian),
    utilitarian: solve(goals.utilitarian),
    relativeUtilitarian: solve(goals.relativeUtilitarian),
  };
}

/** By search, each by itself: for spaces whose frontier is too large to list. `isEmpty`: proven to have no zone. */
export function solutionsBySearch(
  prepared: Prepared,
  limits: Pick<SearchSettings, 'timeLimit' | 'now'>,
): { readonly solutions: Solutions; readonly isEmpty: boolean } {
  const { space, diagram, reservation } = prepared;
  const one = new Float64Array(reservation.length).fill(1);
  const rational = { ...limits, mustGain: reservation.map(() => true) };
  const fair = search(diagram, reservation, { kind: 'smallest', scales: one }, rational);
  if (fair.best === undefined) return { solutions: noSolutions, isEmpty: fair.isProven };
  const known = { ...rational, known: fair.best };
  const ideal = reservation.map((_, i) => {
    const weights = new Float64Array(reservation.length);
    weights[i] = 1;
    return search(diagram, reservation, { kind: 'sum', weights }, known).bound;
  });
  const solved = mapGoals(goalsOf(ideal), (goal) =>
    solutionOf(prepared.space, reservation, goal, search(diagram, reservation, goal, known)),
  );
  const egalitarian = solutionOf(space, reservation, { kind: 'smallest', scales: one }, fair);
  return { solutions: inUtilities({ ...solved, egalitarian }), isEmpty: false };
}

/** What a search found, as a result. */
function solutionOf(
  space: PackageSpace,
  reservation: readonly number[],
  goal: Goal,
  { best, bound, isProven }: ReturnType<typeof search>,
): Solution | null {
  if (best === undefined) return null;
  const point = pointOf(space, best.package);
  const gains = point.values.map((value, i) => value - reservation[i]);
  const value = worthOf(goal, gains, gains.length);
  return { value, ...point, gains, proven: isProven, atMost: isProven ? value : bound };
}
