import { type BaselineActor, type BaselineName, namedBaselines } from '../baselines/index.ts';
import type { DimensionForecast, ModelRun } from '../result.ts';
import { probabilisticCondorcet } from '../smp/index.ts';
import { eumModel } from './eum-model.ts';
import { smpModel } from './smp-model.ts';
import { actorRows, asShares, onScale } from './table-parts.ts';
import type { ActorTable, ModelName, ModelRequest } from './types.ts';

const baselineNames = Object.keys(namedBaselines) as readonly BaselineName[];

/** Every model of the family. */
export const modelNames = [
  'smp',
  'eum',
  'condorcet',
  ...baselineNames,
] as const satisfies readonly ModelName[];

/**
 * Runs one model of the family: settings in, rounds out. Throws a RangeError on what it cannot run on.
 *
 * @example
 * runModel(table, { model: 'compromise' }).forecast[0].central // => 40
 */
export function runModel(table: ActorTable, request: ModelRequest): ModelRun {
  switch (request.model) {
    case 'smp':
      return smpModel(table, request.settings);
    case 'eum':
      return eumModel(table, request.settings);
    case 'condorcet':
      return oneShot(table, onScale(table, probabilisticCondorcet(asShares(table)).forecast));
    default:
      return oneShot(table, baselineForecasts(table, request.model));
  }
}

/**
 * The forecasts of every simple model on a table without a status quo, a number a dimension.
 *
 * @example
 * simpleForecasts(table)['weighted-median'] // => [30]
 */
export function simpleForecasts(table: ActorTable): Readonly<Record<string, readonly (number | null)[]>> {
  const named = baselineNames
    .filter((name) => name !== 'status-quo' && name !== 'nash-status-quo')
    .map((name) => [name, baselineForecasts(table, name).map(({ central }) => central)] as const);
  return Object.fromEntries(named);
}

/** A model without rounds: nobody moves. */
function oneShot({ positions, dimensions }: ActorTable, forecast: readonly DimensionForecast[]): ModelRun {
  const rounds = [actorRows(positions, dimensions.length)];
  return {
    settings: {},
    rounds,
    stopped: { round: 0, why: 'one-shot' },
    forecast,
    events: [],
    probabilities: [],
  };
}

function baselineForecasts(table: ActorTable, model: BaselineName): readonly DimensionForecast[] {
  const { names, capability, positions, salience, dimensions, range } = table;
  const [low, high] = range;
  return dimensions.map((dimension, k) => {
    const cell = (i: number) => i * dimensions.length + k;
    const actors = names.map(
      (_, i): BaselineActor => ({
        position: positions[cell(i)],
        capability: capability[i],
        salience: salience[cell(i)],
      }),
    );
    const { forecast, why } = namedBaselines[model](actors, { low, high }, { statusQuo: null });
    const reason = why === undefined ? {} : { why };
    return { dimension, central: forecast, low: null, high: null, ...reason };
  });
}
