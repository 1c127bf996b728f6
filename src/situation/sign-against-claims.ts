import { type Distribution, quantileFunction } from '../numeric/index.ts';
import type { PlainShape } from './estimate-types.ts';

/**
 * In words, how the sign of a number contradicts the direction of the claims that it cites; undefined where it does not, or none says.
 * Of readings each is held to its own claim; of another number the median is, where all its claims point one way.
 *
 * @example
 * const distribution = { kind: 'constant', value: -0.1 };
 * signAgainstClaims({ kind: 'stated', distribution, written: '-0.1', direction: { c1: 'up' } }, distribution) // => 'is -0.1 in the median; c1 points above 0'
 */
export function signAgainstClaims(
  shape: PlainShape,
  distribution: Distribution | undefined,
): string | undefined {
  const { direction } = shape;
  if (direction === undefined || distribution === undefined) return undefined;
  const sided = Object.entries(direction);
  if (shape.kind === 'readings') {
    const wrong = shape.readings.find((one) => isAgainst(direction[one.claim], medianOf(one.distribution)));
    return (
      wrong && `reads ${wrong.written} out of ${wrong.claim}, which points ${side(direction[wrong.claim])} 0`
    );
  }
  const [first] = sided;
  if (first === undefined || sided.some(([, one]) => one !== first[1])) return undefined;
  const median = medianOf(distribution);
  if (!isAgainst(first[1], median)) return undefined;
  const claims = sided.map(([claim]) => claim);
  return `is ${Number(median.toPrecision(2))} in the median; ${claims.join(', ')} ${claims.length === 1 ? 'points' : 'point'} ${side(first[1])} 0`;
}

const medianOf = (distribution: Distribution) => quantileFunction(distribution)(0.5);

const side = (one: 'up' | 'down' | undefined) => (one === 'up' ? 'above' : 'below');

/** 0 is no direction: a number that a claim moves away from it must lie on that side. */
function isAgainst(direction: 'up' | 'down' | undefined, median: number): boolean {
  return (direction === 'up' && median <= 0) || (direction === 'down' && median >= 0);
}
