import {
  type Catalogue,
  type Document,
  document,
  lines,
  sentence,
  table,
  textColumn,
  traced,
} from '../../words/index.ts';
import { claimDetailWords } from '../shared/claim-details.ts';
import { pooledWords } from './pooled.ts';
import type { EvidenceOutput } from './shapes.ts';

/** The claims listed, what they leave open, what they make together, and what of them the texts hold. */
export function evidenceWords(
  { claims, total, origins, contradictions: pairs, unconfirmed: open, pooled, texts }: EvidenceOutput,
  catalogue: Catalogue,
): Document {
  const { evidence: say } = catalogue;
  return document(
    table(
      [
        textColumn(say.claim),
        textColumn(say.grade),
        textColumn(say.origin, { dropsAt: 1 }),
        textColumn(say.said, { dropsAt: 2 }),
        textColumn(say.statement),
      ],
      claims.map((claim) => {
        const { id, grade, origin, said, statement, contradicts } = claim;
        return [
          traced(id, `claims.${id}`),
          grade,
          origin,
          said ?? '',
          statement +
            claimDetailWords(claim, catalogue) +
            (contradicts.length === 0 ? '' : say.contradicts(contradicts.join(', '))),
        ];
      }),
    ),
    lines(
      open.map(({ claim, kind, leavesOpen, numbers }) =>
        say.unconfirmed(claim, kind, leavesOpen.join(', '), numbers.join(', ')),
      ),
    ),
    sentence(say.counts(claims.length, total, origins, pairs.length)),
    pooled === null ? undefined : pooledWords(pooled, catalogue),
    texts === null
      ? undefined
      : sentence(
          say.texts(
            texts.matched.length,
            texts.resolvedClaims,
            texts.resolvedPassages,
            texts.orphans,
            texts.unread,
          ),
        ),
  );
}
