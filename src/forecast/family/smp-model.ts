import type { ModelRun } from '../result.ts';
import { runSmp, type SmpRun, type SmpSettings, smpDefaults } from '../smp/index.ts';
import { actorRows, asShares, onScale, stopOf } from './table-parts.ts';
import type { ActorTable } from './types.ts';

/** The Spatial Model of Politics on a table. */
export function smpModel(table: ActorTable, settings: Partial<SmpSettings>): ModelRun {
  const run = runSmp(asShares(table), settings);
  return {
    settings: { ...smpDefaults, ...run.settings },
    rounds: run.states.map(({ positions }) => actorRows(positions, table.dimensions.length)),
    stopped: stopOf(run.stopped),
    forecast: onScale(table, run.forecast),
    events: run.turns.map((_, t) => eventsOf(run, t)),
    probabilities: run.states.map(({ probabilities }) => [...probabilities]),
  };
}

function eventsOf({ names, turns }: SmpRun, t: number): readonly string[] {
  const turn = turns[t];
  const name = (i: number | undefined) => names[i ?? -1] ?? '';
  const challenges = (turn?.challenges ?? []).map(
    ({ initiator, target, gain, probability }) =>
      `${name(initiator)} challenges ${name(target)}: expects to gain ${gain.toFixed(3)}, would win with ${Math.round(100 * probability)} %`,
  );
  const taken = (turn?.choices ?? []).flatMap(({ actor, chosen }) => {
    const bargain = chosen === null ? undefined : turn?.bargains[chosen];
    if (bargain === undefined) return [];
    const other = bargain.initiator === actor ? bargain.receiver : bargain.initiator;
    return [`${name(actor)} takes the bargain with ${name(other)}`];
  });
  return [...challenges, ...taken];
}
