import { snap } from '../numeric/index.ts';
import type { Convention } from './conventions.ts';
import { diagram } from './diagram.ts';
import type { DealPoint, Deals, PeerFigures, PeerPoint } from './result.ts';
import type { PackageSpace } from './space.ts';
import { suffixes } from './suffixes.ts';

const says: Readonly<Record<Convention, string>> = {
  literature:
    'disagreement: the reservation values; Kalai–Smorodinsky: the largest smallest share of the ideal gain within the zone',
  negmas:
    'disagreement: the reservation value, lifted to the worst package where that is better; rational packages only; Kalai: the largest smallest gain; Kalai–Smorodinsky: the smallest spread between shares of the ideal gain over all packages',
  genius:
    'disagreement: the reservation value, 0 where unknown; Kalai–Smorodinsky: the smallest sum of differences between the parties’ utilities',
  negolog:
    'disagreement: 0; Kalai: the largest sum of utilities; opposition: distance of that package to 1 for everybody',
};

/**
 * Undefined for the literature's convention, and where the frontier is not exact.
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
 * peerFigures(space, deals(space), 'negolog').disagreement // => [0, 0]
 */
export function peerFigures(
  space: PackageSpace,
  found: Deals,
  convention: Convention,
): PeerFigures | undefined {
  if (convention === 'literature' || !found.frontier.exact || space.model.kind !== 'additive')
    return undefined;
  const lines = diagram(space, space.model);
  const extreme = (sign: 1 | -1) =>
    space.parties.map((_, i) => {
      const weights = new Float64Array(lines.width);
      weights[i] = sign;
      return sign * suffixes(lines, weights)[0][0];
    });
  const [worst, ideal] = [extreme(-1), extreme(1)];
  const zero = (r: number | null) => r ?? 0;
  const disagreement = space.parties.map(({ reservation }, i) =>
    convention === 'negolog'
      ? 0
      : convention === 'negmas'
        ? Math.max(zero(reservation), worst[i])
        : zero(reservation),
  );
  const rational = found.frontier.points.filter(({ values }) =>
    values.every((value, i) => snap(value) >= snap(disagreement[i])),
  );
  const product = best(rational, ({ values }) =>
    values.reduce((all, value, i) => all * (value - disagreement[i]), 1),
  );
  const welfare = best(found.frontier.points, ({ values }) => values.reduce((sum, value) => sum + value, 0));
  return {
    convention,
    says: says[convention],
    disagreement,
    nash: product,
    ...kalaiOf(convention, found, rational, disagreement, ideal, welfare),
  };
}

function kalaiOf(
  convention: Convention,
  found: Deals,
  rational: readonly DealPoint[],
  disagreement: readonly number[],
  ideal: readonly number[],
  welfare: PeerPoint | null,
): Pick<PeerFigures, 'kalai' | 'egalitarian' | 'opposition'> {
  if (convention === 'negolog')
    return {
      kalai: welfare,
      egalitarian: null,
      opposition: welfare === null ? null : Math.hypot(...welfare.values.map((value) => 1 - value)),
    };
  if (convention === 'genius') {
    const apart = best(found.frontier.points, ({ values }) => -pairs(values));
    return {
      kalai: apart === null ? null : { ...apart, value: -apart.value },
      egalitarian: null,
      opposition: null,
    };
  }
  const spread = ({ values }: DealPoint) => {
    const shares = values.map((value, i) => (value - disagreement[i]) / (ideal[i] - disagreement[i] || 1));
    return Math.max(...shares) - Math.min(...shares);
  };
  const even = best(rational, (point) => -spread(point));
  const near = best(rational, ({ values }) => -Math.hypot(...values.map((value) => 1 - value)));
  return {
    kalai: even === null ? null : { ...even, value: -even.value },
    egalitarian: best(rational, ({ values }) =>
      Math.min(...values.map((value, i) => value - disagreement[i])),
    ),
    opposition: near === null ? null : -near.value,
  };
}

function pairs(values: readonly number[]): number {
  return values.reduce(
    (sum, a, i) => sum + values.slice(i + 1).reduce((inner, b) => inner + Math.abs(a - b), 0),
    0,
  );
}

/** The first point with the largest score on the 1e-10 grid. */
function best(points: readonly DealPoint[], score: (point: DealPoint) => number): PeerPoint | null {
  let found: PeerPoint | null = null;
  for (const point of points) {
    const value = score(point);
    if (found === null || snap(value) > snap(found.value))
      found = { value, values: point.values, package: point.package };
  }
  return found;
}
