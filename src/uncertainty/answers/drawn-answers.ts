import type { LedgerRuns } from '../../ledger/index.ts';
import { ascending } from '../../numeric/index.ts';
import { meanOf, type Study, type Weights } from '../../study/index.ts';
import {
  type DrawnTest,
  type DrawnTests,
  drawnTests,
  explainPast,
  type Question,
} from '../../verdict/index.ts';
import type { TestName } from '../../verdict/result.ts';
import type { AnswerName } from './answer-names.ts';

/** What one answer is in every draw. */
export interface DrawnAnswer {
  /** 1 in each draw that passes. */
  readonly marks: Uint8Array;
  /**
   * How far the draw is from where the answer flips, in the unit of what the test turns on: below 0 where it fails, above where it
   * passes, save where a test allows what its number counts, as a small part of a need left open. Of all four it is the least of
   * them, each in standard deviations of its own and on the side that the test says.
   */
  readonly distance: Float64Array;
}

/** A package in every draw; null: the test does not apply, or could not be run. */
export interface DrawnAnswers {
  readonly weights: Weights;
  readonly answers: Readonly<Record<AnswerName, DrawnAnswer | null>>;
}

/** What the answers are asked of. */
export interface AnswersAsked {
  readonly study: Study;
  readonly runs: LedgerRuns | undefined;
  /** Plain draws, not weighed by what has happened. */
  readonly ignoresObserved: boolean;
}

/**
 * The answers on packages, draw by draw, the past explained once for all of them.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * const [found] = drawnAnswers({ study, runs: undefined, ignoresObserved: false }, [{ ...swap, proposal: swap.id }]);
 * found.answers.ratified // => null
 */
export function drawnAnswers(
  { study, runs, ignoresObserved }: AnswersAsked,
  questions: readonly Question[],
): readonly DrawnAnswers[] {
  const explained = explainPast(ignoresObserved ? withoutFacts(study) : study);
  const { weights } = explained.study;
  return questions.map((question) => answersFrom(drawnTests({ explained, runs }, question), weights));
}

/** Facts that weigh nothing need no answer, and an answer on facts takes as long as a test. */
export function withoutFacts(study: Study): Study {
  return { ...study, situation: { ...study.situation, observed: [] } };
}

/**
 * The answers of tests that were worked out, wherever that was.
 *
 * @example
 * const none = { kind: 'not-applicable' };
 * const accepted = { kind: 'tested', marks: Uint8Array.of(1, 0), output: Float64Array.of(2, -1) };
 * [...answersFrom({ accepted, ratified: none, kept: none, paidFor: none }, null).answers.joint.marks] // => [1, 0]
 */
export function answersFrom(tests: DrawnTests, weights: Weights): DrawnAnswers {
  const each = answersOf(tests);
  return { weights, answers: { ...each, joint: jointOf(each, weights) } };
}

/** One of the answers: no other test is looked at than those that it is of. */
export function answerFrom(tests: DrawnTests, weights: Weights, name: AnswerName): DrawnAnswer | null {
  return name === 'joint' ? jointOf(answersOf(tests), weights) : answerOf(tests[name], signs[name]);
}

/** Bonds and gaps fail above 0. */
const signs = { accepted: 1, ratified: 1, kept: -1, paidFor: -1 } as const;

function answersOf(tests: DrawnTests): Readonly<Record<TestName, DrawnAnswer | null>> {
  return {
    accepted: answerOf(tests.accepted, signs.accepted),
    ratified: answerOf(tests.ratified, signs.ratified),
    kept: answerOf(tests.kept, signs.kept),
    paidFor: answerOf(tests.paidFor, signs.paidFor),
  };
}

/** Bonds and gaps may be infinite, which says no more than the largest that is not. */
function answerOf(test: DrawnTest, sign: 1 | -1): DrawnAnswer | null {
  if (test.kind !== 'tested') return null;
  const most = test.output.reduce((so, one) => (Number.isFinite(one) ? Math.max(so, Math.abs(one)) : so), 0);
  const distance = test.output.map((one) => {
    const value = Number.isNaN(one) ? 0 : sign * one;
    return Math.max(-most, Math.min(most, value)) + 0;
  });
  return { marks: test.marks, distance };
}

function jointOf(each: Readonly<Record<TestName, DrawnAnswer | null>>, weights: Weights): DrawnAnswer | null {
  const parts = Object.values(each).flatMap((one) => (one === null ? [] : [one]));
  const [first] = parts;
  if (first === undefined) return null;
  const scales = parts.map(({ distance }) => deviationOf(distance, weights));
  const samples = first.marks.length;
  const marks = new Uint8Array(samples);
  const distance = new Float64Array(samples);
  for (let s = 0; s < samples; s++) {
    let passes = 1;
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < parts.length; k++) {
      const part = parts[k] as DrawnAnswer;
      passes &= part.marks[s] as number;
      const own = sidedAt(part, s);
      // Passed without slack, as where nothing is lacking: nothing there that could be lost.
      if (own !== 0) least = Math.min(least, own / (scales[k] as number));
    }
    marks[s] = passes;
    distance[s] = Number.isFinite(least) ? least : 0;
  }
  return { marks, distance };
}

/** 1 where nothing varies: then the test flips nowhere, and only its side counts. */
function deviationOf(values: Float64Array, weights: Weights): number {
  const mean = meanOf(values, weights);
  const variance = meanOf(
    values.map((value) => (value - mean) ** 2),
    weights,
  );
  return variance > 1e-14 * mean * mean && variance > 0 ? Math.sqrt(variance) : 1;
}

/** Just below the flip: what fails by rounding alone. */
const justBelow = 1e-9;

/** The distance on the side of the flip that the test says: it may pass by what its number does not measure, as where somebody stands aside. */
function sidedAt({ marks, distance }: DrawnAnswer, s: number): number {
  const own = distance[s] as number;
  return marks[s] === 1 ? Math.max(0, own) : Math.min(-justBelow, own);
}

/**
 * The largest distance to the flip that at least half of the weight reaches: 0 or more where half of it passes, below 0 elsewhere. It
 * moves without jumps where the share of the draws goes in steps, so that the place where it crosses 0 can be narrowed at will.
 *
 * @example
 * medianDistance({ marks: Uint8Array.of(1, 0, 1), distance: Float64Array.of(3, -1, 2) }, null) // => 2
 */
export function medianDistance({ marks, distance }: DrawnAnswer, weights: Weights): number {
  const sided = distance.map((_, s) => sidedAt({ marks, distance }, s));
  const order = ascending(sided.map((distance) => -distance));
  const weightOf = (s: number) => (weights === null ? 1 : (weights[s] as number));
  const total = order.reduce((sum, s) => sum + weightOf(s), 0);
  let sum = 0;
  for (const s of order) {
    sum += weightOf(s);
    if (sum >= (total / 2) * (1 - 1e-12)) return sided[s] as number;
  }
  return Number.NaN;
}
