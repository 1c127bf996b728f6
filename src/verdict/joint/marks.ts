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

/** Whether one test passes in every draw, without the number that it turns on. */
export type MarkedTest =
  | { readonly kind: 'tested'; readonly marks: Uint8Array }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'not-tested'; readonly because: string };

/**
 * In which of the draws `among` a package passes a test, all where left out, and nothing more: what lists and searches ask of many
 * packages. What it says of other draws is not to be read.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * const question = { ...swap, proposal: swap.id };
 * markedTest({ explained: explainPast(study), runs: undefined }, question, 'kept').kind // => 'tested'
 */
export function markedTest(
  { explained, runs }: TestsAsked,
  question: Question,
  test: Test,
  among?: Uint8Array,
): MarkedTest {
  const { study, fallback } = explained;
  const { samples } = study.draws;
  const chosen = packageIndices(study.situation, question.package);
  switch (test) {
    case 'accepted': {
      const signers = signersOf(explained, question, chosen);
      return marked(
        signers.length === 0
          ? null
          : allAccept(gainsOver(study, fallback, chosen, signers), signers, marginsOf(study), 0, samples),
      );
    }
    case 'ratified': {
      const found = ratify(
        study,
        question.package,
        followedGains(study, fallback, chosen),
        null,
        question.acts,
      );
      return marked(found.decisions.length === 0 ? null : found.ratified);
    }
    case 'kept':
      return unlessUntested(() =>
        marked(keptAmong(study, promisedBy(study, question), among ?? new Uint8Array(samples).fill(1))),
      );
    case 'paidFor':
      return marked(
        runs === undefined ? null : pay(study, runs, chosen, question.covers, question.effective).paidFor,
      );
  }
}

export const inapplicable = { kind: 'not-applicable' } as const;

function marked(marks: Uint8Array | null): MarkedTest {
  return marks === null ? inapplicable : { kind: 'tested', marks };
}

/** What the work finds, or why the package is too large for it. */
export function unlessUntested<T extends MarkedTest>(
  work: () => T,
): T | Extract<MarkedTest, { readonly kind: 'not-tested' }> {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotTested) return { kind: 'not-tested', because: error.message };
    throw error;
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
  const [notApplicable, notTested]: [Test[], Test[]] = [[], []];
  let joint = 1;
  for (const test of tests) {
    const one = markedTest(asked, question, test, passes);
    if (one.kind === 'not-applicable') notApplicable.push(test);
    if (one.kind === 'not-tested') notTested.push(test);
    found[test] = one.kind === 'tested' ? (weightedShare(one.marks, weights, passes)?.share ?? null) : 1;
    for (let s = 0; one.kind === 'tested' && s < passes.length; s++) if (one.marks[s] === 0) passes[s] = 0;
    joint = shareOf(passes, weights);
    if (!goesOn(joint)) break;
  }
  return { ...found, joint, notApplicable, notTested };
}
