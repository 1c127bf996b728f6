import {
  type Anchoring,
  type Claim,
  type contradictions,
  type Evidence,
  saidOn,
} from '../../evidence/index.ts';
import { claimDetails } from '../shared/claim-details.ts';

/** A claim as it is published, with the words that its passages have where texts were supplied. */
export function claimOut(
  claim: Claim,
  evidence: Evidence,
  pairs: ReturnType<typeof contradictions>,
  anchoring: Anchoring | undefined,
) {
  const name = (id: string) => evidence.sources.get(id)?.name ?? id;
  return {
    id: claim.id,
    statement: claim.statement,
    type: claim.type,
    grade: `${claim.grade.reliability}${claim.grade.credibility}`,
    origin: claim.origin,
    chain: claim.chain.map((link) => name(link.source)),
    said: saidOn(claim, evidence) ?? null,
    report: claim.report,
    topics: [...claim.topics],
    passages: claim.passages.map(({ at }, index) => ({
      at: at === undefined ? null : `${at.start}-${at.end}`,
      text:
        anchoring?.resolved.find((found) => found.claim === claim.id && found.index === index)?.text ?? null,
    })),
    contradicts: pairs.flatMap(({ claims: [a, b] }) => (a === claim.id ? [b] : b === claim.id ? [a] : [])),
    ...claimDetails(claim),
  };
}

/** Which texts were matched, and how many passages were found in them. */
export function textsOut(anchoring: Anchoring, evidence: Evidence) {
  const counts = new Map<string, number>();
  for (const { claim } of anchoring.resolved) counts.set(claim, (counts.get(claim) ?? 0) + 1);
  const whole = [...counts].filter(([id, count]) => evidence.claims.get(id)?.passages.length === count);
  return {
    matched: anchoring.texts.flatMap(({ report, name, match }) =>
      match === 'missing' || name === undefined ? [] : [{ report, name, match }],
    ),
    resolvedClaims: whole.length,
    resolvedPassages: anchoring.resolved.length,
    orphans: anchoring.orphans.length,
    unread: anchoring.unread,
  };
}
