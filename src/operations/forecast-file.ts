import { roundsCsv } from '../exchange/index.ts';
import {
  type BaselineActor,
  type BaselineName,
  type EumRun,
  namedBaselines,
  probabilisticCondorcet,
  runEum,
  runSmp,
  type SmpInput,
  type SmpRun,
  smpDefaults,
} from '../forecast/index.ts';
import { type ActorFile, formatOf, readActorFile } from './forecast-actors.ts';
import { fileFigures } from './forecast-figures.ts';
import { eumSettingsFrom, type ModelInput, rangeOf, smpSettingsFrom } from './forecast-settings.ts';
import type { ModelForecastOutput } from './forecast-shapes.ts';
import { InputError } from './types.ts';

/** The models that run on the actors of a file. */
export const fileModels = [
  'smp',
  'eum',
  'condorcet',
  ...(Object.keys(namedBaselines) as BaselineName[]),
] as const;
export type FileModel = (typeof fileModels)[number];

interface Asked extends ModelInput {
  readonly situation: string;
  readonly format?: ActorFile['format'] | undefined;
  readonly model?: FileModel | undefined;
  readonly csv?: string | undefined;
  readonly figures?: string | undefined;
}

/** Rounds that a series of the expected utility model shows at least, as published tables do. */
const leastRounds = 10;

type Ran = Pick<
  ModelForecastOutput,
  'settings' | 'rounds' | 'stopped' | 'forecast' | 'events' | 'probabilities'
>;

/** Runs one model on the actors of a file. */
export function fileForecast(path: string, text: string, given: Asked): ModelForecastOutput {
  const format = given.format ?? formatOf(path, text);
  const file = readActorFile(path, text, format, rangeOf(given.range));
  const model = given.model ?? (format === 'ktab' ? 'smp' : 'eum');
  const ran = attempt(path, () => runOn(file, model, given));
  return {
    kind: 'file',
    title: file.title,
    format,
    model,
    settings: ran.settings,
    dimensions: [...file.dimensions],
    actors: [...file.names],
    rounds: ran.rounds,
    stopped: ran.stopped,
    forecast: ran.forecast,
    models: simpleModels(file),
    events: ran.events,
    probabilities: ran.probabilities,
    diagnostics: file.diagnostics,
    files: [
      ...(given.csv === undefined ? [] : [{ path: given.csv, text: csvOf(file, ran, model) }]),
      ...(given.figures === undefined ? [] : fileFigures(given.figures, file, ran.rounds, model === 'smp')),
    ],
  };
}

function runOn(file: ActorFile, model: FileModel, given: Asked): Ran {
  if (model === 'smp') return smpOn(file, given);
  if (model === 'eum') return eumOn(file, given);
  if (given.setting !== undefined || given.preset !== undefined)
    throw new RangeError(`${model} has no settings`);
  if (model === 'condorcet') return condorcetOn(file);
  const answers = file.dimensions.map((dimension, k) => {
    const { forecast, why } = baseline(file, model, k);
    const reason = why === undefined ? {} : { why };
    return { dimension, central: forecast, low: null, high: null, ...reason };
  });
  return { ...still(file), settings: {}, forecast: answers };
}

/** A model without rounds: nobody moves. */
function still(file: ActorFile): Pick<Ran, 'rounds' | 'stopped' | 'events' | 'probabilities'> {
  const rounds = [nested(file.positions, file.dimensions.length)];
  return { rounds, stopped: { round: 0, why: 'one-shot' }, events: [], probabilities: [] };
}

function smpInput({ names, capability, positions, salience, range, idealAdjustment }: ActorFile): SmpInput {
  const [low, high] = range;
  // Shares of the scale; on 0 to 100 by one division, as the program does it.
  const share = low === 0 ? (at: number) => at / high : (at: number) => (at - low) / (high - low);
  return {
    names,
    capability,
    positions: positions.map(share),
    salience,
    ...(idealAdjustment === undefined ? {} : { idealAdjustment }),
  };
}

function smpOn(file: ActorFile, given: Asked): Ran {
  const run = runSmp(smpInput(file), { ...file.settings, ...smpSettingsFrom(given) });
  const width = file.dimensions.length;
  const [low, high] = file.range;
  const onScale = (share: number) => low + share * (high - low);
  return {
    settings: { ...smpDefaults, ...run.settings },
    rounds: run.states.map(({ positions }) => nested(positions, width)),
    stopped: stopOf(run.stopped),
    forecast: run.forecast.map((one, k) => ({
      dimension: file.dimensions[k] as string,
      central: onScale(one.mean),
      low: onScale(one.low),
      high: onScale(one.high),
    })),
    events: run.turns.map((_, t) => smpEvents(run, t)),
    probabilities: run.states.map(({ probabilities }) => [...probabilities]),
  };
}

