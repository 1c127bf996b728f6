import { type Claim, digitMeanings, type Evidence, type Source, saidOn } from '../../evidence/index.ts';

import { addressOf } from './address-of.ts';

const persons: readonly Source['kind'][] = ['person', 'author'];

/**
 * Accepted facts, forecasts and evaluations that somebody has judged, as ClaimReview of schema.org: the digit as a rating from 1 (improbable)
 * to 5 (confirmed). Search engines want the address of the page that carries a review: `page`, with the claim's id behind it. Whether somebody holds a position is no question of truth, and what nobody can judge has no rating: both are left out.
 *
 * @example
 * claimReviews(evidence, [], '2026-01-10')['@graph'] // => []
 */
export function claimReviews(evidence: Evidence, claims: readonly Claim[], day: string, page?: string) {
  return {
    '@context': 'https://schema.org',
    '@graph': claims.filter(isRated).map((claim) => review(claim, evidence, day, page)),
  } as const;
}

function isRated({ type, status, grade }: Claim): boolean {
  return (
    status === 'accepted' &&
    grade.credibility !== 6 &&
    (type === 'fact' || type === 'forecast' || type === 'evaluation')
  );
}

function review(claim: Claim, evidence: Evidence, day: string, page: string | undefined) {
  const { id, grade, statement, polarity, why } = claim;
  const report = evidence.reports.get(claim.report);
  const said = saidOn(claim, evidence);
  const url = report === undefined ? undefined : addressOf(report);
  return {
    '@type': 'ClaimReview',
    '@id': `urn:detente:claim:${id}`,
    ...(page !== undefined && { url: `${page.replace(/#.*$/u, '')}#${encodeURIComponent(id)}` }),
    datePublished: day,
    author: { '@type': 'Organization', name: evidence.id },
    claimReviewed: polarity === 'negated' ? `It is denied: ${statement}` : statement,
    ...(why !== undefined && { reviewBody: why }),
    itemReviewed: {
      '@type': 'Claim',
      author: agent(evidence.sources.get(claim.source), claim.source),
      ...(said !== undefined && { datePublished: said.split('/')[0] }),
      ...(report !== undefined && {
        appearance: {
          '@type': 'CreativeWork',
          name: report.title,
          ...(url !== undefined && { url }),
          inLanguage: report.language,
          publisher: agent(evidence.sources.get(report.publisher), report.publisher),
        },
      }),
    },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: 6 - grade.credibility,
      worstRating: 1,
      bestRating: 5,
      alternateName: digitMeanings[grade.credibility],
    },
  };
}

function agent(source: Source | undefined, id: string) {
  const isPerson = source !== undefined && persons.includes(source.kind);
  return { '@type': isPerson ? 'Person' : 'Organization', name: source?.name ?? id } as const;
}
