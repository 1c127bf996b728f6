import { snap } from '../../numeric/index.ts';
import type { RectangleModel, RectangleProfile } from '../space.ts';
import { checkModel } from './check-model.ts';
import type { BoxVertex } from './conflict-graph.ts';
import { earningsOf } from './earnings.ts';
import { problemOf } from './problem.ts';
import { remainingError } from './remaining-error.ts';
import { scaleOf } from './scale.ts';
import { searchFrontier } from './search.ts';
import { rectangleUtility } from './utility.ts';

export interface RectangleSettings {
  /** Milliseconds of `clock` after which the search stops with what it has. */
  readonly timeLimitMs?: number;
  /** Milliseconds from any start; by default performance.now. */
  readonly clock?: () => number;
  readonly onProgress?: (words: string) => void;
}

export interface RectangleFrontier {
  /** Distinct undominated utility vectors, each with a package that has it; the first party's utility falls. */
  readonly points: readonly { readonly values: readonly number[]; readonly package: Int32Array }[];
  /** True when nothing is missing. */
  readonly exact: boolean;
  /** Every undominated vector has a returned one at most this far away in each party's utility; 0 when exact. */
  readonly eps: number;
}

/**
 * Pareto frontier of a space with hyper-rectangle utilities (Ito, Hattori and Klein 2007), with proof of completeness:
 * undominated sets of boxes without a conflict, found by branch and bound over their conflict graph.
 */
export function rectangleFrontier(
  model: RectangleModel,
  optionCounts: Int32Array,
  {
    timeLimitMs = Number.POSITIVE_INFINITY,
    clock = () => performance.now(),
    onProgress = () => {},
  }: RectangleSettings = {},
): RectangleFrontier {
  checkModel(model, optionCounts);
  const isTimed = Number.isFinite(timeLimitMs);
  const end = isTimed ? clock() + timeLimitMs : 0;
  const isExpired = (): boolean => isTimed && clock() >= end;
  const problem = problemOf(earningsOf(model, optionCounts), model.profiles.map(scaleOf), optionCounts);
  const searched = searchFrontier(problem, { isExpired, onProgress });
  const packages = searched.archive.points().map(({ chosen }) => {
    const boxes = chosen.map((vertex) => problem.vertices[vertex]);
    return packageWithin(boxes, optionCounts.length);
  });
  const points = undominated(model.profiles, packages);
  const exact = searched.open.length === 0;
  const largest = model.profiles.map((profile) => profile.largest);
  const found = points.map(({ values }) => values);
  return { points, exact, eps: exact ? 0 : remainingError(problem, searched, largest, found) };
}

/** The package with the lowest options inside all of some boxes that share one. */
function packageWithin(boxes: readonly BoxVertex[], issues: number): Int32Array {
  const chosen = new Int32Array(issues);
  for (const { bounds } of boxes) {
    for (const { issue, low } of bounds) chosen[issue] = Math.max(chosen[issue], low);
  }
  return chosen;
}

/** The distinct undominated of some packages on the comparison grid. */
function undominated(
  profiles: readonly RectangleProfile[],
  packages: readonly Int32Array[],
): RectangleFrontier['points'] {
  const valued = packages.map((chosen) => {
    const values = profiles.map((profile) => rectangleUtility(profile, chosen));
    return { values, package: chosen, steps: values.map(snap) };
  });
  const byValue = (a: readonly number[], b: readonly number[]): number => {
    const i = a.findIndex((value, p) => value !== b[p]);
    return i < 0 ? 0 : b[i] - a[i];
  };
  valued.sort((a, b) => byValue(a.steps, b.steps));
  const kept: typeof valued = [];
  for (const point of valued) {
    const isCovered = kept.some(({ steps }) => steps.every((step, i) => step >= point.steps[i]));
    if (!isCovered) kept.push(point);
  }
  return kept.map(({ values, package: chosen }) => ({ values, package: chosen }));
}
