import { packageCount } from '../situation/index.ts';
import { blockers, facts } from './facts.ts';
import { frontierPrice } from './frontier-answers.ts';
import { opposition } from './opposition.ts';
import { pointOf } from './prepared.ts';
import { rectangleCount, rectangleFrontier } from './rectangles/index.ts';
import type { Deals, FrontierPoint, PartyVeto, Zone } from './result.ts';
import { sampledZone } from './sampled-zone.ts';
import type { DealsSettings } from './settings.ts';
import { noSolutions, solutionsAmong } from './solutions.ts';
import type { PackageSpace, RectangleModel } from './space.ts';

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
  const zopa = isKnown ? zoneOf(space, model, counts, known, found.exact, points) : unknownZone;
  return {
    ...facts(space, String(packageCount(space.issues))),
    zopa,
    frontier: { exact: found.exact, eps: found.eps, points },
    solutions: isKnown && found.exact ? solutionsAmong(points, known) : noSolutions,
    opposition: opposition(points, reservation, found.exact),
    vetoes: isKnown && found.exact ? vetoesFrom(space, model, counts, known, points, zopa.weak) : [],
  };
}

const unknownZone: Zone = { weak: null, strict: null, interval: null };

function zoneOf(
  space: PackageSpace,
  model: RectangleModel,
  counts: Int32Array,
  reservation: readonly number[],
  isExact: boolean,
  points: readonly FrontierPoint[],
): Zone {
  // Whatever suits all is dominated by an undominated package that does, too.
  if (isExact && points.every(({ blockedBy }) => blockedBy.length > 0))
    return { weak: '0', strict: '0', interval: null };
  const counted = rectangleCount(model, counts, reservation);
  if (counted === null)
    return { weak: null, strict: null, interval: sampledZone({ space, reservation }, points) };
  return { weak: counted.weak.toString(), strict: counted.strict.toString(), interval: null };
}

function vetoesFrom(
  { parties }: PackageSpace,
  model: RectangleModel,
  counts: Int32Array,
  reservation: readonly number[],
  points: readonly FrontierPoint[],
  zone: string | null,
): readonly PartyVeto[] {
  const count = (kept: readonly number[]) =>
    rectangleCount(
      { ...model, profiles: kept.map((i) => model.profiles[i]) },
      counts,
      kept.map((i) => reservation[i]),
    )?.weak;
  return parties.map(({ name: party }, i) => {
    const others = [...parties.keys()].filter((j) => j !== i);
    const without = others.length === 0 || zone === null ? undefined : count(others);
    return {
      party,
      soleBlocks: without === undefined || zone === null ? null : String(without - BigInt(zone)),
      acceptable: count([i])?.toString() ?? null,
      price: frontierPrice(points, reservation, i),
    };
  });
}
