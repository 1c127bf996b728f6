import type { Verdict } from '../result.ts';

/**
 * Orders verdicts, the most likely to pass all tests first; then by the lowest of the four tests, then by what the worst-off
 * signatory gains. No deal, of which nothing is asked, comes last.
 *
 * @example
 * const { situation } = study;
 * const [swap] = situation.proposals;
 * const deal = verdict(study, { ...swap, proposal: swap.id });
 * const none = verdict(study, { ...swap, proposal: null, package: situation.noDeal });
 * [none, deal].sort(byJointAnswer)[0].proposal // => swap.id
 */
export function byJointAnswer(a: Verdict, b: Verdict): number {
  return (
    (b.joint.probability ?? -1) - (a.joint.probability ?? -1) ||
    lowestTest(b) - lowestTest(a) ||
    (b.accepted.distance ?? 0) - (a.accepted.distance ?? 0)
  );
}

/** What does not apply counts as passed. */
function lowestTest({ accepted, ratified, kept, paidFor }: Verdict): number {
  return Math.min(accepted.probability, ...[ratified, kept, paidFor].map((test) => test?.probability ?? 1));
}
