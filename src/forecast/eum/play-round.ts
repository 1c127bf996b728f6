import { sortActors, weightedMeanOf, weightedMedianOf } from './centres.ts';
import { fillAnswers, fillChallenges } from './expected-utilities.ts';
import { takeOffers } from './offers.ts';
import { setRiskExponents } from './risk-exponents.ts';
import { fillProbabilities } from './win-probabilities.ts';
import type { EumWorkspace } from './workspace.ts';

/** The first pass of a round: what everybody expects with r = 1. */
export function playFirstPass(ws: EumWorkspace): void {
  sortActors(ws);
  ws.exponent.fill(1);
  ws.drift = weightedMedianOf(ws);
  fillProbabilities(ws);
  fillChallenges(ws);
}

/** The second pass, with risk exponents from the first; false where these have no defined value (r = 1 is used then). */
export function playSecondPass(ws: EumWorkspace): boolean {
  const isDefined = setRiskExponents(ws);
  if (ws.switches.driftTarget === 'mean-in-second-pass') ws.drift = weightedMeanOf(ws);
  if (ws.switches.probabilityDistance === 'voter-exponent') fillProbabilities(ws);
  fillChallenges(ws);
  fillAnswers(ws);
  return isDefined;
}

/** Chooses among the offers; where risk is undefined and that stops the model, nobody moves. */
export function playMoves(ws: EumWorkspace, isDefined: boolean): void {
  if (isDefined || ws.switches.undefinedRisk === 'neutral') {
    takeOffers(ws);
    return;
  }
  ws.next.set(ws.position);
  ws.taken.fill(-1);
  ws.takenKind.fill(0);
}
