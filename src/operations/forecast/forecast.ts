import { z } from 'zod';
import { modelNames } from '../../forecast/index.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figuresInput } from '../shared/figure-files.ts';
import { findFile } from '../shared/find-file.ts';
import { type Idle, refuseIdle } from '../shared/idle.ts';
import { samplingInput, situationInput } from '../shared/inputs.ts';
import { loadStudy } from '../shared/load.ts';
import { InputError } from '../shared/types.ts';
import { fileForecast, modelOf } from './file.ts';
import { modelForecastShape, situationForecastShape } from './shapes.ts';
import { situationForecast } from './situation.ts';
import { forecastWords } from './words.ts';

const about = catalogues.en.operations.forecast;

const { forecast: setting } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  situation: z.string().min(1).describe(setting.situation),
  issue: z.string().optional().describe(setting.issue),
  format: z.enum(['ktab', 'eum']).optional().describe(setting.format),
  model: z.enum(modelNames).optional().describe(setting.model),
  setting: z.array(z.string()).optional().describe(setting.setting),
  preset: z.enum(['printed', 'scholz-table2', 'masad', 'literal']).optional().describe(setting.preset),
  q: z.number().min(0).max(1).optional().describe(setting.q),
  range: z.string().optional().describe(setting.range),
  rounds: z.int().min(1).max(1000).optional().describe(setting.rounds),
  csv: z.string().optional().describe(setting.csv),
  ...figuresInput,
  ...samplingInput,
});

const output = z.union([situationForecastShape, modelForecastShape]);

type Input = z.infer<typeof input>;

const sampling = { seed: 1, samples: 10_000 } as const;

const fileHas = 'a file of actors has no days, issues or draws';
const ofEum = 'it is of the expected utility model';

const settings = {
  name: 'forecast',
  input,
  idle: [
    ...(['eum', 'smp', 'simple'] as const).map((kind) => ({
      settings: ['asOf', 'set', 'issue', 'seed', 'samples'] as const,
      kind,
      why: fileHas,
    })),
    { settings: ['preset', 'q'], kind: 'smp', why: ofEum },
    { settings: ['preset', 'q'], kind: 'simple', why: ofEum },
    { settings: ['rounds', 'setting'], kind: 'simple', why: 'a simple model has no rounds and no settings' },
    { settings: ['range'], kind: 'situation', why: 'the issues of a situation have their scales' },
    { settings: ['format', 'csv'], kind: 'situation', why: 'it is asked of a file of actors alone' },
    {
      settings: ['model'],
      kind: 'situation',
      when: ({ setting, preset, q, rounds }) =>
        [setting, preset, q, rounds].every((one) => one === undefined),
      why: 'all models are run on a situation; it says which one the settings are of',
    },
    {
      settings: ['preset', 'q'],
      kind: 'situation',
      when: ({ model }) => model !== undefined && model !== 'eum',
      why: ofEum,
    },
    {
      settings: ['setting', 'rounds'],
      kind: 'situation',
      when: ({ model }) => model !== undefined && model !== 'eum' && model !== 'smp',
      why: 'a simple model has no rounds and no settings',
    },
  ] satisfies readonly Idle<z.output<typeof input>>[],
};

export const operation = defineOperation({
  ...settings,
  summary: about.summary,
  description: about.description,
  output,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', ...sampling, samples: 2_000 },
      says: 'forecast every issue of the example',
    },
    {
      input: { situation: 'situations/us-russia-2025', issue: 'frozen_assets', ...sampling, samples: 2_000 },
      says: 'one issue, its replay in full',
    },
    {
      input: {
        situation: 'catalog/ec-emissions-1994/actors.csv',
        format: 'eum',
        model: 'eum',
        preset: 'scholz-table2',
        q: 1,
        ...sampling,
      },
      says: 'a published case by the expected utility model',
    },
  ],
  async run(given, context) {
    const path = await findFile(context.store, given.situation, ['actors.csv']);
    const text = await actorText(context.store, { ...given, situation: path });
    if (text !== undefined) {
      const model = modelOf(path, text, given);
      refuseIdle(settings, given, model === 'eum' || model === 'smp' ? model : 'simple');
      return fileForecast(path, text, given);
    }
    refuseIdle(settings, given, 'situation');
    return situationForecast(await loadStudy(context, given), given, context);
  },
  words: forecastWords,
  writes: ({ files }) => files,
});

async function actorText(
  store: { readonly readText: (path: string) => Promise<string | undefined> },
  { situation: path, format }: Input,
): Promise<string | undefined> {
  if (format === undefined && !/\.(csv|tsv|xml)$/i.test(path)) return undefined;
  const text = await store.readText(path);
  if (text !== undefined) return text;
  const message = `there is no file at '${path}'`;
  throw new InputError([{ code: 'no-such-file', severity: 'error', message, file: path }], new Map());
}
