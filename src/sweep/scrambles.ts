import { studentQuantile } from '../numeric/index.ts';
import { effectiveSamples, shareOf, type Weights } from '../study/index.ts';
import type { DrawnTest, DrawnTests, TestAnswers } from '../verdict/index.ts';

/** What an answer may be off by. */
interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Answers of draws that scrambles take in turn: their intervals come from how far apart the scrambles lie, as points of one net are not
 * independent, and the interval of a share would be too wide for them.
 */
export function betweenScrambles(
  answer: TestAnswers,
  outcomes: DrawnTests,
  weights: Weights,
  scrambles: number,
): TestAnswers {
  const of = <Share extends Interval>(share: Share, marks: Uint8Array): Share => ({
    ...share,
    ...scrambledInterval(marks, weights, scrambles, share),
  });
  const ofTest = <Share extends Interval>(share: Share | null, test: DrawnTest) =>
    share === null || test.kind !== 'tested' ? share : of(share, test.marks);
  const { joint } = answer;
  const { low, high } = joint;
  const passes = passesAll(Object.values(outcomes));
  return {
    ...answer,
    joint: low === null || high === null ? joint : { ...joint, ...of({ low, high }, passes) },
    accepted: ofTest(answer.accepted, outcomes.accepted) ?? answer.accepted,
    ratified: ofTest(answer.ratified, outcomes.ratified),
    kept: ofTest(answer.kept, outcomes.kept),
    paidFor: ofTest(answer.paidFor, outcomes.paidFor),
  };
}

function passesAll(tests: readonly DrawnTest[]): Uint8Array {
  const marks = tests.flatMap((test) => (test.kind === 'tested' ? [test.marks] : []));
  return Uint8Array.from(marks[0] ?? [], (_, s) => (marks.every((one) => one[s] === 1) ? 1 : 0));
}

/**
 * 95 % between scrambles by Student's law with one degree fewer than there are, cut at 0 and 1. Of something rare the spread says too
 * little: with fewer than one draw that counts a scramble on either side it is no narrower than that of independent draws.
 */
export function scrambledInterval(
  marks: Uint8Array,
  weights: Weights,
  scrambles: number,
  independent: Interval,
): Interval {
  const shares = Float64Array.from({ length: scrambles }, (_, replicate) => {
    const own = Int32Array.from(
      { length: Math.ceil((marks.length - replicate) / scrambles) },
      (_, point) => point * scrambles + replicate,
    );
    const taken = Uint8Array.from(own, (s) => marks[s] as number);
    return shareOf(taken, weights === null ? null : Float64Array.from(own, (s) => weights[s] as number));
  });
  const all = shareOf(marks, weights);
  const mean = shares.reduce((sum, one) => sum + one, 0) / scrambles;
  const variance = shares.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (scrambles - 1);
  const half = studentQuantile(0.975, scrambles - 1) * Math.sqrt(variance / scrambles);
  const found = { low: Math.max(0, all - half), high: Math.min(1, all + half) };
  const rarer = Math.min(all, 1 - all) * effectiveSamples(marks.length, weights);
  if (rarer >= scrambles && shares.every((one) => one > 0 && one < 1)) return found;
  return { low: Math.min(found.low, independent.low), high: Math.max(found.high, independent.high) };
}
