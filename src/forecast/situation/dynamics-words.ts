import type { Situation } from '../../situation/index.ts';
import type { CalibratedIssueForecast, ModelRow } from '../result.ts';
import { issuePlace } from './issue-case.ts';
import { listWords, percentWords, pointWords, quotedText, rangeWords } from './list-words.ts';
import { moverWords } from './mover-words.ts';
import { publishedErrors } from './published-errors.ts';
import { roundWords, stopWords } from './round-words.ts';
import type { DynamicsWords, IssueDynamics } from './types.ts';

/**
 * A replay in words, and one paragraph for a reader who knows none of the models: who stands where, who presses whom, who
 * moved and why, where it ended, what the baselines say, and how little to trust it.
 *
 * @example
 * const [forecast] = issueForecasts(study, { issue: 'trade' });
 * dynamicsWords(situation, issueDynamics(study, 'trade'), forecast).paragraph.includes('North') // => true
 */
export function dynamicsWords(
  situation: Situation,
  dynamics: IssueDynamics,
  forecast: CalibratedIssueForecast,
): DynamicsWords {
  if (dynamics.issue !== forecast.issue)
    throw new RangeError(`a replay of '${dynamics.issue}' with the forecast of '${forecast.issue}'`);
  const sentences = [
    scaleWords(situation, dynamics),
    standWords(dynamics),
    pressureWords(dynamics),
    moverWords(dynamics),
    endWords(dynamics),
    modelWords(forecast),
    trustWords(forecast),
  ];
  return { rounds: roundWords(dynamics), paragraph: sentences.filter((one) => one !== '').join(' ') };
}

function scaleWords(situation: Situation, { issue }: IssueDynamics): string {
  const found = situation.issues[issuePlace(situation, issue)];
  if (found === undefined) return '';
  const { low, high } = found.scale;
  return `On this scale 0 means “${quotedText(low)}” and 100 means “${quotedText(high)}”.`;
}

function standWords({ actors }: IssueDynamics): string {
  const sorted = [...actors].sort((a, b) => a.position - b.position);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return 'No actor has a stance on it.';
  const at = (one: typeof lowest) => `${one.name} (${pointWords(one.position)})`;
  const heaviest = actors.reduce((most, one) => (one.weightShare > most.weightShare ? one : most), lowest);
  const weight =
    heaviest.weightShare > 0
      ? ` The most weight, ${percentWords(heaviest.weightShare)}, is that of ${at(heaviest)}.`
      : '';
  if (lowest.position === highest.position)
    return `Everybody who has a stance on it wants ${pointWords(lowest.position)}: ${listWords(actors.map(({ name }) => name))}.`;
  if (sorted.length <= 4) return `Where they stand: ${listWords(sorted.map(at))}.${weight}`;
  const lows = sorted.filter(({ position }) => position <= lowest.position + 10 && position < 50).slice(0, 3);
  const highs = sorted.filter(({ position }) => position >= highest.position - 10 && position > 50).slice(-3);
  const nearLow = lows.length === 0 ? [lowest] : lows;
  const nearHigh = highs.length === 0 ? [highest] : highs;
  return `Nearest to the low end: ${listWords(nearLow.map(at))}. Nearest to the high end: ${listWords(nearHigh.map(at).reverse())}.${weight}`;
}

function pressureWords({ actors, pressures }: IssueDynamics): string {
  if (pressures.length === 0) return '';
  const name = (i: number) => actors[i]?.name ?? '';
  const pairs = pressures.slice(0, 3).map(({ from, to }) => `${name(from)} on ${name(to)}`);
  const total = (i: number) => pressures.reduce((sum, one) => (one.to === i ? sum + one.gain : sum), 0);
  const most = actors.reduce((worst, _, i) => (total(i) > total(worst) ? i : worst), 0);
  return `Before anybody moved, the strongest pressure felt was that of ${listWords(pairs)}; the most in all lay on ${name(most)}.`;
}

function endWords(dynamics: IssueDynamics): string {
  const { actors, coalitions, sampled, near, rounds, stopped } = dynamics;
  const largest = coalitions
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => b.weightShare - a.weightShare)[0];
  const names = largest?.members.map((i) => actors[i]?.name ?? '') ?? [];
  const bloc =
    largest === undefined || rounds.length === 0
      ? ''
      : ` In the last round the heaviest bloc, with ${percentWords(largest.weightShare)} of the weight within ${pointWords(near)} points, was ${listWords(names)}.`;
  const draws =
    sampled === null
      ? ''
      : ` With the uncertain inputs drawn ${sampled.samples} times, the median ended at ${rangeWords(sampled.weightedMedian.low, sampled.weightedMedian.high)} in nine draws of ten.`;
  const isLoose = stopped.why === 'cycle' || stopped.why === 'round-limit';
  const loose = isLoose ? ' Who ends where then depends on the round at which one stops.' : '';
  return `${stopWords(dynamics)}${loose}${bloc}${draws}`;
}

function modelWords({ headline, models, spread }: CalibratedIssueForecast): string {
  const shown = models.flatMap(({ model, central }) => {
    const name = modelNames[model];
    return name === undefined || central === null ? [] : [`${name} ${pointWords(central)}`];
  });
  const apart =
    spread === null ? '' : `; all models that look at the positions, ${rangeWords(spread.low, spread.high)}`;
  return `The forecast is the weighted mean of the positions, ${pointWords(headline.point)}, whatever the replay shows. Beside it: ${listWords(shown)}${apart}.`;
}

const modelNames: Partial<Readonly<Record<ModelRow['model'], string>>> = {
  'weighted-median': 'weighted median',
  mean: 'plain mean',
  modal: 'heaviest position',
  'status-quo': 'status quo',
  constant: 'a constant',
};

function trustWords({ headline: { quantiles } }: CalibratedIssueForecast): string {
  const [, q10 = 0, q25 = 0, , q75 = 100, q90 = 100] = quantiles;
  const { issues, compromise, challenge, constant } = publishedErrors;
  return `Trust this little: on ${issues} decided issues of the European Union the weighted mean was ${pointWords(compromise)} points off on average, a replay of this kind at best ${pointWords(challenge)} and a constant 50 ${pointWords(constant)}. By that record, and as uncertain as the inputs are, the outcome lies between ${pointWords(q25)} and ${pointWords(q75)} in half of such cases and between ${pointWords(q10)} and ${pointWords(q90)} in four of five.`;
}
