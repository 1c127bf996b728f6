import { packageIndices } from '../../situation/index.ts';
import { worstOff } from '../accepted.ts';
import { keptBonds } from '../kept/keep.ts';
import { pay } from '../paid-for/pay.ts';
import type { Explained } from '../past/explain-past.ts';
import { followedGains, gainsOver, marginsOf, promisedBy } from '../past/facts.ts';
import { allAccept } from '../past/ground.ts';
import type { Question } from '../question.ts';
import { ratify } from '../ratified/ratify.ts';
import { type Test, tests } from './chain.ts';
import { inapplicable, type MarkedTest, signersOf, type TestsAsked, unlessUntested } from './marks.ts';

/** What one test says of a package in every draw. */
export type DrawnTest =
  | {
      readonly kind: 'tested';
      /** 1 in each draw that passes. */
      readonly marks: Uint8Array;
      /** The number that the test turns on, by draw: see `testOutputs`. */
      readonly output: Float64Array;
    }
  | Exclude<MarkedTest, { readonly kind: 'tested' }>;

/** All four tests of a package, draw by draw. */
export type DrawnTests = Readonly<Record<Test, DrawnTest>>;

/** The number that each test turns on: utilities, and money in the currency reported in. */
export const testOutputs = {
  accepted: 'gain of the worst-off signatory beyond its margin',
  ratified: 'margin of the least content member over all decisions',
  kept: 'largest bond that anybody would have to post; below 0: the temptation that is lacking',
  paidFor: 'what is lacking of the package and of what it covers',
} as const satisfies Record<Test, string>;

/**
 * The four tests of a package in every draw, with the number that each turns on, and nothing that explains them: what sweeps and
 * drivers ask. A draw's outcome hangs on that draw alone, so the outcomes of some draws are those of the whole.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * const { ratified } = drawnTests({ explained: explainPast(study), runs: undefined }, { ...swap, proposal: swap.id });
 * ratified // => { kind: 'not-applicable' }
 */
export function drawnTests(
  asked: TestsAsked,
  question: Question,
  /** Others are said not to apply: whoever asks knows their answers already. */
  wanted: readonly Test[] = tests,
): DrawnTests {
  const ask = (test: Test) => (wanted.includes(test) ? drawnTest(asked, question, test) : inapplicable);
  return {
    accepted: ask('accepted'),
    ratified: ask('ratified'),
    kept: ask('kept'),
    paidFor: ask('paidFor'),
  };
}

/**
 * One of the four tests alone.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * drawnTest({ explained: explainPast(study), runs: undefined }, { ...swap, proposal: swap.id }, 'paidFor').kind // => 'not-applicable'
 */
export function drawnTest({ explained, runs }: TestsAsked, question: Question, test: Test): DrawnTest {
  const { study } = explained;
  const chosen = packageIndices(study.situation, question.package);
  switch (test) {
    case 'accepted':
      return acceptedOutcome(explained, question, chosen);
    case 'ratified':
      return ratifiedOutcome(explained, question, chosen);
    case 'kept':
      return keptOutcome(explained, question);
    case 'paidFor': {
      if (runs === undefined) return inapplicable;
      const { paidFor, gap } = pay(study, runs, chosen, question.covers, question.effective);
      return tested(paidFor, gap);
    }
  }
}

function tested(marks: Uint8Array, output: Float64Array): DrawnTest {
  return { kind: 'tested', marks, output };
}

function acceptedOutcome({ study, fallback }: Explained, question: Question, chosen: Int32Array): DrawnTest {
  const signers = signersOf({ study }, question, chosen);
  if (signers.length === 0) return inapplicable;
  const { samples } = study.draws;
  const [gains, margins] = [gainsOver(study, fallback, chosen), marginsOf(study)];
  return tested(
    allAccept(gains, signers, margins, 0, samples),
    worstOff(gains, signers, margins, samples).gain,
  );
}

function ratifiedOutcome({ study, fallback }: Explained, question: Question, chosen: Int32Array): DrawnTest {
  const found = ratify(study, question.package, followedGains(study, fallback, chosen));
  return found.decisions.length === 0 ? inapplicable : tested(found.ratified, found.margin);
}

function keptOutcome({ study }: Explained, question: Question): DrawnTest {
  return unlessUntested(() => {
    const found = keptBonds(study, promisedBy(study, question));
    return found === undefined ? inapplicable : tested(found.kept, found.bond);
  });
}
