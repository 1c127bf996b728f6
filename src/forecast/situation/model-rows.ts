import { quantiles } from '../../numeric/index.ts';
import type { Draws } from '../../study/index.ts';
import {
  type BaselineActor,
  type BaselineForecast,
  type BaselineName,
  namedBaselines,
} from '../baselines/index.ts';
import { type EumSettings, runEum } from '../eum/index.ts';
import type { ModelRow, ModelSpread } from '../result.ts';
import { condorcetForecast } from './condorcet-forecast.ts';
import { visitEumDraws } from './eum-draws.ts';
import {
  actorsIn,
  fillColumns,
  type IssueCase,
  makeColumns,
  type ReadInput,
  readDraw,
} from './issue-case.ts';
import type { IssueForecastSettings } from './types.ts';

/** Every model's forecast of an issue: at the medians, and over the first draws. The headline first, baselines last. */
export function modelRows(
  issue: IssueCase,
  medians: ReadInput,
  draws: Draws,
  { samples, replays, eum }: Pick<IssueForecastSettings, 'samples' | 'replays' | 'eum'>,
): readonly ModelRow[] {
  const found = pointModels.map(({ model, ask }) => ({ model, ask, sampled: [] as number[] }));
  for (let s = 0; s < Math.min(samples, draws.samples); s++) {
    const read = readDraw(draws, s);
    const actors = actorsIn(issue, read);
    for (const { ask, sampled } of found) {
      const { forecast } = ask(actors, read(issue.statusQuo));
      if (forecast !== null) sampled.push(forecast);
    }
  }
  const actors = actorsIn(issue, medians);
  const rows = found.map(({ model, ask, sampled }) =>
    rowOf(model, ask(actors, medians(issue.statusQuo)), sampled),
  );
  const ends: number[] = [];
  visitEumDraws(issue, draws, replays, eum, (_series, _rounds, end) => ends.push(end));
  const at = rows.findIndex(({ kind }) => kind === 'baseline');
  return rows.toSpliced(at, 0, rowOf('eum', eumEnd(issue, medians, eum), ends));
}

/** The lowest and the highest forecast of those that are no baseline, the first named of several. */
export function modelSpread(rows: readonly ModelRow[]): ModelSpread | null {
  const models = rows.flatMap(({ model, kind, central }) =>
    kind === 'baseline' || central === null ? [] : [{ model, central }],
  );
  const [first, ...others] = models;
  if (first === undefined) return null;
  const low = others.reduce((least, one) => (one.central < least.central ? one : least), first);
  const high = others.reduce((most, one) => (one.central > most.central ? one : most), first);
  return { low: low.central, high: high.central, lowModel: low.model, highModel: high.model };
}

interface PointModel {
  readonly model: ModelRow['model'];
  readonly ask: (actors: readonly BaselineActor[], statusQuo: number) => BaselineForecast;
}

const scale = { low: 0, high: 100 };

/** The models that need no rounds, baselines last. */
const pointModels: readonly PointModel[] = [
  ...(Object.keys(namedBaselines) as BaselineName[]).map(
    (model): PointModel => ({
      model,
      ask: (actors, statusQuo) => namedBaselines[model](actors, scale, { statusQuo }),
    }),
  ),
  { model: 'condorcet', ask: condorcetForecast } as const,
].sort((a, b) => Number(kindOf(a.model) === 'baseline') - Number(kindOf(b.model) === 'baseline'));

function rowOf(
  model: ModelRow['model'],
  { forecast, why }: BaselineForecast,
  samples: readonly number[],
): ModelRow {
  const [low = null, high = null] =
    samples.length === 0 ? [] : quantiles(Float64Array.from(samples, onScale), [0.05, 0.95]);
  const central = forecast === null ? null : onScale(forecast);
  return { model, kind: kindOf(model), central, low, high, ...(why === undefined ? {} : { why }) };
}

/** Means of positions at an end of the scale may leave it in the last bit. */
function onScale(point: number): number {
  return Math.min(100, Math.max(0, point));
}

function kindOf(model: ModelRow['model']): ModelRow['kind'] {
  if (model === 'compromise') return 'headline';
  return model === 'constant' || model === 'status-quo' ? 'baseline' : 'model';
}

/** The weighted median after the last round of the replay at the medians. */
function eumEnd(issue: IssueCase, medians: ReadInput, settings: EumSettings): BaselineForecast {
  const columns = makeColumns(issue.actors.length);
  if (!(fillColumns(columns, issue, medians) > 0)) return { forecast: null, why: 'no actor weighs anything' };
  const { rounds, initial, stopped } = runEum({ names: issue.actors.map(String), ...columns }, settings);
  const forecast = (rounds.at(-1) ?? initial).weightedMedian;
  return stopped.why === 'settled' || stopped.why === 'agreement'
    ? { forecast }
    : { forecast, why: `it does not settle (${stopped.why}); this is the last round shown` };
}
