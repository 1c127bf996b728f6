import { z } from 'zod';
import { hasErrors, placeDiagnostics } from '../../diagnostics/index.ts';
import { diagnosticShape } from '../../diagnostics/result.ts';
import { type DecidedCase, readScores } from '../../exchange/index.ts';
import { calibrationPlotFigure, type Figure } from '../../figures/index.ts';
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
import { catalogues } from '../../words/index.ts';
import { figureFiles } from '../shared/figure-files.ts';
import { pace } from '../shared/pace.ts';
import { filesShape } from '../shared/shapes.ts';
import { type Context, InputError } from '../shared/types.ts';

const { figureTitles } = catalogues.en;

/** How forecasts of decided issues have done. */
export const decidedShape = z.strictObject({
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

export type DecidedScores = Frozen<z.infer<typeof decidedShape>>;

export interface DecidedSettings {
  readonly file: string;
  readonly draws: number;
  readonly seed: number;
  readonly resample: 'issues' | 'groups';
  readonly figures?: string | undefined;
}

/** Scores forecasts of decided issues, or the models on their actors. */
export async function scoreDecided(
  { file, draws, seed, resample, figures }: DecidedSettings,
  text: string,
  context: Context,
): Promise<DecidedScores> {
  const texts = new Map([[file, text]]);
  const { data, diagnostics } = readScores(file, text);
  if (data === null || hasErrors(diagnostics)) throw new InputError(diagnostics, texts);
  const rows = data.kind === 'cases' ? data.cases.map(forecastsOf) : data.rows;
  await pace(context)(0, 1, 'bootstrap draws');
  const scores = scoreForecasts(rows.map(withRange), { draws, seed, resample });
  const shown = scores.models.filter(({ coverage }) => coverage.length > 0);
  const files = await figureFiles(figures, () => [plotOf(shown)]);
  return {
    count: scores.count,
    models: scores.models,
    differences: scores.differences,
    settings: { draws, seed, resample },
    diagnostics: placeDiagnostics(diagnostics, texts),
    files,
  };
}

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

function plotOf(models: DecidedScores['models']): Figure {
  return calibrationPlotFigure({
    id: 'score',
    title: figureTitles.calibration,
    series: models.map(({ model, count, coverage, pit }) => ({
      name: model,
      count,
      levels: [...coverage],
      pit: [...pit],
    })),
  });
}
