import { type EumRun, type EumSettings, runEum } from '../eum/index.ts';
import type { ModelRun } from '../result.ts';
import { actorRows, stopOf } from './table-parts.ts';
import type { ActorTable } from './types.ts';

/** Rounds that a series shows at least, as published tables do. */
const leastRounds = 10;

/** The expected utility model on a table of one dimension; throws a RangeError on more. */
export function eumModel(table: ActorTable, settings: EumSettings): ModelRun {
  const { names, dimensions, capability, positions, salience } = table;
  if (dimensions.length > 1)
    throw new RangeError(
      `the expected utility model knows one dimension; there are ${dimensions.length}: use the model smp`,
    );
  const input = { names, position: positions, capability, salience };
  const first = runEum(input, settings);
  const isShort =
    settings.rounds === undefined &&
    first.rounds.length < leastRounds &&
    first.stopped.why !== 'undefined-risk';
  const run = isShort ? runEum(input, { ...settings, rounds: leastRounds }) : first;
  const last = run.rounds.at(-1) ?? run.initial;
  return {
    settings: { ...settings, ...run.switches, q: run.q, range: [...run.range] },
    rounds: [run.initial, ...run.rounds].map((round) => actorRows(round.positions, 1)),
    stopped: stopOf(run.stopped),
    forecast: [
      {
        dimension: dimensions[0],
        central: last.weightedMedian,
        low: null,
        high: null,
        why: `weighted median of the last round; its weighted mean is ${last.weightedMean.toFixed(2)}`,
      },
    ],
    events: run.rounds.map((_, t) => eventsOf(run, t)),
    probabilities: [],
  };
}

function eventsOf({ names, rounds, initial }: EumRun, t: number): readonly string[] {
  const before = (rounds[t - 1] ?? initial).positions;
  return (rounds[t]?.accepted ?? []).flatMap((offer, i) => {
    if (offer === null) return [];
    const [from, to] = [before[i], offer.position].map((at) => Number(at.toFixed(2)));
    return [
      `${names[i]} moves from ${from} to ${to}, pressed by ${names[offer.target] ?? ''} (${offer.kind})`,
    ];
  });
}
