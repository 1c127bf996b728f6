import {
  defaultReplay,
  dynamicsWords,
  forecast,
  issueDynamics,
  issueForecasts,
  smpDynamics,
  smpWords,
} from '../../forecast/index.ts';
import { figureFiles } from '../shared/figure-files.ts';
import { aboutOf, type LoadedStudy, placed } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import type { Context, OutputFile } from '../shared/types.ts';
import { unknownIssue } from '../shared/unknown-name.ts';
import { issueFigures } from './figures.ts';
import { eumSettingsFrom, type ModelInput, smpSettingsFrom } from './settings.ts';
import type { SituationForecastOutput } from './shapes.ts';

interface Asked extends ModelInput {
  readonly situation: string;
  readonly issue?: string | undefined;
  readonly model?: string | undefined;
  readonly figures?: string | undefined;
  readonly samples: number;
  readonly seed: number;
}

/** Every issue by every model, with the range that the record supports and a replay in words. */
export async function situationForecast(
  loaded: LoadedStudy,
  given: Asked,
  context: Context,
): Promise<SituationForecastOutput> {
  const { situation, study, file, texts } = loaded;
  const at = pace(context);
  const ids = situation.issues.map(({ id }) => id);
  if (given.issue !== undefined && !ids.includes(given.issue))
    throw unknownIssue(given.issue, ids, file, texts);
  const asked = given.issue === undefined ? ids : [given.issue];
  const eum = eumSettingsOf(given);
  const calibrated = issueForecasts(study, {
    ...(given.issue === undefined ? {} : { issue: given.issue }),
    ...(eum === undefined ? {} : { eum }),
  });
  const whole = forecast(study);
  const files: OutputFile[] = [];
  const replays: SituationForecastOutput['replays'][number][] = [];
  for (const [k, issue] of asked.entries()) {
    await at(k, asked.length + 1, 'replays');
    const dynamics = issueDynamics(study, issue, eum === undefined ? {} : { eum });
    const own = calibrated[k] as (typeof calibrated)[number];
    const words = dynamicsWords(situation, dynamics, own);
    const found = situation.issues.find(({ id }) => id === issue);
    if (given.figures !== undefined && found !== undefined)
      files.push(
        ...(await figureFiles(given.figures, () =>
          issueFigures(situation, found, {
            dynamics,
            calibrated: own,
            forecast: whole.issues.find((one) => one.issue === issue),
          }),
        )),
      );
    const name = (i: number) => dynamics.actors[i]?.name ?? '';
    const states = [dynamics.initial, ...dynamics.rounds];
    replays.push({
      issue,
      paragraph: words.paragraph,
      rounds: [...words.rounds],
      stopped: stopOf(dynamics.stopped),
      actors: dynamics.actors.map(({ id }) => id),
      positions: states.map(({ positions }) => [...positions]),
      weightedMedian: states.map(({ weightedMedian }) => weightedMedian),
      weightedMean: states.map(({ weightedMean }) => weightedMean),
      pressures: dynamics.pressures.slice(0, 20).map(({ from, to, gain }) => ({
        from: name(from),
        to: name(to),
        gain,
      })),
      coalitions: dynamics.coalitions.map(({ members, low, high, weightShare }) => ({
        members: members.map(name),
        low,
        high,
        weightShare,
      })),
      finals: (dynamics.sampled?.finals ?? []).map(({ low, median, high }) => ({ low, median, high })),
    });
  }
  await at(asked.length, asked.length + 1, 'all issues together');
  const together = smpDynamics(study, given.model === 'smp' ? smpSettingsFrom(given) : {});
  const words = smpWords(situation, together);
  return {
    kind: 'situation',
    about: aboutOf('forecast', situation, given),
    forecast: whole,
    calibrated: calibrated.map(({ issue, headline, models, spread }) => ({
      issue,
      headline: {
        point: headline.point,
        probabilities: [...headline.probabilities],
        quantiles: [...headline.quantiles],
        nearestOption: headline.nearestOption,
      },
      models: models.map(({ model, kind, central, low, high, why }) => ({
        model,
        kind,
        central,
        low,
        high,
        ...(why === undefined ? {} : { why }),
      })),
      spread,
    })),
    replays,
    together: {
      paragraph: words.paragraph,
      rounds: [...words.rounds],
      stopped: stopOf(together.stopped),
      forecasts: together.forecasts.map(({ issue, mean, median, low, high }) => ({
        issue,
        mean,
        median,
        low,
        high,
      })),
    },
    labels: Object.fromEntries(
      situation.issues.map(({ id, scale, statusQuo }) => [id, { ...scale, statusQuo }]),
    ),
    diagnostics: placed(loaded),
    files,
  };
}

/** Only what the user changed: the situation’s replay has defaults of its own. */
function eumSettingsOf(given: Asked) {
  if (given.model !== undefined && given.model !== 'eum') return undefined;
  const { preset, q, setting, rounds } = given;
  if ([preset, q, setting, rounds].every((one) => one === undefined)) return undefined;
  const { range: _, ...settings } = eumSettingsFrom(given);
  return { ...defaultReplay, ...settings };
}

function stopOf(stopped: { readonly why: string; readonly round: number; readonly length?: number }) {
  const { round, why, length } = stopped;
  return length === undefined ? { round, why } : { round, why, length };
}
