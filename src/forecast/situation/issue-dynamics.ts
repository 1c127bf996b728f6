import type { Situation } from '../../situation/index.ts';
import type { Study } from '../../study/index.ts';
import { type EumInput, type EumRun, runEum } from '../eum/index.ts';
import { defaultReplay } from './default-replay.ts';
import { finalCoalitions } from './final-coalitions.ts';
import { fillColumns, type IssueCase, issueCase, issuePlace, makeColumns } from './issue-case.ts';
import { pressuresIn, roundsOf } from './replay-rounds.ts';
import { sampledDynamics } from './sampled-dynamics.ts';
import type { DynamicsActor, DynamicsRound, DynamicsSettings, IssueDynamics } from './types.ts';

const defaultDynamicsSettings: DynamicsSettings = { eum: defaultReplay, samples: 200, near: 5 };

/**
 * Who presses whom on an issue, round by round: a replay of the expected utility model at the medians of all inputs, among
 * the actors with a stance, and where it ends over the first draws. It shows dynamics; its record as a forecast is worse
 * than that of a weighted mean.
 *
 * @example
 * issueDynamics(study, 'trade').actors.map(({ id }) => id) // => ['north', 'south']
 */
export function issueDynamics(
  { situation, compiled, draws, medians }: Study,
  issue: string,
  asked: Partial<DynamicsSettings> = {},
): IssueDynamics {
  const settings = { ...defaultDynamicsSettings, ...asked };
  const asCase = issueCase(compiled, issuePlace(situation, issue));
  const columns = makeColumns(asCase.actors.length);
  const total = fillColumns(columns, asCase, (input) => medians[input]);
  const actors = actorsOf(situation, asCase, columns, total);
  const about = { issue, eum: settings.eum, near: settings.near, actors };
  if (!(total > 0)) return { ...about, ...nothing(actors, settings.near) };
  const run = runEum({ names: actors.map(({ id }) => id), ...columns }, settings.eum);
  const rounds = roundsOf(run);
  const initial = { ...run.initial, positions: Array.from(run.initial.positions) };
  const last = rounds.at(-1) ?? initial;
  return {
    ...about,
    initial,
    rounds,
    stopped: run.stopped,
    endMedian: endMedian(run, rounds),
    pressures: pressuresIn(run),
    coalitions: finalCoalitions(actors, last.positions, settings.near),
    sampled: sampledDynamics(asCase, draws, settings, rounds.length),
  };
}

function actorsOf(
  situation: Situation,
  asCase: IssueCase,
  { position, capability, salience }: Omit<EumInput, 'names'>,
  total: number,
): readonly DynamicsActor[] {
  return asCase.actors.map((place, i) => {
    const weight = capability[i] * salience[i];
    return {
      id: situation.actors[place]?.id ?? '',
      name: situation.actors[place]?.name ?? '',
      place,
      position: position[i],
      capability: capability[i],
      salience: salience[i],
      weightShare: total > 0 ? weight / total : 0,
    };
  });
}

/** Of an issue on which nobody weighs anything; 50 as the compromise model has it there. */
function nothing(
  actors: readonly DynamicsActor[],
  near: number,
): Omit<IssueDynamics, 'issue' | 'eum' | 'near' | 'actors'> {
  const positions = actors.map(({ position }) => position);
  return {
    initial: { positions, weightedMedian: 50, weightedMean: 50 },
    rounds: [],
    stopped: { why: 'no-weight', round: 0 },
    endMedian: { low: 50, high: 50 },
    pressures: [],
    coalitions: finalCoalitions(actors, positions, near),
    sampled: null,
  };
}

function endMedian(
  { stopped, initial }: EumRun,
  rounds: readonly DynamicsRound[],
): { readonly low: number; readonly high: number } {
  const states = [initial, ...rounds];
  // With a fixed number of rounds the series goes on after the cycle is seen, still in it.
  const ends = states.slice(stopped.why === 'cycle' ? -stopped.length : -1);
  const medians = ends.map(({ weightedMedian }) => weightedMedian);
  return { low: Math.min(...medians), high: Math.max(...medians) };
}
