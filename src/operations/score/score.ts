import { z } from 'zod';
import { hasErrors, placeDiagnostics } from '../../diagnostics/index.ts';
import { diagnosticShape } from '../../diagnostics/result.ts';
import { type DecidedCase, readScores } from '../../exchange/index.ts';
import { calibrationPlotFigure } from '../../figures/index.ts';
import {
  type ActorTable,
  type BaselineName,
  calibratedRange,
  namedBaselines,
  type Predictive,
  runModel,
  type ScoredRow,
  scoreForecasts,
} from '../../forecast/index.ts';
import { scoresShape } from '../../forecast/result.ts';
import type { Frozen } from '../../frozen.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { samplingInput } from '../shared/inputs.ts';
import { pace } from '../shared/pace.ts';
import { filesShape } from '../shared/shapes.ts';
import { InputError } from '../shared/types.ts';
import { scoreWords } from './words.ts';

const input = z.strictObject({
  file: z
    .string()
    .min(1)
    .describe(
      'decided issues: CSV with outcome and <model>_forecast columns, CSV of actors, or JSON of cases',
    ),
  draws: z.int().min(100).max(1_000_000).default(100_000).describe('bootstrap draws of the differences'),
  resample: z
    .enum(['issues', 'groups'])
    .default('issues')
    .describe('what is drawn again: single issues, or whole groups of them (a dossier)'),
  plot: z.string().optional().describe('file to write the calibration plot to, as SVG'),
  seed: samplingInput.seed,
});

const output = z.strictObject({
  ...scoresShape.shape,
  settings: z
    .strictObject({
      draws: z.number().describe('bootstrap draws'),
      seed: z.number().describe('seed of the draws'),
      resample: z.enum(['issues', 'groups']).describe('what was drawn again'),
    })
    .describe('how the intervals were made'),
  diagnostics: z.array(diagnosticShape).describe('warnings and notes on the file'),
  files: filesShape,
});

type Output = z.infer<typeof output>;

const defaults = { draws: 100_000, resample: 'issues', seed: 1 } as const;

export const operation = defineOperation({
  name: 'score',
  summary: 'How far forecasts of decided issues were from their outcomes, beside the baselines',
  description:
    'Mean absolute error, root mean square error, CRPS, coverage of the 50, 80 and 95 % ranges, hits within 5 and 20 points of 100; paired differences with bootstrap intervals against the compromise model and a constant 50. From forecasts in a table, or from actors on whom the models are run.',
  input,
  output,
  positional: ['file'],
  examples: [
    {
      input: { file: 'catalog/ec-emissions-1994/case.json', ...defaults },
      says: 'all simple models and the expected utility model on a published case',
    },
  ],
  async run({ file, draws, seed, resample, plot }, context) {
    const { store } = context;
    const text = await store.readText(file);
    const fail = (code: string, message: string, hint?: string) =>
      new InputError(
        [{ code, severity: 'error', message, ...(hint === undefined ? {} : { hint }), file }],
        new Map(),
      );
    if (text === undefined) throw fail('no-such-file', `there is no file at '${file}'`);
    const texts = new Map([[file, text]]);
    const { data, diagnostics } = readScores(file, text);
    if (data === null || hasErrors(diagnostics)) throw new InputError(diagnostics, texts);
    const rows = data.kind === 'cases' ? data.cases.map(forecastsOf) : data.rows;
    await pace(context)(0, 1, 'bootstrap draws');
    const scores = scoreForecasts(rows.map(withRange), { draws, seed, resample });
    const shown = scores.models.filter(({ coverage }) => coverage.length > 0);
    const files = plot === undefined ? [] : [{ path: plot, text: plotOf(shown) }];
    return {
      count: scores.count,
      models: scores.models,
      differences: scores.differences,
      settings: { draws, seed, resample },
      diagnostics: placeDiagnostics(diagnostics, texts),
      files,
    };
  },
  words: scoreWords,
  writes: ({ files }) => files,
});

/** Every simple model and the expected utility model on a decided case, in scale points. */
function forecastsOf({ issue, group, actors, outcome, statusQuo }: DecidedCase): ScoredRow {
  const names = Object.keys(namedBaselines) as BaselineName[];
  const scale = { low: 0, high: 100 };
  const simple = names
    .filter((name) => name !== 'constant' && name !== 'status-quo')
    .map((name) => [name, namedBaselines[name](actors, scale, { statusQuo }).forecast] as const);
  return {
    issue,
    ...(group === undefined ? {} : { group }),
    outcome,
    statusQuo,
    forecasts: { ...Object.fromEntries(simple), eum: challenge(actors) },
  };
}

/** Weighted median after eight rounds of the expected utility model; null where it cannot run. */
function challenge(actors: DecidedCase['actors']): number | null {
  if (actors.every(({ capability, salience }) => capability * salience === 0)) return null;
  const column = (of: (actor: DecidedCase['actors'][number]) => number) => Float64Array.from(actors, of);
  const table: ActorTable = {
    names: actors.map(({ name }) => name),
    dimensions: ['position'],
    capability: column(({ capability }) => capability),
    positions: column(({ position }) => position),
    salience: column(({ salience }) => salience),
    range: [0, 100],
  };
  const settings = { preset: 'scholz-table2', q: 1, ties: 'stronger-then-lower', rounds: 8 } as const;
  return runModel(table, { model: 'eum', settings }).forecast[0]?.central ?? null;
}

/** The compromise model carries the range that its published record supports. */
function withRange(row: ScoredRow): ScoredRow {
  const { compromise } = row.forecasts;
  if (compromise === null || compromise === undefined || row.predictions?.['compromise'] !== undefined)
    return row;
  const made: Predictive = calibratedRange(compromise);
  return { ...row, predictions: { ...row.predictions, compromise: made } };
}

function plotOf(models: readonly Frozen<Output>['models'][number][]): string {
  return calibrationPlotFigure({
    id: 'score',
    title: 'Do the ranges hold what they promise?',
    series: models.map(({ model, count, coverage, pit }) => ({
      name: model,
      count,
      levels: [...coverage],
      pit: [...pit],
    })),
  }).svg;
}
