import { snap } from '../numeric/index.ts';
import type { DealPoint, Opposition } from './result.ts';

/**
 * How far apart the parties' wishes are: the smallest Euclidean distance of undominated utilities, each as a share of the
 * best that its party could have of any package, to 1 for everybody. Null where the frontier is not exact, a party has
 * no positive best, or the zone is empty.
 */
export function opposition(
  points: readonly DealPoint[],
  reservation: readonly (number | null)[],
  isExact: boolean,
): Opposition {
  if (!isExact) return { all: null, zone: null };
  const ideal = reservation.map((_, i) =>
    points.reduce((best, { values }) => Math.max(best, values[i]), Number.NEGATIVE_INFINITY),
  );
  if (!ideal.every((best) => best > 0)) return { all: null, zone: null };
  const isIn = ({ values }: DealPoint) =>
    reservation.every((r, i) => r !== null && snap(values[i]) >= snap(r));
  return { all: nearest(points, ideal), zone: nearest(points.filter(isIn), ideal) };
}

function nearest(points: readonly DealPoint[], ideal: readonly number[]): number | null {
  if (points.length === 0) return null;
  const distance = ({ values }: DealPoint) => Math.hypot(...values.map((value, i) => 1 - value / ideal[i]));
  return points.reduce((least, point) => Math.min(least, distance(point)), Number.POSITIVE_INFINITY);
}
