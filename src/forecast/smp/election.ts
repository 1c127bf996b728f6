import { fillCoalitions } from './coalitions.ts';
import type { SmpElectionModel, SmpElectionSettings } from './types.ts';
import { fillVictories } from './victories.ts';
import { voteCodes } from './vote.ts';

/** What elections among up to `options` options work on. */
export interface ElectionWorkspace {
  readonly coalition: Float64Array;
  readonly victory: Float64Array;
  readonly incentive: Float64Array;
  readonly next: Float64Array;
  /** The result: one probability an option. */
  readonly chance: Float64Array;
}

export function makeElection(options: number): ElectionWorkspace {
  return {
    coalition: new Float64Array(options * options),
    victory: new Float64Array(options * options),
    incentive: new Float64Array(options * options),
    next: new Float64Array(options),
    chance: new Float64Array(options),
  };
}

/** Probabilistic Condorcet election: fills `chance` with the probability of each option to win. */
export function holdElection(
  election: ElectionWorkspace,
  weight: Float64Array,
  utility: Float64Array,
  options: number,
  { votingRule, vpm, pcem }: SmpElectionSettings,
): void {
  fillCoalitions(election.coalition, weight, utility, options, voteCodes[votingRule]);
  fillVictories(election.victory, election.coalition, options, vpm);
  decide(election, options, pcem);
}

function decide(election: ElectionWorkspace, options: number, model: SmpElectionModel): void {
  switch (model) {
    case 'Conditional':
      return beatEveryone(election, options);
    case 'MarkovUniform':
      return repeat(election, options, 1e-6, stepUniform);
    case 'MarkovIncentive':
      fillIncentives(election, options);
      return repeat(election, options, 1e-8, stepIncentive);
  }
}

/** The chance of beating every alternative, given that one option does. */
function beatEveryone({ victory, chance }: ElectionWorkspace, options: number): void {
  let total = 0;
  for (let i = 0; i < options; i++) {
    let product = 1;
    for (let j = 0; j < options; j++) product *= victory[i * options + j] as number;
    chance[i] = product;
    total += product;
  }
  for (let i = 0; i < options; i++) chance[i] = (chance[i] as number) / total;
}

type Step = (election: ElectionWorkspace, options: number) => void;

// Far more steps than any chain with damping of a half needs.
const mostSteps = 1_000_000;

/** Damped steps from equal chances until a step changes no chance by more than the tolerance. */
function repeat(election: ElectionWorkspace, options: number, tolerance: number, step: Step): void {
  const { chance, next } = election;
  chance.fill(1 / options, 0, options);
  for (let count = 0; count < mostSteps; count++) {
    step(election, options);
    let change = 0;
    for (let i = 0; i < options; i++) {
      change = Math.max(change, Math.abs((next[i] as number) - (chance[i] as number)));
      chance[i] = ((chance[i] as number) + (next[i] as number)) / 2;
    }
    if (change <= tolerance) return;
  }
}

/** Every option is as likely as every other to challenge the favourite. */
function stepUniform({ victory, chance, next }: ElectionWorkspace, options: number): void {
  for (let i = 0; i < options; i++) {
    let sum = 0;
    for (let j = 0; j < options; j++)
      sum += (victory[i * options + j] as number) * ((chance[i] as number) + (chance[j] as number));
    next[i] = sum / options;
  }
}

/** Column j: who challenges j, by strength × chance of the coalition for doing so. */
function fillIncentives({ coalition, victory, incentive }: ElectionWorkspace, options: number): void {
  for (let j = 0; j < options; j++) {
    let total = 0;
    for (let i = 0; i < options; i++) {
      const cell = i * options + j;
      const value = (coalition[cell] as number) * (victory[cell] as number) + (i === j ? 1e-10 : 0);
      incentive[cell] = value;
      total += value;
    }
    for (let i = 0; i < options; i++) incentive[i * options + j] = (incentive[i * options + j] as number) / total;
  }
}

function stepIncentive({ victory, incentive, chance, next }: ElectionWorkspace, options: number): void {
  for (let i = 0; i < options; i++) {
    let sum = 0;
    for (let j = 0; j < options; j++) {
      const challenged = (chance[i] as number) * (incentive[j * options + i] as number);
      const challenges = (chance[j] as number) * (incentive[i * options + j] as number);
      sum += (victory[i * options + j] as number) * (challenged + challenges);
    }
    next[i] = sum;
  }
}
