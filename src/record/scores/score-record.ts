import { crps } from '../../forecast/index.ts';
import { wilsonInterval } from '../../numeric/index.ts';
import type { RecordScores, ScoredTest } from '../result.ts';
import { baselineScores, logOf, questionOf } from './baselines.ts';
import { asShown, meanOf } from './means.ts';
import type { Resolution, ResolvedIssue, ResolvedTest } from './resolve.ts';
import { brierScore } from './rules.ts';

/**
 * How a record has done: Brier and log score of every decided probability, CRPS of every decided position, each beside what knows
 * nothing of the model. The means are over probabilities on record: a question asked on three days counts three times.
 *
 * @example
 * scoreRecord({ tests: [], issues: [], open: [] }).brier // => null
 */
export function scoreRecord({ tests, issues, open }: Resolution): RecordScores {
  const entries = tests.map(scoreTest);
  return {
    entries,
    brier: meanOf(entries.map(({ brier }) => brier)),
    log: asShown(meanOf(tests.map(logOf))),
    baselines: baselineScores(tests),
    questions: new Set(tests.map(questionOf)).size,
    calibration: calibrationOf(tests),
    positions: positionsOf(issues),
    open,
  };
}

function scoreTest(resolved: ResolvedTest): ScoredTest {
  const { line, proposal, test, probability, outcome, on, isRetrospective } = resolved;
  return {
    line,
    proposal: proposal.proposal,
    test,
    probability,
    outcome,
    brier: brierScore(probability, outcome),
    log: asShown(logOf(resolved)) ?? 0,
    on,
    isRetrospective,
  };
}

const classes = 10;

function calibrationOf(tests: readonly ResolvedTest[]): RecordScores['calibration'] {
  return Array.from({ length: classes }, (_, k) => k).flatMap((k) => {
    const inside = tests.filter(
      ({ probability }) => Math.min(classes - 1, Math.floor(classes * probability)) === k,
    );
    const count = inside.length;
    if (count === 0) return [];
    const came = inside.filter(({ outcome }) => outcome === 1).length;
    const { low: happenedLow, high: happenedHigh } = wilsonInterval(came / count, count);
    return [
      {
        low: k / classes,
        high: (k + 1) / classes,
        count,
        said: meanOf(inside.map(({ probability }) => probability)) ?? 0,
        happened: came / count,
        happenedLow,
        happenedHigh,
      },
    ];
  });
}

function positionsOf(issues: readonly ResolvedIssue[]): RecordScores['positions'] {
  const entries = issues.map(({ line, forecast, position, on, isRetrospective }) => ({
    line,
    issue: forecast.issue,
    low: forecast.low,
    median: forecast.median,
    high: forecast.high,
    outcome: position,
    isInside: position >= forecast.low && position <= forecast.high,
    crps: rangeCrps(forecast, position),
    on,
    isRetrospective,
  }));
  const own = meanOf(entries.map(({ crps: score }) => score));
  const against = (name: 'status-quo' | 'constant', point: (one: ResolvedIssue) => number) => {
    const score = meanOf(issues.map((one) => Math.abs(point(one) - one.position)));
    if (own === null || score === null) return [];
    return [{ name, count: issues.length, crps: score, modelCrps: own, isLost: own >= score }];
  };
  return {
    entries,
    crps: own,
    baselines: [
      ...against('status-quo', ({ forecast }) => forecast.statusQuo),
      ...against('constant', () => 50),
    ],
  };
}

/** Of the range on record: straight between its quantiles, what lies beyond them put on its ends. */
function rangeCrps({ low, median, high }: ResolvedIssue['forecast'], position: number): number {
  return crps({ kind: 'quantiles', probabilities: [0.05, 0.5, 0.95], values: [low, median, high] }, position);
}
