import { fund } from '../../ledger/index.ts';
import type { Situation } from '../../situation/index.ts';
import { allowedProposals, makeStudy } from '../../study/index.ts';
import { answersOf, drawnTests, explainPast, isNothing } from '../../verdict/index.ts';
import type { SamplingInput } from './inputs.ts';
import type { Pace } from './pace.ts';

/** The share of draws that pass each test, and all of them; null: the test does not apply, or could not be asked. */
export interface SharesOfTests {
  readonly accepted: number | null;
  readonly ratified: number | null;
  readonly kept: number | null;
  readonly paidFor: number | null;
  readonly joint: number | null;
}

/** The tests of every proposal that is allowed, by id, and nothing that explains them: what is compared before and after. */
export async function testSharesOf(
  situation: Situation,
  sampling: SamplingInput & { readonly ignoresObserved: boolean },
  at: Pace,
): Promise<ReadonlyMap<string, SharesOfTests>> {
  const { study, runs } = fund(makeStudy(situation, sampling), {});
  const proposals = allowedProposals(study);
  await at(0, proposals.length, situation.title);
  const explained = explainPast(study, { ignoresObserved: sampling.ignoresObserved });
  const found = new Map<string, SharesOfTests>();
  for (const [k, proposal] of proposals.entries()) {
    await at(k, proposals.length, proposal.title);
    const question = { ...proposal, proposal: proposal.id };
    const outcomes = drawnTests({ explained, runs }, question);
    const { joint, accepted, ratified, kept, paidFor } = answersOf(
      outcomes,
      explained.study.weights,
      study.draws.samples,
      isNothing(study, question),
    );
    found.set(proposal.id, {
      accepted: outcomes.accepted.kind === 'tested' ? accepted.probability : null,
      ratified: ratified?.probability ?? null,
      kept: kept?.probability ?? null,
      paidFor: paidFor?.probability ?? null,
      joint: joint.probability,
    });
  }
  return found;
}
