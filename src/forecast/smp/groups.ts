import { elect } from './election.ts';
import type { SmpGroup } from './types.ts';
import type { SmpWorkspace } from './workspace.ts';

/** Positions nearer than this are one. */
const samePosition = 1e-3;

/** Actors by position, in the order of the first of each, and how likely each position is to prevail. */
export function groupPositions(ws: SmpWorkspace): readonly SmpGroup[] {
  const { n, own, election } = ws;
  const members = groupMembers(ws.positions, n, ws.dimensions);
  for (const [g, [representative = 0]] of members.entries())
    election.utilities.set(own.subarray(representative * n, (representative + 1) * n), g * n);
  elect(election, members.length);
  return members.map((group, g) => ({
    representative: group[0],
    members: group,
    probability: election.probabilities[g],
  }));
}

/**
 * Which actors share a position. An actor that is near no earlier group's first begins a group; one that is near several
 * counts among the last of these, as the program shows it.
 */
export function groupMembers(
  positions: Float64Array,
  n: number,
  dimensions: number,
): readonly (readonly number[])[] {
  const firsts: number[] = [];
  const isNear = (i: number) => (first: number) => gap(positions, dimensions, first, i) < samePosition;
  for (let i = 0; i < n; i++) if (!firsts.some(isNear(i))) firsts.push(i);
  const groups: number[][] = firsts.map(() => []);
  for (let i = 0; i < n; i++) groups[firsts.findLastIndex(isNear(i))]?.push(i);
  return groups.map((members, g) => [firsts[g], ...members.filter((i) => i !== firsts[g])]);
}

/** Each actor's chance is its group's. */
export function probabilitiesOf(groups: readonly SmpGroup[], n: number): Float64Array {
  const probabilities = new Float64Array(n);
  for (const { members, probability } of groups) for (const i of members) probabilities[i] = probability;
  return probabilities;
}

function gap(positions: Float64Array, dimensions: number, i: number, j: number): number {
  let sum = 0;
  for (let k = 0; k < dimensions; k++) {
    const part = positions[i * dimensions + k] - positions[j * dimensions + k];
    sum += part * part;
  }
  return Math.sqrt(sum);
}
