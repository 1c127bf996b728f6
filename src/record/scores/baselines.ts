import type { BaselineScore } from '../result.ts';
import { asShown, meanOf } from './means.ts';
import type { ResolvedTest } from './resolve.ts';
import { brierScore, logScore } from './rules.ts';

type Baseline = BaselineScore['name'];

/** What each baseline would have said of a question; undefined where it has no say. */
type Says = (one: ResolvedTest) => number | undefined;

/** The model beside what knows nothing of it, each on the probabilities that both speak of. */
export function baselineScores(tests: readonly ResolvedTest[]): readonly BaselineScore[] {
  const saying: readonly (readonly [Baseline, Says])[] = [
    ['base-rate', baseRate(tests)],
    ['status-quo', () => 0],
    ['constant', () => 0.5],
    ['reference-class', referenceClass],
    ['market', ({ proposal, test }) => proposal.market.find((one) => one.test === test)?.price],
  ];
  return saying.flatMap(([name, says]) => {
    const both = tests.flatMap((one) => {
      const said = says(one);
      return said === undefined ? [] : [{ one, said }];
    });
    const brier = meanOf(both.map(({ one, said }) => brierScore(said, one.outcome)));
    const modelBrier = meanOf(both.map(({ one }) => brierScore(one.probability, one.outcome)));
    const log = meanOf(both.map(({ one, said }) => logScore(said, one.outcome, null)));
    const modelLog = meanOf(both.map(({ one }) => logOf(one)));
    if (brier === null || modelBrier === null || log === null || modelLog === null) return [];
    return [
      {
        name,
        count: both.length,
        brier,
        log: asShown(log),
        modelBrier,
        modelLog: asShown(modelLog),
        isLost: modelBrier >= brier,
      },
    ];
  });
}

/** Minus the logarithm of what was given to what happened, bounded by the draws behind it. */
export function logOf({ entry, test, proposal, probability, outcome }: ResolvedTest): number {
  const isConditional = test === 'kept' && proposal.keptGivenAccepted !== null;
  const part = isConditional ? (proposal.accepted ?? 1) : 1;
  return logScore(probability, outcome, entry.effectiveSample * part);
}

/** A proposal and a test: asked on several days, it is one question. */
export function questionOf({ proposal, test }: ResolvedTest): string {
  return `${proposal.proposal} ${test}`;
}

/** Mean over the classes of that test, each (k + ½)/(n + 1); the class decides the answer, so none is preferred. */
function referenceClass({ proposal, test }: ResolvedTest): number | undefined {
  const classes = (proposal.classes ?? []).filter((one) => one.test === test);
  return meanOf(classes.map(({ k, n }) => (k + 0.5) / (n + 1))) ?? undefined;
}

/** (k + ½)/(n + 1) of the same test of the other proposals: none counts for itself. */
function baseRate(tests: readonly ResolvedTest[]): Says {
  const questions = [...new Map(tests.map((one) => [questionOf(one), one])).values()];
  return (asked) => {
    const others = questions.filter(
      (one) => one.test === asked.test && one.proposal.proposal !== asked.proposal.proposal,
    );
    const passed = others.filter(({ outcome }) => outcome === 1).length;
    return (passed + 0.5) / (others.length + 1);
  };
}
