import type { Situation } from '../../situation/index.ts';
import { catalogues } from '../../words/index.ts';
import type { CalibratedIssueForecast, ModelRow } from '../result.ts';
import { issuePlace } from './issue-case.ts';
import { listWords, percentWords, pointWords, quotedText, rangeWords } from './list-words.ts';
import { moverWords } from './mover-words.ts';
import { publishedErrors } from './published-errors.ts';
import { roundWords, stopWords } from './round-words.ts';
import type { DynamicsWords, IssueDynamics } from './types.ts';

const say = catalogues.en.replay;

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
  return say.scale(quotedText(low), quotedText(high));
}

function standWords({ actors }: IssueDynamics): string {
  const sorted = [...actors].sort((a, b) => a.position - b.position);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return say.stands.nobody;
  const at = (one: typeof lowest) => `${one.name} (${pointWords(one.position)})`;
  const heaviest = actors.reduce((most, one) => (one.weightShare > most.weightShare ? one : most), lowest);
  const weight =
    heaviest.weightShare > 0 ? say.stands.weight(percentWords(heaviest.weightShare), at(heaviest)) : '';
  if (lowest.position === highest.position)
    return say.stands.together(pointWords(lowest.position), listWords(actors.map(({ name }) => name)));
  if (sorted.length <= 4) return say.stands.few(listWords(sorted.map(at)), weight);
  const lows = sorted.filter(({ position }) => position <= lowest.position + 10 && position < 50).slice(0, 3);
  const highs = sorted.filter(({ position }) => position >= highest.position - 10 && position > 50).slice(-3);
  const nearLow = lows.length === 0 ? [lowest] : lows;
  const nearHigh = highs.length === 0 ? [highest] : highs;
  return say.stands.ends(listWords(nearLow.map(at)), listWords(nearHigh.map(at).reverse()), weight);
}

function pressureWords({ actors, pressures }: IssueDynamics): string {
  if (pressures.length === 0) return '';
  const name = (i: number) => actors[i]?.name ?? '';
  const pairs = pressures.slice(0, 3).map(({ from, to }) => say.pressure.pair(name(from), name(to)));
  const total = (i: number) => pressures.reduce((sum, one) => (one.to === i ? sum + one.gain : sum), 0);
  const most = actors.reduce((worst, _, i) => (total(i) > total(worst) ? i : worst), 0);
  return say.pressure.strongest(listWords(pairs), name(most));
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
      : say.end.bloc(percentWords(largest.weightShare), pointWords(near), listWords(names));
  const draws =
    sampled === null
      ? ''
      : say.end.draws(sampled.samples, rangeWords(sampled.weightedMedian.low, sampled.weightedMedian.high));
  const isLoose = stopped.why === 'cycle' || stopped.why === 'round-limit';
  const loose = isLoose ? say.end.loose : '';
  return `${stopWords(dynamics)}${loose}${bloc}${draws}`;
}

function modelWords({ headline, models, spread }: CalibratedIssueForecast): string {
  const shown = models.flatMap(({ model, central }) => {
    const name = modelNames[model];
    return name === undefined || central === null ? [] : [`${name} ${pointWords(central)}`];
  });
  const apart = spread === null ? '' : say.models.apart(rangeWords(spread.low, spread.high));
  return say.models.beside(pointWords(headline.point), listWords(shown), apart);
}

const modelNames: Partial<Readonly<Record<ModelRow['model'], string>>> = say.models.names;

function trustWords({ headline: { quantiles } }: CalibratedIssueForecast): string {
  const [, q10 = 0, q25 = 0, , q75 = 100, q90 = 100] = quantiles;
  const { issues, compromise, challenge, constant } = publishedErrors;
  return say.trust(
    [issues, pointWords(compromise), pointWords(challenge), pointWords(constant)],
    [pointWords(q10), pointWords(q25), pointWords(q75), pointWords(q90)],
  );
}
