import { type Claim, type Evidence, saidOn } from '../../evidence/index.ts';
import { csvCell } from '../../text/index.ts';

const columns = [
  'id',
  'statement',
  'type',
  'polarity',
  'status',
  'source',
  'source_name',
  'reliability',
  'credibility',
  'origin',
  'said',
  'about',
  'valid_until',
  'report',
  'report_title',
  'url',
  'passages',
  'chain',
  'actors',
  'topics',
  'hedges',
  'amounts',
] as const;

/**
 * Claims as CSV, one a line; several values of a cell are parted by semicolons.
 *
 * @example
 * claimsCsv(evidence, []).split(',').slice(0, 2) // => ['id', 'statement']
 */
export function claimsCsv(evidence: Evidence, claims: readonly Claim[]): string {
  return [columns.join(','), ...claims.map((claim) => row(claim, evidence).map(csvCell).join(',')), ''].join(
    '\n',
  );
}

function row(claim: Claim, evidence: Evidence): readonly string[] {
  const name = (id: string) => evidence.sources.get(id)?.name ?? id;
  const report = evidence.reports.get(claim.report);
  const { grade, passages, chain, actors, topics, hedges, quantities } = claim;
  const all = (parts: readonly string[]) => parts.join('; ');
  return [
    claim.id,
    claim.statement,
    claim.type,
    claim.polarity,
    claim.status,
    claim.source,
    name(claim.source),
    grade.reliability,
    String(grade.credibility),
    claim.origin,
    saidOn(claim, evidence) ?? '',
    claim.about ?? '',
    claim.validUntil ?? '',
    claim.report,
    report?.title ?? '',
    report?.url ?? '',
    all(passages.flatMap(({ at }) => (at === undefined ? [] : [`${at.start}-${at.end}`]))),
    all(chain.map(({ source }) => name(source))),
    all(actors),
    all(topics),
    all(hedges.map(({ kind }) => kind)),
    all(
      quantities.map(
        ({ low, high, unit, of }) => `${low === high ? low : `${low} to ${high}`} ${unit} of ${of}`,
      ),
    ),
  ];
}
