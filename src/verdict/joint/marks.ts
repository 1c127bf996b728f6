import type { LedgerRuns } from '../../ledger/index.ts';
import { packageIndices } from '../../situation/index.ts';
import { shareOf } from '../../study/index.ts';
import { promisedIssues, signatories } from '../accepted/signatories.ts';
import { keptAmong, NotTested } from '../kept/keep.ts';
import { pay } from '../paid-for/pay.ts';
import type { Explained } from '../past/explain-past.ts';
import { followedGains, gainsOver, marginsOf, promisedBy } from '../past/facts.ts';
import { allAccept } from '../past/ground.ts';
import type { Question } from '../question.ts';
import { ratify } from '../ratified/ratify.ts';
import type { TestShares } from '../result.ts';
import { type Test, tests } from './chain.ts';
import { weightedShare } from './share.ts';

/** What the tests are asked of; `runs` is undefined where there is no ledger. */
export interface TestsAsked {
  readonly explained: Explained;
  readonly runs: LedgerRuns | undefined;
}

/**
 * In which of the draws `among` a package passes a test, and nothing more: what lists and searches ask of many packages; what it says of
 * other draws is not to be read. Null: the test does not apply, or the package is too large for it.
 */
function testMarks(
  { explained, runs }: TestsAsked,
  question: Question,
  test: Test,
  among: Uint8Array,
): Uint8Array | null {
  const { study, fallback } = explained;
  const chosen = packageIndices(study.situation, question.package);
  switch (test) {
    case 'accepted': {
      const signers = signersOf(explained, question, chosen);
      const gains = gainsOver(study, fallback, chosen);
      return signers.length === 0
        ? null
        : allAccept(gains, signers, marginsOf(study), 0, study.draws.samples);
    }
    case 'ratified': {
      const found = ratify(study, question.package, followedGains(study, fallback, chosen));
      return found.decisions.length === 0 ? null : found.ratified;
    }
    case 'kept':
      return keptMarks(explained, question, among);
    case 'paidFor':
      return runs === undefined
        ? null
        : pay(study, runs, chosen, question.covers, question.effective).paidFor;
  }
}

/** Who must sign, by place. */
export function signersOf(
  { study }: Pick<Explained, 'study'>,
  question: Pick<Question, 'holds' | 'charges' | 'required'>,
  chosen: Int32Array,
): readonly number[] {
  const issues = promisedIssues(study, chosen, question.holds);
  return signatories({ study, chosen, issues }, question).map((id) => study.compiled.actors.indexOf(id));
}

function keptMarks({ study }: Explained, question: Question, among: Uint8Array): Uint8Array | null {
  try {
    return keptAmong(study, promisedBy(study, question), among);
  } catch (error) {
    if (error instanceof NotTested) return null;
    throw error;
  }
}

/**
 * The four tests of a package one after the other, each among the weighted draws that pass those before, and nothing that explains
 * them. What comes after a test that no draw passes is not asked.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * testShares({ explained: explainPast(study), runs: undefined }, { ...swap, proposal: swap.id }).accepted // => 1
 */
export function testShares(asked: TestsAsked, question: Question): TestShares {
  return sharesWhile(asked, question, (joint) => joint > 0);
}

/** The same, given up at the first test after which no more than `floor` of the draws is left: null then. */
export function testSharesAbove(asked: TestsAsked, question: Question, floor: number): TestShares | null {
  const shares = sharesWhile(asked, question, (joint) => joint > floor);
  return shares.joint > floor ? shares : null;
}

function sharesWhile(asked: TestsAsked, question: Question, goesOn: (joint: number) => boolean): TestShares {
  const { weights, draws } = asked.explained.study;
  const passes = new Uint8Array(draws.samples).fill(1);
  const found: Record<Test, number | null> = { accepted: null, ratified: null, kept: null, paidFor: null };
  const notApplicable: Test[] = [];
  let joint = 1;
  for (const test of tests) {
    const marks = testMarks(asked, question, test, passes);
    if (marks === null) notApplicable.push(test);
    found[test] = marks === null ? 1 : (weightedShare(marks, weights, passes)?.share ?? null);
    for (let s = 0; marks !== null && s < passes.length; s++) if (marks[s] === 0) passes[s] = 0;
    joint = shareOf(passes, weights);
    if (!goesOn(joint)) break;
  }
  return { ...found, joint, notApplicable };
}
