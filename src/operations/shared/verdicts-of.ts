import { allowedProposals, type Study } from '../../study/index.ts';
import {
  explainPast,
  type Verdict,
  type VerdictSettings,
  verdictTestCount,
  verdictTests,
} from '../../verdict/index.ts';
import { atPace, type Pace } from './pace.ts';

export interface VerdictsSettings extends VerdictSettings {
  /** One proposal alone. */
  readonly only?: string | undefined;
}

/** The verdict on every proposal that is allowed, the past explained once for all. */
export async function verdictsOf(
  study: Study,
  at: Pace,
  { only, ...settings }: VerdictsSettings,
): Promise<readonly Verdict[]> {
  const proposals = allowedProposals(study).filter(({ id }) => only === undefined || id === only);
  const total = proposals.length * verdictTestCount;
  const explained = explainPast(study);
  const verdicts: Verdict[] = [];
  for (const [i, proposal] of proposals.entries()) {
    const tests = verdictTests(study, { ...proposal, proposal: proposal.id }, { ...settings, explained });
    verdicts.push(await atPace(tests, (part) => at(i * verdictTestCount + part, total, 'verdicts')));
  }
  return verdicts;
}
