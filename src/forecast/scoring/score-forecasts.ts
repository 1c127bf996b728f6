import { mean } from '../../numeric/index.ts';
import type { ModelScore, PairedDifference } from '../result.ts';
import { coverage } from './coverage.ts';
import { crps } from './crps.ts';
import { bootstrapMeans } from './paired-bootstrap.ts';
import { pitHistogram } from './pit-histogram.ts';
import { checkPredictive, type Predictive } from './predictive.ts';
import { defaultScoreSettings, type ScoredRow, type ScoreSettings, type Scores } from './types.ts';

/**
 * How far each model was from what happened, and whether it was nearer than the baselines on the same issues. A constant
 * 50 is always scored, the status quo where rows have it; a model must beat both.
 *
 * @example
 * const rows = [{ issue: 'a', outcome: 50, forecasts: { mine: 40 } }];
 * scoreForecasts(rows, { draws: 100 }).models.find(({ model }) => model === 'mine').meanAbsoluteError // => 10
 */
export function scoreForecasts(rows: readonly ScoredRow[], asked: Partial<ScoreSettings> = {}): Scores {
  const settings = { ...defaultScoreSettings, ...asked };
  const full = rows.map(withBaselines);
  const names = [...new Set(full.flatMap(({ forecasts }) => Object.keys(forecasts)))];
  const models = names
    .map((model) => scoreModel(model, full))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.meanAbsoluteError - b.meanAbsoluteError || (a.model < b.model ? -1 : 1));
  return {
    count: rows.length,
    models,
    differences: differences(
      full,
      models.map(({ model }) => model),
      settings,
    ),
    settings,
  };
}

function withBaselines(row: ScoredRow): ScoredRow {
  if (!Number.isFinite(row.outcome)) throw new RangeError(`${row.issue} has the outcome ${row.outcome}`);
  for (const [model, at] of Object.entries(row.forecasts))
    if (at !== null && !Number.isFinite(at))
      throw new RangeError(`${model} forecasts ${at} for ${row.issue}`);
  for (const forecast of Object.values(row.predictions ?? {})) checkPredictive(forecast);
  const quo = row.statusQuo === undefined ? {} : { 'status-quo': row.statusQuo };
  return { ...row, forecasts: { 'constant-50': 50, ...quo, ...row.forecasts } };
}

function pointOf(row: ScoredRow, model: string): number | null {
  return Object.hasOwn(row.forecasts, model) ? (row.forecasts[model] ?? null) : null;
}

function scoreModel(model: string, rows: readonly ScoredRow[]): ModelScore {
  const cases = rows.flatMap((row) => {
    const point = pointOf(row, model);
    const has = row.predictions !== undefined && Object.hasOwn(row.predictions, model);
    const forecast = has ? row.predictions?.[model] : undefined;
    return point === null ? [] : [{ error: point - row.outcome, outcome: row.outcome, forecast }];
  });
  const errors = cases.map(({ error }) => error);
  const sizes = errors.map(Math.abs);
  const within = (most: number) => mean(sizes.map((size) => (size <= most + 1e-9 ? 1 : 0)));
  const ranged = cases.flatMap(({ forecast, outcome }) =>
    forecast === undefined ? [] : [{ forecast, outcome }],
  );
  return {
    model,
    count: cases.length,
    meanAbsoluteError: mean(sizes),
    rootMeanSquareError: Math.sqrt(mean(errors.map((error) => error * error))),
    bias: mean(errors),
    crps: mean(cases.map(crpsOf)),
    within5: within(5),
    within20: within(20),
    coverage: coverage(ranged),
    pit: ranged.length === 0 ? [] : pitHistogram(ranged, 10),
  };
}

function crpsOf(one: {
  readonly error: number;
  readonly outcome: number;
  readonly forecast: Predictive | undefined;
}): number {
  return one.forecast === undefined ? Math.abs(one.error) : crps(one.forecast, one.outcome);
}

interface Pair {
  readonly model: string;
  readonly reference: string;
  /** The issues that both forecast. */
  readonly shared: readonly ScoredRow[];
}

/** Pairs over the same issues share one run of the bootstrap. */
function differences(
  rows: readonly ScoredRow[],
  models: readonly string[],
  settings: ScoreSettings,
): readonly PairedDifference[] {
  const pairs = settings.references
    .filter((reference) => models.includes(reference))
    .flatMap((reference) =>
      models.filter((model) => model !== reference).map((model) => pairOf(rows, model, reference)),
    )
    .filter(({ shared }) => shared.length > 0);
  const alike = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const key = JSON.stringify(pair.shared.map(({ issue }) => issue));
    alike.set(key, [...(alike.get(key) ?? []), pair]);
  }
  const found = new Map([...alike.values()].flatMap((list) => compare(list, settings)));
  return pairs.flatMap((pair) => found.get(pair) ?? []);
}

function pairOf(rows: readonly ScoredRow[], model: string, reference: string): Pair {
  const shared = rows.filter((row) => pointOf(row, model) !== null && pointOf(row, reference) !== null);
  return { model, reference, shared };
}

/** The differences of pairs that share their issues. */
function compare(
  pairs: readonly Pair[],
  settings: ScoreSettings,
): readonly (readonly [Pair, PairedDifference])[] {
  const shared = pairs[0]?.shared ?? [];
  const lists = pairs.map(({ model, reference }) =>
    Float64Array.from(shared, (row) => errorOf(row, model) - errorOf(row, reference)),
  );
  const means = bootstrapMeans(lists, groupsOf(shared, settings.resample), settings);
  return pairs.flatMap((pair, k) => {
    const mean = means[k];
    if (mean === undefined) return [];
    const { mean: difference, low, high } = mean;
    const { model, reference } = pair;
    return [[pair, { model, reference, count: shared.length, difference, low, high }] as const];
  });
}

function errorOf(row: ScoredRow, model: string): number {
  return Math.abs((pointOf(row, model) ?? Number.NaN) - row.outcome);
}

/** A number for each row: its group's, or its own. */
function groupsOf(rows: readonly ScoredRow[], resample: ScoreSettings['resample']): readonly number[] {
  if (resample === 'issues') return rows.map((_, i) => i);
  const numbers = new Map<string, number>();
  return rows.map(({ issue, group }) => {
    const name = group === undefined ? `issue ${issue}` : `group ${group}`;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}
