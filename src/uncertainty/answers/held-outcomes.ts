import { effectiveSamples, shareOf, type Weights } from '../../study/index.ts';
import type { DrawnTest, Explained, MarkedTest } from '../../verdict/index.ts';
import type { TestName } from '../../verdict/result.ts';
import type { AnswerName } from './answer-names.ts';
import { cheapFirst, eachTest, type HeldDraws } from './changing-draws.ts';
import { answerFrom, medianDistance } from './drawn-answers.ts';

/** An answer with one input held at a value. */
export interface Held extends HeldMarks {
  /** See `medianDistance`. */
  readonly distance: number;
}

/** What the marks alone say of an answer: much less work than how far each draw is from the flip. */
export interface HeldMarks {
  readonly share: number;
  /** Above 0 where half of the weight passes, below 0 where not; not a number where there is no answer. */
  readonly side: number;
  /** How many equal draws tell as much. */
  readonly effective: number;
}

const inapplicable: Held = { share: Number.NaN, side: Number.NaN, distance: Number.NaN, effective: 0 };

/** An answer on draws of which all is known that the tests turn on. */
export function heldOf({ tests, explained: { study } }: HeldDraws, name: AnswerName): Held {
  const answer = answerFrom(tests, study.weights, name);
  if (answer === null) return inapplicable;
  const distance = medianDistance(answer, study.weights);
  return { ...heldMarks(answer.marks, study.weights), side: distance >= 0 ? 1 : -1, distance };
}

function heldMarks(marks: Uint8Array, weights: Weights): HeldMarks {
  const share = shareOf(marks, weights);
  return { share, side: share >= 0.5 ? 1 : -1, effective: effectiveSamples(marks.length, weights) };
}

/** The tests of a package with an input held: as drawn, or their marks alone. */
export interface HeldOutcomes extends HeldDraws {
  /** Null where marks do not say on which side of one half the share lies: right at it sums are taken in the order of the distances. */
  readonly marks: (name: AnswerName) => HeldMarks | null;
}

const nearHalf = 1e-9;

/** Each test is asked once: for its marks, or as drawn, which has them, too. All four together ask each test where those before it pass. */
export function outcomesOf(
  explained: Explained,
  drawn: (test: TestName) => DrawnTest,
  marked: (test: TestName, among?: Uint8Array) => MarkedTest,
): HeldOutcomes {
  const { weights, draws } = explained.study;
  const known = new Map<TestName, MarkedTest>();
  const tests = eachTest((test) => {
    const found = drawn(test);
    known.set(test, found);
    return found;
  });
  const marksOf = (test: TestName, among?: Uint8Array): Uint8Array | null => {
    const found = known.get(test) ?? marked(test, among);
    if (among === undefined) known.set(test, found);
    return found.kind === 'tested' ? found.marks : null;
  };
  const jointMarks = (): Uint8Array | null => {
    const passes = new Uint8Array(draws.samples).fill(1);
    let isAsked = false;
    for (const test of cheapFirst) {
      const marks = marksOf(test, test === 'kept' ? passes : undefined);
      if (marks === null) continue;
      isAsked = true;
      for (let s = 0; s < passes.length; s++) if (marks[s] === 0) passes[s] = 0;
    }
    return isAsked ? passes : null;
  };
  const told = new Map<AnswerName, HeldMarks | null>();
  const heldAs = (name: AnswerName): HeldMarks | null => {
    const marks = name === 'joint' ? jointMarks() : marksOf(name);
    if (marks === null) return inapplicable;
    const found = heldMarks(marks, weights);
    return Math.abs(found.share - 0.5) > nearHalf ? found : null;
  };
  return {
    tests,
    explained,
    marks: (name) => {
      const found = told.has(name) ? (told.get(name) ?? null) : heldAs(name);
      told.set(name, found);
      return found;
    },
  };
}
