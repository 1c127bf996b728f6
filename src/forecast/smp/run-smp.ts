import { findChallenges, proposeBargains } from './challenges.ts';
import { chooseAll } from './choose.ts';
import { evaluateState } from './evaluate.ts';
import { groupForecast } from './group-forecast.ts';
import { groupPositions, probabilitiesOf } from './groups.ts';
import { type SmpSettings, smpSettings } from './settings.ts';
import { stopWith } from './stop.ts';
import type { SmpInput, SmpRun, SmpState, SmpStop, SmpTurn } from './types.ts';
import { checkSmpInput, makeSmpWorkspace, type SmpWorkspace } from './workspace.ts';

/**
 * The Spatial Model of Politics (Wise, Lester & Efird 2015, as KTAB 1.4 has it): who presses whom in one dimension or
 * more, which bargains are struck, and where everybody stands turn by turn. It shows dynamics; no published comparison
 * shows it to forecast better than a weighted mean.
 *
 * @example
 * const input = {
 *   names: table.names,
 *   capability: table.capability,
 *   positions: Float64Array.of(0, 0.3, 1),
 *   salience: table.salience,
 * };
 * runSmp(input, { maxTurns: 3 }).stopped.round > 0 // => true
 */
export function runSmp(input: SmpInput, settings: Partial<SmpSettings> = {}): SmpRun {
  checkSmpInput(input);
  const all = smpSettings(settings);
  const ws = makeSmpWorkspace(input, all);
  evaluateState(ws);
  const states: SmpState[] = [stateOf(ws)];
  const turns: SmpTurn[] = [];
  let stopped: SmpStop | undefined = all.maxTurns === 0 ? { why: 'turn-limit', round: 0 } : undefined;
  while (stopped === undefined) {
    turns.push(playTurn(ws, input.names, turns.length));
    evaluateState(ws);
    states.push(stateOf(ws));
    stopped = stopWith(states, ws.dimensions, all);
  }
  const last = states.at(-1) as SmpState;
  return {
    names: input.names,
    dimensions: ws.dimensions,
    settings: all,
    states,
    turns,
    stopped,
    forecast: last.forecast,
  };
}

function stateOf(ws: SmpWorkspace): SmpState {
  const groups = groupPositions(ws);
  return {
    positions: ws.positions.slice(),
    ideals: ws.ideals.slice(),
    risk: ws.risks.slice(),
    probabilities: probabilitiesOf(groups, ws.n),
    groups,
    forecast: groupForecast(groups, ws.positions, ws.dimensions),
  };
}

function playTurn(ws: SmpWorkspace, names: readonly string[], turn: number): SmpTurn {
  const challenges = findChallenges(ws);
  const bargains = challenges.flatMap((challenge) => proposeBargains(ws, challenge));
  const choices = chooseAll(ws, bargains, names, turn);
  followIdeals(ws);
  return { challenges, bargains, choices };
}

/** q_i ← Σ_j A_ij θ_j + (1 − Σ_j A_ij) q_i; without A, what actors want is where they stand. */
function followIdeals({ n, dimensions, positions, ideals, idealAdjustment }: SmpWorkspace): void {
  if (idealAdjustment === undefined) {
    ideals.set(positions);
    return;
  }
  for (let i = 0; i < n; i++) {
    let followed = 0;
    for (let j = 0; j < n; j++) followed += idealAdjustment[i * n + j];
    for (let k = 0; k < dimensions; k++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += idealAdjustment[i * n + j] * positions[j * dimensions + k];
      ideals[i * dimensions + k] = sum + (1 - followed) * ideals[i * dimensions + k];
    }
  }
}
