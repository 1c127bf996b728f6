import { elect } from './election.ts';
import { fillRisks, guessedRisk } from './risk.ts';
import { idealDistance, spatialUtility } from './utility.ts';
import type { SmpWorkspace } from './workspace.ts';

/**
 * Distances, attitudes to risk and own utilities of a state. The chances behind the attitudes come from an election over
 * all actors' positions, equal ones counted severally, by voters neutral to risk and without their saliences.
 */
export function evaluateState(ws: SmpWorkspace): void {
  const { n, dimensions, salience, ideals, positions, distances, election, risks, settings, own, share } = ws;
  for (let j = 0; j < n; j++)
    for (let a = 0; a < n; a++) {
      const distance = idealDistance(dimensions, salience, ideals, a, positions, j);
      distances[j * n + a] = distance;
      election.utilities[j * n + a] = 1 - distance;
    }
  elect(election, n);
  fillRisks(risks, election.probabilities, settings.bigRRange);
  for (let a = 0; a < n; a++) {
    const risk = ownRisk(share, risks, a);
    for (let j = 0; j < n; j++) own[j * n + a] = spatialUtility(distances[j * n + a], risk);
  }
}

/** An actor's attitude as it sees it itself; (1 − a) R + a R may differ from R in the last bit. */
export function ownRisk(share: number, risks: Float64Array, actor: number): number {
  return guessedRisk(share, risks[actor], risks[actor]);
}

/** Fills `view` with everybody's utilities as one observer sees them. */
export function lookAs(
  { n, share, risks, distances, view, viewAtHome }: SmpWorkspace,
  observer: number,
): void {
  const observerRisk = risks[observer];
  for (let a = 0; a < n; a++) viewAtHome[a] = guessedRisk(share, observerRisk, risks[a]);
  for (let row = 0; row < n * n; row += n)
    for (let a = 0; a < n; a++) view[row + a] = spatialUtility(distances[row + a], viewAtHome[a]);
  for (let a = 0; a < n; a++) viewAtHome[a] = view[a * n + a];
}
