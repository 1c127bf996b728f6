import { wilsonInterval } from '../../numeric/index.ts';
import { effectiveSamples, shareOf, type Weights } from '../../study/index.ts';
import type { JointResult, TestName } from '../result.ts';
import { jointAnswer } from './answer.ts';
import { joinTests, type Test, tests } from './chain.ts';
import type { MarkedTest } from './marks.ts';

/** A weighted share with its 95 % interval by sampling alone. */
export interface ShareInterval {
  readonly probability: number;
  readonly low: number;
  readonly high: number;
}

/** The four tests and their joint answer, without what explains them; null: the test does not apply, or was not run. */
export interface TestAnswers {
  readonly joint: JointResult;
  readonly accepted: ShareInterval;
  readonly ratified: ShareInterval | null;
  readonly kept: ShareInterval | null;
  readonly paidFor: ShareInterval | null;
  readonly notTested: readonly { readonly test: TestName; readonly because: string }[];
}

/**
 * What a verdict says of outcomes draw by draw, under weights of all of them: the same numbers to the last digit.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * const outcomes = drawnTests({ explained: explainPast(study), runs: undefined }, { ...swap, proposal: swap.id });
 * answersOf(outcomes, null, 200, false).accepted.probability // => 1
 */
export function answersOf(
  outcomes: Readonly<Record<Test, MarkedTest>>,
  weights: Weights,
  samples: number,
  isNoDeal: boolean,
): TestAnswers {
  const marksOf = (one: MarkedTest) => (one.kind === 'tested' ? one.marks : null);
  const { accepted, ratified, kept, paidFor } = outcomes;
  const notTested = tests.flatMap((test) => {
    const one = outcomes[test];
    return one.kind === 'not-tested' ? [{ test, because: one.because }] : [];
  });
  const joint = joinTests(
    {
      accepted: marksOf(accepted),
      ratified: marksOf(ratified),
      kept: marksOf(kept),
      paidFor: marksOf(paidFor),
    },
    weights,
    samples,
    notTested.map(({ test }) => test),
  );
  const share = (one: MarkedTest) => {
    const marks = marksOf(one);
    return marks === null ? null : intervalOf(marks, weights);
  };
  return {
    joint: jointAnswer(joint, isNoDeal),
    // Where nobody must sign nobody refuses.
    accepted: share(accepted) ?? intervalOf(new Uint8Array(samples).fill(1), weights),
    ratified: share(ratified),
    kept: share(kept),
    paidFor: share(paidFor),
    notTested,
  };
}

function intervalOf(marks: Uint8Array, weights: Weights): ShareInterval {
  const probability = shareOf(marks, weights);
  const { low, high } = wilsonInterval(probability, effectiveSamples(marks.length, weights));
  return { probability, low, high };
}
