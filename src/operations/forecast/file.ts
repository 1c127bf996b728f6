import { positionsCsv, roundsCsv } from '../../exchange/index.ts';
import {
  type EumSettings,
  type ModelName,
  type ModelRequest,
  type ModelRun,
  runModel,
  simpleForecasts,
} from '../../forecast/index.ts';
import { figureFiles } from '../shared/figure-files.ts';
import { InputError } from '../shared/types.ts';
import { type ActorFile, formatOf, readActorFile } from './actors.ts';
import { fileFigures } from './figures.ts';
import { eumSettingsFrom, type ModelInput, rangeOf, smpSettingsFrom } from './settings.ts';
import type { ModelForecastOutput } from './shapes.ts';

interface Asked extends ModelInput {
  readonly situation: string;
  readonly format?: ActorFile['format'] | undefined;
  readonly model?: ModelName | undefined;
  readonly csv?: string | undefined;
  readonly figures?: string | undefined;
}

/** Runs one model on the actors of a file. */
export async function fileForecast(path: string, text: string, given: Asked): Promise<ModelForecastOutput> {
  const format = given.format ?? formatOf(path, text);
  const file = readActorFile(path, text, format, rangeOf(given.range));
  const { table } = file;
  const model = modelOf(path, text, given);
  const ran = attempt(path, () => runModel(table, requestOf(file, model, given)));
  const rounds = model === 'smp' ? onScale(ran.rounds, table.range) : ran.rounds;
  return {
    kind: 'file',
    title: file.title,
    format,
    model,
    settings: ran.settings,
    dimensions: table.dimensions,
    actors: table.names,
    rounds,
    stopped: ran.stopped,
    forecast: ran.forecast,
    models: simpleForecasts(table),
    events: ran.events,
    probabilities: ran.probabilities,
    diagnostics: file.diagnostics,
    files: [
      ...(given.csv === undefined ? [] : [{ path: given.csv, text: csvOf(file, rounds, ran, model) }]),
      ...(await figureFiles(given.figures, () => fileFigures(table, rounds))),
    ],
  };
}

/** The model that is run: the one named, else the one that the file is written for. */
export function modelOf(path: string, text: string, given: Asked): ModelName {
  return given.model ?? ((given.format ?? formatOf(path, text)) === 'ktab' ? 'smp' : 'eum');
}

function requestOf(file: ActorFile, model: ModelName, given: Asked): ModelRequest {
  if (model === 'smp') return { model, settings: { ...file.settings, ...smpSettingsFrom(given) } };
  if (model === 'eum') return { model, settings: eumSettingsOn(file, given) };
  return { model };
}

/** A table holds no scale: without a range of the user's the model takes that of the positions, as published accounts do. */
function eumSettingsOn({ format, table }: ActorFile, given: Asked): EumSettings {
  const settings = eumSettingsFrom(given);
  return format === 'eum' || settings.range !== undefined ? settings : { ...settings, range: table.range };
}

type Rounds = ModelForecastOutput['rounds'];

/** Positions as shares of the scale on the scale of the file; of twelve digits, since 100 × 0.57 is not 57. */
function onScale(rounds: ModelRun['rounds'], [low, high]: readonly [number, number]): Rounds {
  const place = (share: number) => Number((low + (high - low) * share).toPrecision(12));
  return rounds.map((round) => round.map((own) => own.map(place)));
}

function csvOf({ table }: ActorFile, rounds: Rounds, { probabilities }: ModelRun, model: ModelName): string {
  const { names, dimensions } = table;
  if (model !== 'smp') return positionsCsv(names, dimensions, rounds);
  const states = rounds.map((round, t) => ({
    positions: round.flat(),
    probabilities: probabilities[t] ?? [],
  }));
  return roundsCsv({ names, states }, dimensions);
}

/** What a model cannot run on is the file's or the setting's fault. */
function attempt<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const { message } = error;
    throw new InputError([{ code: 'cannot-run', severity: 'error', message, file }], new Map());
  }
}
