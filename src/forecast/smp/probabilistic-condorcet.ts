import { elect, makeElection } from './election.ts';
import { groupForecast } from './group-forecast.ts';
import { groupMembers } from './groups.ts';
import { type SmpElectionSettings, type SmpSettings, smpSettings } from './settings.ts';
import type { SmpForecast, SmpGroup, SmpInput } from './types.ts';
import { idealDistance, spatialUtility } from './utility.ts';
import { checkSmpInput } from './workspace.ts';

export interface CondorcetSettings extends SmpElectionSettings {
  /** What a voter weighs: its capability, as in the turns of the model, or that times its total salience. */
  readonly weights: 'capability' | 'capability-salience';
}

export interface CondorcetForecast {
  readonly settings: CondorcetSettings;
  /** One a position, in the order of the first actor at each. */
  readonly groups: readonly SmpGroup[];
  /** One a dimension. */
  readonly forecast: readonly SmpForecast[];
}

/**
 * How likely each position is to prevail if all actors vote on them once, pair by pair, neutral to risk: the probabilistic
 * Condorcet election (Wise, Lester & Efird 2015) as a forecast of its own, without any bargaining.
 *
 * @example
 * probabilisticCondorcet({ names, capability, positions, salience }, { weights: 'capability-salience' })
 */
export function probabilisticCondorcet(
  input: SmpInput,
  settings: Partial<CondorcetSettings> = {},
): CondorcetForecast {
  checkSmpInput(input);
  const { weights = 'capability', ...models } = settings;
  const { votingRule, vpm, pcem }: SmpSettings = smpSettings(models);
  const { positions, salience } = input;
  const n = input.names.length;
  const dimensions = positions.length / n;
  const members = groupMembers(positions, n, dimensions);
  const election = makeElection(voterWeights(input, dimensions, weights), members.length, {
    votingRule,
    vpm,
    pcem,
  });
  for (const [g, [representative = 0]] of members.entries())
    for (let a = 0; a < n; a++) {
      const distance = idealDistance(dimensions, salience, positions, a, positions, representative);
      election.utilities[g * n + a] = spatialUtility(distance, 0);
    }
  elect(election, members.length);
  const groups = members.map((group, g) => ({
    representative: group[0],
    members: group,
    probability: election.probabilities[g],
  }));
  return {
    settings: { votingRule, vpm, pcem, weights },
    groups,
    forecast: groupForecast(groups, positions, dimensions),
  };
}

function voterWeights(
  { capability, salience }: SmpInput,
  dimensions: number,
  weights: CondorcetSettings['weights'],
): Float64Array {
  if (weights === 'capability') return capability;
  return capability.map((value, i) => {
    const own = salience.subarray(i * dimensions, (i + 1) * dimensions);
    return value * own.reduce((total, part) => total + part, 0);
  });
}
