import type { Claim, Evidence } from '../../evidence/index.ts';

/** A passage that was read again in its text. */
export interface AnnotatedPassage {
  readonly claim: string;
  readonly report: string;
  readonly span: { readonly start: number; readonly end: number };
  /** The whole text that it stands in. */
  readonly text: string;
}

const around = 32;

/**
 * Claims as W3C Web Annotations (JSON-LD, Recommendation of 2017), one a passage: the claim and its source in the body, the words and their
 * place in the target. Positions count code points, as the Recommendation has it, and not the UTF-16 units that our files count.
 *
 * @example
 * webAnnotations(evidence, []).items // => []
 */
export function webAnnotations(evidence: Evidence, passages: readonly AnnotatedPassage[]) {
  const items = passages.flatMap((passage) => {
    const claim = evidence.claims.get(passage.claim);
    return claim === undefined ? [] : [annotation(claim, passage, evidence)];
  });
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    items,
  } as const;
}

function annotation(claim: Claim, { report, span, text }: AnnotatedPassage, { reports }: Evidence) {
  const points = (to: number) => [...text.slice(0, to)].length;
  const { grade, type, polarity, status } = claim;
  return {
    type: 'Annotation',
    id: `urn:detente:claim:${claim.id}:${span.start}-${span.end}`,
    motivation: 'describing',
    body: [
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: claim.statement },
      { type: 'TextualBody', purpose: 'identifying', value: claim.source },
      ...[type, polarity, status, `${grade.reliability}${grade.credibility}`, claim.origin].map((value) => ({
        type: 'TextualBody',
        purpose: 'tagging',
        value,
      })),
    ],
    target: {
      source: reports.get(report)?.url ?? `urn:detente:report:${report}`,
      selector: {
        type: 'TextQuoteSelector',
        exact: text.slice(span.start, span.end),
        prefix: text.slice(Math.max(0, span.start - around), span.start),
        suffix: text.slice(span.end, span.end + around),
        refinedBy: { type: 'TextPositionSelector', start: points(span.start), end: points(span.end) },
      },
    },
  };
}
