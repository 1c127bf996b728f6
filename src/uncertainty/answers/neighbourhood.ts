import { fund } from '../../ledger/index.ts';
import type { Study } from '../../study/index.ts';
import { drawnTests, explainPast, type Question } from '../../verdict/index.ts';
import { answersFrom, withoutFacts } from './drawn-answers.ts';
import { middle, studyAt } from './points.ts';

/** How a package does where no input lies farther from its median than this part of the way to its draws. */
export interface NearbyAnswer {
  /** 0: all at their medians; 1: the draws themselves. */
  readonly reach: number;
  /** Share of the points that pass all tests. */
  readonly share: number;
  /** Least gain of the worst-off signatory beyond its margin; null where nobody must sign. */
  readonly worst: number | null;
}

/** Reaches that are looked at. */
export const reaches: readonly number[] = [0, 0.25, 0.5, 0.75, 1];

/**
 * Info-gap (Ben-Haim 2006) with the draws as directions: all inputs together a part of the way from their medians to each draw. The
 * worst is that of the points asked, so that a package stands at most so much; and it is local to today's medians.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * neighbourhood(study, [{ ...swap, proposal: swap.id }], 10)[0].map(({ reach }) => reach) // => [0, 0.25, 0.5, 0.75, 1]
 */
export function neighbourhood(
  study: Study,
  questions: readonly Question[],
  draws: number,
): readonly (readonly NearbyAnswer[])[] {
  const today = middle(study);
  const count = Math.min(draws, study.draws.samples);
  const points = reaches.flatMap((reach) =>
    Array.from({ length: count }, (_, s) =>
      today.map((value, k) => value + reach * ((study.draws.columns[k]?.[s] as number) - value)),
    ),
  );
  const { study: own, runs } = fund(studyAt(study, points));
  const explained = explainPast(withoutFacts(own));
  return questions.map((question) => {
    const { accepted, joint } = answersFrom(drawnTests({ explained, runs }, question), null).answers;
    return reaches.map((reach, r): NearbyAnswer => {
      const [from, to] = [r * count, (r + 1) * count];
      const passed = (joint?.marks.subarray(from, to) ?? new Uint8Array()).reduce(
        (sum, mark) => sum + mark,
        0,
      );
      const worst =
        accepted === null
          ? null
          : accepted.distance.subarray(from, to).reduce((so, one) => Math.min(so, one));
      return { reach, share: joint === null || count === 0 ? 1 : passed / count, worst };
    });
  });
}
