import type { Situation } from '../../situation/index.ts';
import { allowedProposals, makeStudy } from '../../study/index.ts';
import type { DrawnPackages } from '../../sweep/index.ts';
import { answersOf, type DrawnTests, isNothing } from '../../verdict/index.ts';
import { type TestName, testNames } from '../../verdict/result.ts';
import { testsInParts } from './answers-in-parts.ts';
import type { SamplingInput } from './inputs.ts';
import type { Pace } from './pace.ts';
import { isSameProposal, isSameProposals, touchedTests } from './touched-tests.ts';

/** The share of draws that pass each test, and all of them; null: the test does not apply, or could not be asked. */
export type SharesOfTests = Readonly<Record<TestName | 'joint', number | null>>;

/** The tests of every proposal that is allowed, by id, and nothing that explains them. */
export interface AskedTests {
  readonly situation: Situation;
  readonly weights: DrawnPackages['weights'];
  readonly tests: ReadonlyMap<string, DrawnTests>;
  readonly shares: ReadonlyMap<string, SharesOfTests>;
}

export interface AskedSettings {
  readonly sampling: SamplingInput & { readonly ignoresObserved: boolean };
  readonly threads: number;
  readonly at: Pace;
}

/** What is compared before and after: `before` gives the answers that cannot have changed, which are not asked again. */
export async function testSharesOf(
  situation: Situation,
  { sampling, threads, at }: AskedSettings,
  before?: AskedTests,
): Promise<AskedTests> {
  const touched = before === undefined ? testNames : touchedTests(before.situation, situation);
  if (before !== undefined && touched.length === 0 && isSameProposals(before.situation, situation))
    return { ...before, situation };
  const study = makeStudy(situation, { ...sampling, samples: 0 });
  const { samples, ignoresObserved } = sampling;
  const questions = allowedProposals(study).map((one) => ({ ...one, proposal: one.id }));
  // What numbers rule out may be allowed by others.
  const isKnown = ({ id }: { readonly id: string }) =>
    before?.tests.has(id) === true && isSameProposal(before.situation, situation, id);
  const wanted = touched.length > 0 && questions.every(isKnown) ? touched : testNames;
  const asked = { study, samples, ignoresObserved, tests: wanted };
  const { packages, weights } = await testsInParts(asked, questions, threads, at);
  const tests = new Map<string, DrawnTests>();
  const shares = new Map<string, SharesOfTests>();
  for (const [k, question] of questions.entries()) {
    const found = completed(packages[k] as DrawnTests, before?.tests.get(question.proposal), wanted);
    const answers = answersOf(found, weights, samples, isNothing(study, question));
    tests.set(question.proposal, found);
    shares.set(question.proposal, {
      accepted: found.accepted.kind === 'tested' ? answers.accepted.probability : null,
      ratified: answers.ratified?.probability ?? null,
      kept: answers.kept?.probability ?? null,
      paidFor: answers.paidFor?.probability ?? null,
      joint: answers.joint.probability,
    });
  }
  return { situation, weights, tests, shares };
}

/** Tests that were not asked again are those of before. */
function completed(
  found: DrawnTests,
  before: DrawnTests | undefined,
  wanted: readonly TestName[],
): DrawnTests {
  if (before === undefined) return found;
  const of = (test: TestName) => (wanted.includes(test) ? found : before)[test];
  return {
    accepted: of('accepted'),
    ratified: of('ratified'),
    kept: of('kept'),
    paidFor: of('paidFor'),
  };
}
