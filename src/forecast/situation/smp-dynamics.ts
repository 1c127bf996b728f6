import type { Study } from '../../study/index.ts';
import { runSmp, type SmpRun, type SmpSettings, smpSettings } from '../smp/index.ts';
import { type SmpCase, smpCase } from './smp-case.ts';
import type { SmpDynamics, SmpDynamicsBargain, SmpDynamicsRound } from './smp-types.ts';

/** KTAB's own choices without its slips, so that a run that goes round in circles is seen and ended. */
const defaultSmpReplay: Partial<SmpSettings> = { compat: false };

/**
 * Who presses whom over all issues together, turn by turn, and which bargains are struck: a replay of the Spatial Model of
 * Politics at the medians of all inputs. It shows dynamics; no published comparison shows it to forecast better than a
 * weighted mean.
 *
 * @example
 * smpDynamics(study).issues // => ['water', 'trade']
 */
export function smpDynamics(study: Study, asked: Partial<SmpSettings> = {}): SmpDynamics {
  const { situation, compiled } = study;
  const settings = smpSettings({ ...defaultSmpReplay, ...asked });
  const asCase = smpCase(study);
  const { issues } = compiled;
  const about = {
    settings,
    issues,
    actors: asCase.actors.map((place, i) => ({
      id: situation.actors[place]?.id ?? '',
      name: situation.actors[place]?.name ?? '',
      place,
      capability: asCase.input.capability[i],
      salience: Array.from(asCase.input.salience.subarray(i * issues.length, (i + 1) * issues.length)),
    })),
    leftOut: asCase.leftOut.map((place) => situation.actors[place]?.id ?? ''),
  };
  if (asCase.actors.length < 2 || issues.length === 0)
    return { ...about, rounds: [], stopped: { why: 'too-few', round: 0 }, forecasts: [] };
  const run = runSmp(asCase.input, settings);
  return {
    ...about,
    rounds: run.states.map((_, t) => roundOf(run, asCase, t)),
    stopped: run.stopped,
    forecasts: run.forecast.map(({ mean, median, low, high }, j) => ({
      issue: issues[j],
      mean: onScale(mean),
      median: onScale(median),
      low: onScale(low),
      high: onScale(high),
    })),
  };
}

/** Scale points; means of positions at an end may leave it in the last bit. */
function onScale(share: number): number {
  return Math.min(100, Math.max(0, share * 100));
}

/** State `t` with what led there. */
function roundOf({ states, turns, dimensions }: SmpRun, { holds }: SmpCase, t: number): SmpDynamicsRound {
  const at = states[t]?.positions ?? new Float64Array(0);
  const positions = holds.map((row, i) =>
    row.map((isHeld, k) => (isHeld ? at[i * dimensions + k] * 100 : null)),
  );
  const turn = turns[t - 1];
  if (turn === undefined) return { positions, challenges: [], bargains: [] };
  return {
    positions,
    challenges: turn.challenges.map(({ initiator, target, gain, probability }) => ({
      from: initiator,
      to: target,
      gain,
      probability,
    })),
    bargains: turn.bargains.map(
      ({ initiator, receiver, version }, b): SmpDynamicsBargain => ({
        initiator,
        receiver,
        version,
        acceptedBy: turn.choices.filter(({ chosen }) => chosen === b).map(({ actor }) => actor),
      }),
    ),
  };
}
