import type { Diagram } from './diagram.ts';
import type { DealPoint } from './result.ts';
import { suffixes } from './suffixes.ts';

/**
 * Every undominated vector is within `eps` of a listed point; if no party can have more than its best package, it is also
 * within the most that any party lacks at the listed point nearest to that. The smaller of the two.
 */
export function tightEps(diagram: Diagram, points: readonly DealPoint[], eps: number): number {
  if (eps === 0) return 0;
  const ideal = Array.from({ length: diagram.parties }, (_, i) => mostOf(diagram, i));
  return points.reduce(
    (least, { values }) =>
      Math.min(
        least,
        values.reduce((most, value, i) => Math.max(most, ideal[i] - value), 0),
      ),
    eps,
  );
}

/** The largest utility of any package to a party; limits may make it unreachable, not larger. */
export function mostOf(diagram: Diagram, party: number): number {
  const weights = new Float64Array(diagram.width);
  weights[party] = 1;
  return suffixes(diagram, weights)[0][0];
}