function smpEvents({ names, turns }: SmpRun, t: number): string[] {
  const turn = turns[t];
  const name = (i: number | undefined) => names[i ?? -1] ?? '';
  const challenges = (turn?.challenges ?? []).map(
    ({ initiator, target, gain, probability }) =>
      `${name(initiator)} challenges ${name(target)}: expects to gain ${gain.toFixed(3)}, would win with ${Math.round(100 * probability)} %`,
  );
  const taken = (turn?.choices ?? []).flatMap(({ actor, chosen }) => {
    const bargain = chosen === null ? undefined : turn?.bargains[chosen];
    if (bargain === undefined) return [];
    const with_ = bargain.initiator === actor ? bargain.receiver : bargain.initiator;
    return [`${name(actor)} takes the bargain with ${name(with_)}`];
  });
  return [...challenges, ...taken];
}

function eumOn(file: ActorFile, given: Asked): Ran {
  if (file.dimensions.length > 1)
    throw new RangeError(
      `the expected utility model knows one dimension; the file has ${file.dimensions.length}: use --model smp`,
    );
  const settings = eumSettingsFrom(given);
  const { names, capability, positions, salience, range } = file;
  const input = { names, position: positions, capability, salience };
  // Without a range of the caller's the model takes the initial positions' own, as the published accounts do.
  const asked = file.format === 'ktab' && settings.range === undefined ? { ...settings, range } : settings;
  const first = runEum(input, asked);
  const isShort =
    asked.rounds === undefined && first.rounds.length < leastRounds && first.stopped.why !== 'undefined-risk';
  const run = isShort ? runEum(input, { ...asked, rounds: leastRounds }) : first;
  const last = run.rounds.at(-1) ?? run.initial;
  return {
    settings: { ...settings, ...run.switches, q: run.q, range: [...run.range] },
    rounds: [run.initial, ...run.rounds].map((round) => nested(round.positions, 1)),
    stopped: stopOf(run.stopped),
    forecast: [
      {
        dimension: file.dimensions[0] as string,
        central: last.weightedMedian,
        low: null,
        high: null,
        why: `weighted median of the last round; its weighted mean is ${last.weightedMean.toFixed(2)}`,
      },
    ],
    events: run.rounds.map((_, t) => eumEvents(run, t)),
    probabilities: [],
  };
}

function eumEvents({ names, rounds, initial }: EumRun, t: number): string[] {
  const before = (rounds[t - 1] ?? initial).positions;
  return (rounds[t]?.accepted ?? []).flatMap((offer, i) => {
    if (offer === null) return [];
    const from = before[i] as number;
    const by = names[offer.target] ?? '';
    return [
      `${names[i]} moves from ${short(from)} to ${short(offer.position)}, pressed by ${by} (${offer.kind})`,
    ];
  });
}

function condorcetOn(file: ActorFile): Ran {
  const { forecast } = probabilisticCondorcet(smpInput(file));
  const [low, high] = file.range;
  const onScale = (share: number) => low + share * (high - low);
  return {
    ...still(file),
    settings: {},
    forecast: forecast.map((one, k) => ({
      dimension: file.dimensions[k] as string,
      central: onScale(one.mean),
      low: onScale(one.low),
      high: onScale(one.high),
    })),
  };
}

function simpleModels(file: ActorFile): Record<string, (number | null)[]> {
  return Object.fromEntries(
    (Object.keys(namedBaselines) as BaselineName[])
      .filter((name) => !name.includes('status-quo'))
      .map((name) => [name, file.dimensions.map((_, k) => baseline(file, name, k).forecast)]),
  );
}

function baseline(
  { names, capability, positions, salience, dimensions, range }: ActorFile,
  model: BaselineName,
  k: number,
) {
  const width = dimensions.length;
  const actors = names.map(
    (_, i): BaselineActor => ({
      position: positions[i * width + k] as number,
      capability: capability[i] as number,
      salience: salience[i * width + k] as number,
    }),
  );
  return namedBaselines[model](actors, { low: range[0], high: range[1] }, { statusQuo: null });
}

function stopOf(stopped: { readonly why: string; readonly round: number; readonly length?: number }) {
  const { round, why, length } = stopped;
  return length === undefined ? { round, why } : { round, why, length };
}

/** A row an actor. */
function nested(flat: Float64Array, width: number): number[][] {
  return Array.from({ length: flat.length / width }, (_, i) => [
    ...flat.subarray(i * width, (i + 1) * width),
  ]);
}

function csvOf({ names, dimensions }: ActorFile, { rounds, probabilities }: Ran, model: FileModel): string {
  if (model === 'smp')
    return roundsCsv(
      {
        names,
        states: rounds.map((round, t) => ({
          positions: round.flat(),
          probabilities: probabilities[t] ?? [],
        })),
      },
      dimensions,
    );
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rounds.flatMap((round, t) =>
    round.flatMap((own, i) =>
      own.map((at, k) => [t, quoted(names[i] ?? ''), quoted(dimensions[k] ?? ''), at].join(',')),
    ),
  );
  return `${['round,actor,dimension,position', ...lines].join('\n')}\n`;
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

function short(value: number): string {
  return String(Number(value.toFixed(2)));
}
