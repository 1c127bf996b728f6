import { visible, wrapped } from '../../words/index.ts';
import { table } from '../shared/table.ts';
import type { WordsStyle } from '../shared/types.ts';
import type { ModelForecastOutput, SituationForecastOutput } from './shapes.ts';

const mostRounds = 12;
const mostActors = 40;

/** The answer in words and tables. */
export function forecastWords(
  result: ModelForecastOutput | SituationForecastOutput,
  style: WordsStyle,
): string {
  return result.kind === 'file' ? fileWords(result, style) : situationWords(result, style);
}

function situationWords(result: SituationForecastOutput, style: WordsStyle): string {
  const { calibrated, replays, together, labels, about } = result;
  const say = (text: string) => wrapped(visible(text), style.width).join('\n');
  const rows = calibrated.map(({ issue, headline, models, spread }) => {
    const central = (name: string) => {
      const found = models.find(({ model }) => model === name)?.central;
      return found === undefined || found === null ? '–' : found.toFixed(0);
    };
    const [, low = 0, , , , high = 0] = headline.quantiles;
    return [
      issue,
      `${headline.point.toFixed(0)} (${low.toFixed(0)} to ${high.toFixed(0)})`,
      central('weighted-median'),
      central('nash'),
      central('eum'),
      '50',
      central('status-quo'),
      spread === null ? '–' : `${spread.low.toFixed(0)} to ${spread.high.toFixed(0)}`,
      headline.nearestOption,
    ];
  });
  const head = [
    'issue',
    'forecast (80 %)',
    'median',
    'Nash',
    'EUM',
    'constant',
    'status quo',
    'models',
    'nearest',
  ];
  const honest =
    'The range holds the uncertainty of the inputs and the published error of the model: on 351 decided issues it erred by 23 points of 100 on average (30 rmse), a constant 50 by 28, the challenge model by 27.';
  const [only] = replays.length === 1 ? replays : [];
  const anchors = calibrated.map(({ issue }) => {
    const label = labels[issue];
    return `${issue}: 0 ${label?.low} … 100 ${label?.high}`;
  });
  return [
    table(head, rows, style, [1, 2, 3, 4, 5, 6, 7]),
    say(honest),
    ...(only === undefined
      ? replays.map(({ issue, paragraph }) => `${style.paint(issue, 'bold')}\n${say(paragraph)}`)
      : [say(only.paragraph), only.rounds.map(say).join('\n')]),
    ...(only === undefined
      ? [`${style.paint('all issues together', 'bold')}\n${say(together.paragraph)}`]
      : []),
    style.paint(anchors.map(say).join('\n'), 'dim'),
    style.paint(
      say(`scale points 0–100; seed ${about.seed}, ${about.samples} samples, as of ${about.asOf}`),
      'dim',
    ),
  ].join('\n\n');
}

function fileWords(result: ModelForecastOutput, style: WordsStyle): string {
  const { title, model, rounds, actors, dimensions, stopped, forecast, models, events } = result;
  const say = (text: string) => wrapped(visible(text), style.width).join('\n');
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : String(Number(value.toFixed(2)));
  const shownRounds =
    rounds.length <= mostRounds ? [...rounds.keys()] : [0, 1, 2, 3, 4, 5, rounds.length - 1];
  const parts = dimensions.map((dimension, k) => {
    const rows = actors
      .slice(0, mostActors)
      .map((actor, i) => [visible(actor), ...shownRounds.map((t) => number(rounds[t]?.[i]?.[k]))]);
    const answer = forecast[k];
    const range =
      answer?.low === null || answer?.low === undefined
        ? ''
        : ` (${number(answer.low)} to ${number(answer.high)})`;
    const others = Object.entries(models)
      .filter(([name]) => name !== model)
      .map(([name, values]) => `${name} ${number(values[k])}`);
    return [
      table(
        [visible(dimension), ...shownRounds.map((t) => (t === 0 ? 'start' : String(t)))],
        rows,
        style,
        shownRounds.map((_, c) => c + 1),
      ),
      say(
        `${model}: ${number(answer?.central)}${range}${answer?.why === undefined ? '' : `, ${answer.why}`}. Beside it: ${others.join(', ')}.`,
      ),
    ].join('\n');
  });
  const length = stopped.length === undefined ? '' : `, ${stopped.length} rounds long`;
  const first = events[0] ?? [];
  return [
    style.paint(say(`${title}: ${model}`), 'bold'),
    ...parts,
    say(`Stopped at round ${stopped.round}: ${stopped.why}${length}.`),
    ...(first.length === 0 ? [] : [['First round:', ...first.slice(0, 20).map(say)].join('\n')]),
    ...(model === 'smp'
      ? [style.paint(say('positions on 0 to 1, the forecast on the scale of the file'), 'dim')]
      : []),
  ].join('\n\n');
}
