import type { Study } from '../../study/index.ts';
import { defaultRangeSettings } from '../calibration/index.ts';
import type { CalibratedIssueForecast } from '../result.ts';
import { calibratedHeadline } from './calibrated-headline.ts';
import { defaultReplay } from './default-replay.ts';
import { issueCase, issuePlace, type ReadInput } from './issue-case.ts';
import { modelRows, modelSpread } from './model-rows.ts';
import type { IssueForecastSettings } from './types.ts';

const defaultIssueForecastSettings: IssueForecastSettings = {
  samples: 200,
  replays: 100,
  ...defaultRangeSettings,
  eum: defaultReplay,
};

export interface IssueForecastRequest extends Partial<IssueForecastSettings> {
  /** One issue alone; all where absent. */
  readonly issue?: string;
}

/**
 * Where each issue would end: the compromise model with the uncertainty of the inputs and its published error, and every
 * other model in one row with it, so that their disagreement shows.
 *
 * @example
 * issueForecasts(study).map(({ issue }) => issue) // => ['water', 'trade']
 */
export function issueForecasts(
  study: Study,
  { issue, ...asked }: IssueForecastRequest = {},
): readonly CalibratedIssueForecast[] {
  const settings = { ...defaultIssueForecastSettings, ...asked };
  const { situation, compiled, draws, medians } = study;
  const read: ReadInput = (input) => medians[input];
  const places = issue === undefined ? situation.issues.map((_, j) => j) : [issuePlace(situation, issue)];
  return places.map((j) => {
    const asCase = issueCase(compiled, j);
    const headline = calibratedHeadline(asCase, read, draws, settings);
    const models = modelRows(asCase, read, draws, settings);
    return {
      issue: compiled.issues[j],
      headline: { ...headline, nearestOption: nearestOption(study, read, j, headline.point) },
      models,
      spread: modelSpread(models),
    };
  });
}

function nearestOption({ situation, compiled }: Study, read: ReadInput, issue: number, at: number): string {
  const options = situation.issues[issue]?.options ?? [];
  const start = compiled.optionStarts[issue];
  const away = (k: number) => Math.abs(read(compiled.optionAt[start + k]) - at);
  const nearest = options.reduce((best, _, k) => (away(k) < away(best) ? k : best), 0);
  return options[nearest]?.id ?? '';
}
