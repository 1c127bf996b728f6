import { packageCount } from '../situation/index.ts';
import { blockers, facts } from './facts.ts';
import { opposition } from './opposition.ts';
import { pointOf } from './prepared.ts';
import { rectangleCount, rectangleFrontier } from './rectangles/index.ts';
import { sampledZone } from './sampled-zone.ts';
import type { DealsSettings } from './settings.ts';
import { noSolutions, solutionsAmong } from './solutions.ts';
import type { PackageSpace, RectangleModel } from './space.ts';
import type { Deals, Zone } from './types.ts';

/** The same answers for hyper-rectangle utilities: the frontier by clique search, the rest from it. */
export function rectangleDeals(space: PackageSpace, model: RectangleModel, settings: DealsSettings): Deals {
  const counts = Int32Array.from(space.issues, ({ options }) => options.length);
  const { now, timeLimit, onProgress } = settings;
  const found = rectangleFrontier(model, counts, {
    ...(now !== undefined && timeLimit !== undefined && { clock: now, timeLimitMs: timeLimit }),
    ...(onProgress !== undefined && { onProgress: (words: string) => onProgress(0, 1, words) }),
  });
  const reservation = space.parties.map(({ reservation: r }) => r);
  const points = found.points.map(({ package: chosen }) => {
    const point = pointOf(space, chosen);
    return { ...point, packages: null, blockedBy: blockers(space, point.values, reservation) };
  });
  const known = reservation.flatMap((r) => (r === null ? [] : [r]));
  const isKnown = known.length === reservation.length;
  return {
    ...facts(space, String(packageCount(space.issues))),
    zopa: isKnown ? zoneOf(space, model, counts, known) : { weak: null, strict: null, interval: null },
    frontier: { exact: found.exact, eps: found.eps, points },
    solutions: isKnown && found.exact ? solutionsAmong(points, known) : noSolutions,
    opposition: opposition(points, reservation, found.exact),
    vetoes: [],
  };
}

function zoneOf(
  space: PackageSpace,
  model: RectangleModel,
  counts: Int32Array,
  reservation: readonly number[],
): Zone {
  const counted = rectangleCount(model, counts, reservation);
  if (counted === null) return { weak: null, strict: null, interval: sampledZone({ space, reservation }) };
  return { weak: counted.weak.toString(), strict: counted.strict.toString(), interval: null };
}
