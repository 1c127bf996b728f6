import {
  atMostDecimals,
  type Catalogue,
  type Document,
  decimals,
  document,
  group,
  heading,
  lines,
  type MaybeBlock,
  note,
  numberColumn,
  rangeText,
  sentence,
  table,
  textColumn,
} from '../../words/index.ts';
import type { ModelForecastOutput, SituationForecastOutput } from './shapes.ts';

const mostRounds = 12;
const mostActors = 40;

/** The answer in words and tables. */
export function forecastWords(
  result: ModelForecastOutput | SituationForecastOutput,
  catalogue: Catalogue,
): Document {
  return result.kind === 'file' ? fileWords(result, catalogue) : situationWords(result, catalogue);
}

function situationWords(result: SituationForecastOutput, catalogue: Catalogue): Document {
  const { calibrated, replays, together, labels, about } = result;
  const { forecast: say } = catalogue;
  const [only] = replays.length === 1 ? replays : [];
  const ends = calibrated.map(({ issue }) =>
    say.ends(issue, labels[issue]?.low ?? '', labels[issue]?.high ?? ''),
  );
  return document(
    issuesTable(result, catalogue),
    sentence(say.record),
    ...(only === undefined
      ? replays.map(({ issue, paragraph }) => group(heading(issue), sentence(paragraph)))
      : [sentence(only.paragraph), lines(only.rounds)]),
    only === undefined ? group(heading(say.together), sentence(together.paragraph)) : undefined,
    lines(ends, 'quiet'),
    note(say.foot(about.seed, about.samples, about.asOf)),
  );
}

function issuesTable({ calibrated }: SituationForecastOutput, { forecast: say }: Catalogue): MaybeBlock {
  const { columns } = say;
  const point = (value: number | null | undefined) => decimals(value, 0);
  return table(
    [
      textColumn(columns.issue),
      numberColumn(columns.forecast),
      numberColumn(columns.median, { dropsAt: 3 }),
      numberColumn(columns.nash, { dropsAt: 4 }),
      numberColumn(columns.eum, { dropsAt: 5 }),
      numberColumn(columns.constant, { dropsAt: 6 }),
      numberColumn(columns.statusQuo, { dropsAt: 1 }),
      numberColumn(columns.models, { dropsAt: 2 }),
      textColumn(columns.nearest),
    ],
    calibrated.map(({ issue, headline, models, spread }) => {
      const central = (name: string) => point(models.find(({ model }) => model === name)?.central);
      const [, low = 0, , , , high = 0] = headline.quantiles;
      return [
        issue,
        say.range(point(headline.point), point(low), point(high)),
        central('weighted-median'),
        central('nash'),
        central('eum'),
        '50',
        central('status-quo'),
        spread === null ? '–' : rangeText(point(spread.low), point(spread.high)),
        headline.nearestOption,
      ];
    }),
  );
}

function fileWords(result: ModelForecastOutput, { forecast: say }: Catalogue): Document {
  const { title, model, rounds, actors, dimensions, stopped, events } = result;
  const shown = rounds.length <= mostRounds ? [...rounds.keys()] : [0, 1, 2, 3, 4, 5, rounds.length - 1];
  const length = stopped.length === undefined ? '' : say.rounds(stopped.length);
  const [first = []] = events;
  const hidden = actors.length - mostActors;
  return document(
    heading(say.title(title, model)),
    ...dimensions.map((dimension, k) =>
      group(
        table(
          [
            textColumn(dimension),
            ...shown.map((t, at) =>
              numberColumn(t === 0 ? say.start : String(t), at === shown.length - 1 ? {} : { dropsAt: at }),
            ),
          ],
          actors
            .slice(0, mostActors)
            .map((actor, i) => [actor, ...shown.map((t) => atMostDecimals(rounds[t]?.[i]?.[k], 2))]),
        ),
        hidden > 0 ? sentence(say.more(hidden)) : undefined,
        sentence(answerText(result, k, say)),
      ),
    ),
    sentence(say.stopped(stopped.round, stopped.why, length)),
    first.length === 0 ? undefined : lines([say.firstRound, ...first.slice(0, 20)]),
  );
}

function answerText(
  { model, forecast, models }: ModelForecastOutput,
  dimension: number,
  say: Catalogue['forecast'],
): string {
  const answer = forecast[dimension];
  const number = (value: number | null | undefined) => atMostDecimals(value, 2);
  const range =
    answer?.low === null || answer?.low === undefined
      ? ''
      : say.from(number(answer.low), number(answer.high));
  const others = Object.entries(models)
    .filter(([name]) => name !== model)
    .map(([name, values]) => say.other(name, number(values[dimension])));
  const why = answer?.why === undefined ? '' : say.because(answer.why);
  return say.answer(model, number(answer?.central), range, why, others.join(', '));
}
