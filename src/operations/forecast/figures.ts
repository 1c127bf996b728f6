import {
  type Figure,
  modelComparisonFigure,
  positionStrip,
  pressureMapFigure,
  roundPathsFigure,
} from '../../figures/index.ts';
import type {
  ActorTable,
  CalibratedIssueForecast,
  IssueDynamics,
  IssueForecast,
} from '../../forecast/index.ts';
import type { Issue, Situation } from '../../situation/index.ts';
import { catalogues } from '../../words/index.ts';

const { figureTitles } = catalogues.en;

/** Where all stand, paths by round, who presses whom, and all models in a row: four pictures of one issue of a situation. */
export function issueFigures(
  situation: Situation,
  issue: Issue,
  { dynamics, calibrated, forecast }: ForecastOfIssue,
): readonly Figure[] {
  const { id, question, scale } = issue;
  const { actors, initial, rounds, pressures, sampled } = dynamics;
  const states = [initial, ...rounds].slice(0, 21);
  const movers = furthest(states.map(({ positions }) => positions));
  const rangeOf = (i: number) => {
    // Ranges of everybody would hide each other.
    const own = movers.includes(i) ? sampled?.byRound[i] : undefined;
    if (own === undefined || own.low.length < states.length) return {};
    return { range: { low: own.low.slice(0, states.length), high: own.high.slice(0, states.length) } };
  };
  const paths = roundPathsFigure({
    id,
    title: figureTitles.rounds(question),
    scale,
    actors: actors.map(({ name, place }, i) => ({
      name,
      actor: place,
      positions: states.map(({ positions }) => positions[i] as number),
      ...rangeOf(i),
    })),
    headlines: [
      { name: 'weighted median', values: states.map(({ weightedMedian }) => weightedMedian) },
      { name: 'weighted mean', values: states.map(({ weightedMean }) => weightedMean) },
    ],
  });
  const pressure = pressureMapFigure({
    id,
    title: figureTitles.pressure(question),
    actors: actors.map(({ name, place, position }) => ({ name, actor: place, position })),
    pressures,
  });
  const { headline, models } = calibrated;
  const at = (k: number) => headline.quantiles[k] as number;
  const row = modelComparisonFigure({
    id,
    title: figureTitles.models(question),
    scale,
    forecasts: models.flatMap(({ model, kind, central }) =>
      central === null ? [] : [{ name: model, at: central, kind }],
    ),
    ranges: [
      { share: 0.95, low: at(0), high: at(6) },
      { share: 0.8, low: at(1), high: at(5) },
      { share: 0.5, low: at(2), high: at(4) },
    ],
  });
  return [positionStrip(situation, issue, forecast), paths, pressure, row];
}

/** What the models say of one issue. */
export interface ForecastOfIssue {
  readonly dynamics: IssueDynamics;
  readonly calibrated: CalibratedIssueForecast;
  readonly forecast: IssueForecast | undefined;
}

const rangesShown = 3;

/** The actors that go furthest from where they start. */
function furthest(states: readonly (readonly number[])[]): readonly number[] {
  const start = states[0] ?? [];
  return start
    .map((at, i) => ({ i, way: Math.max(...states.map((one) => Math.abs((one[i] as number) - at))) }))
    .filter(({ way }) => way > 1)
    .sort((a, b) => b.way - a.way || a.i - b.i)
    .slice(0, rangesShown)
    .map(({ i }) => i);
}

/** Paths by round of every dimension of a file, on 0 to 100 of its scale. */
export function fileFigures(
  { names, dimensions, range }: ActorTable,
  rounds: readonly (readonly (readonly number[])[])[],
): readonly Figure[] {
  const [low, high] = range;
  const shown = rounds.slice(0, 21);
  return dimensions.map((dimension, k) => {
    return roundPathsFigure({
      id: `${k + 1}`,
      title: figureTitles.roundsOn(dimension),
      scale: { low: String(range[0]), high: String(range[1]) },
      actors: names.map((name, i) => ({
        name,
        positions: shown.map((round) => (100 * ((round[i]?.[k] as number) - low)) / (high - low)),
      })),
      headlines: [],
    });
  });
}
