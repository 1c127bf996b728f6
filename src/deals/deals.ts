import { countReaching } from './count-zone.ts';
import { type Diagram, diagram } from './diagram.ts';
import { blockers, facts } from './facts.ts';
import { type Frontier, frontier } from './frontier.ts';
import { opposition } from './opposition.ts';
import { type Prepared, pointOf } from './prepared.ts';
import { rectangleDeals } from './rectangle-deals.ts';
import type { DealPoint, Deals, FrontierPoint, Zone } from './result.ts';
import { sampledZone } from './sampled-zone.ts';
import type { DealsSettings } from './settings.ts';
import { noSolutions, solutionsAmong, solutionsBySearch } from './solutions.ts';
import type { AdditiveModel, PackageSpace } from './space.ts';
import { tightEps } from './tight-eps.ts';

import { vetoes } from './vetoes.ts';

/**
 * Is there a zone of possible agreement, which packages are undominated, which are the recommended points (Nash 1950,
 * Kalai & Smorodinsky 1975, Kalai 1977), who vetoes. Exact without enumeration; what is not says so (`exact`, `proven`,
 * null). Throws a RangeError for a space without issues or parties.
 *
 * @example
 * const space = {
 *   issues: [{ name: 'water', options: ['less', 'more'] }],
 *   parties: [
 *     { name: 'north', reservation: 0 },
 *     { name: 'south', reservation: 0.5 },
 *   ],
 *   model: {
 *     kind: 'additive',
 *     values: [Float64Array.of(0.4, 1), Float64Array.of(1, 0.6)],
 *     tables: [],
 *     forbidden: [],
 *     limits: [],
 *   },
 * };
 * deals(space).zopa.weak // => '2'
 * deals(space).solutions.utilitarian.package // => [1]
 */
export function deals(space: PackageSpace, settings: DealsSettings = {}): Deals {
  if (space.issues.length === 0 || space.parties.length === 0)
    throw new RangeError('a space needs issues and parties');
  if (space.model.kind === 'rectangles') return rectangleDeals(space, space.model, settings);
  return additiveDeals(space, space.model, settings);
}

function additiveDeals(space: PackageSpace, model: AdditiveModel, settings: DealsSettings): Deals {
  const lines = diagram(space, model);
  const report = (phase: string) => (done: number, of: number) => settings.onProgress?.(done, of, phase);
  const found = frontier(lines, {
    ...(settings.frontierLimit !== undefined && { limit: settings.frontierLimit }),
    onProgress: report('frontier'),
  });
  const reservation = space.parties.map(({ reservation: r }) => r);
  const points = pointsOf(space, found, reservation);
  const known = reservation.flatMap((r) => (r === null ? [] : [r]));
  const isKnown = known.length === reservation.length;
  const prepared: Prepared = {
    space,
    diagram: lines,
    reservation: known,
    parties: space.parties.map(({ name }) => name),
  };
  settings.onProgress?.(0, 2, 'recommended points');
  const { solutions, isEmpty } = isKnown
    ? pointsWithin(prepared, points, found.eps === 0, settings)
    : { solutions: noSolutions, isEmpty: false };
  settings.onProgress?.(1, 2, 'zone');
  const seen = [...points, ...Object.values(solutions).flatMap((one) => one ?? [])];
  const zopa = isKnown ? zoneOf(prepared, isEmpty, seen) : { weak: null, strict: null, interval: null };
  return {
    ...facts(space, admissibleCount(lines)),
    zopa,
    frontier: { exact: found.eps === 0, eps: tightEps(lines, points, found.eps), points },
    solutions,
    opposition: opposition(points, reservation, found.eps === 0),
    vetoes: isKnown ? vetoes(prepared, zopa.weak) : [],
  };
}

function admissibleCount(lines: Diagram): string | null {
  const limits = Array.from(lines.floors.keys(), (l) => lines.parties + l);
  return (
    countReaching(
      lines,
      limits,
      [...lines.floors],
      limits.map(() => false),
    )?.toString() ?? null
  );
}

function pointsOf(
  space: PackageSpace,
  found: Frontier,
  reservation: readonly (number | null)[],
): readonly FrontierPoint[] {
  return Array.from({ length: found.size }, (_, p) => {
    const point = pointOf(space, found.packageOf(p));
    const count = found.counts?.[p];
    const isCounted = count !== undefined && count <= Number.MAX_SAFE_INTEGER;
    return {
      ...point,
      packages: isCounted ? String(count) : null,
      blockedBy: blockers(space, point.values, reservation),
    };
  });
}

/** The recommended points from the frontier where it holds all, by search otherwise. */
function pointsWithin(
  prepared: Prepared,
  points: readonly FrontierPoint[],
  isExact: boolean,
  settings: DealsSettings,
) {
  if (!isExact) return solutionsBySearch(prepared, settings);
  const solutions = solutionsAmong(points, prepared.reservation);
  return { solutions, isEmpty: solutions.egalitarian === null };
}

/** `seen`: packages found on the way, which an estimate must not leave out. */
function zoneOf(prepared: Prepared, isEmpty: boolean, seen: readonly DealPoint[]): Zone {
  if (isEmpty) return { weak: '0', strict: '0', interval: null };
  const { diagram: lines, reservation } = prepared;
  const columns = Array.from({ length: lines.width }, (_, d) => d);
  const floors = [...reservation, ...lines.floors];
  const count = (isStrict: boolean) =>
    countReaching(
      lines,
      columns,
      floors,
      columns.map((d) => isStrict && d < lines.parties),
    );
  const weak = count(false);
  if (weak === null) return { weak: null, strict: null, interval: sampledZone(prepared, seen) };
  return { weak: weak.toString(), strict: count(true)?.toString() ?? null, interval: null };
}
