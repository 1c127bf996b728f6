import { firstDay } from '../text/index.ts';
import { catalogues } from '../words/index.ts';
import { reliabilityOf } from './grade.ts';
import type { Claim, Evidence, Report } from './types.ts';

/**
 * The evidence as far as its claims pass `isKnown`: nothing of later reports, sources or relations is left. Of a report that
 * appeared after the day on which a claim in it was made, neither title nor text is left.
 *
 * @example
 * evidenceAt(evidence, '2026-01-04', ({ id }) => id === 'k2').claims.has('k1') // => false
 */
export function evidenceAt(evidence: Evidence, day: string, isKnown: (claim: Claim) => boolean): Evidence {
  const sources = gradedAt(evidence.sources, day);
  const claims = regraded(filtered(evidence.claims, isKnown), evidence.sources, sources);
  const { placeOfClaim } = evidence;
  const reports = reportsAt(evidence, day, claims);
  const isUsed = usersOf(evidence, evidence.claims, evidence.reports);
  const isStillUsed = usersOf(evidence, claims, reports);
  return {
    id: evidence.id,
    file: evidence.file,
    ...(evidence.note !== undefined && claims.size === evidence.claims.size && { note: evidence.note }),
    // A source that nothing uses was never said to be new.
    sources: filtered(sources, ({ id }) => isStillUsed(id) || !isUsed(id)),
    reports,
    claims,
    relations: evidence.relations.filter(({ from, to }) => claims.has(from) && claims.has(to)),
    ...(evidence.conventions !== undefined && { conventions: evidence.conventions }),
    ...(placeOfClaim !== undefined && { placeOfClaim }),
  };
}

/** Sources with the grades given by the day; where all were given later, with the first of them. */
function gradedAt(sources: Evidence['sources'], day: string): Evidence['sources'] {
  return new Map(
    [...sources].map(([id, source]) => {
      const first = source.reliability.reduce((early, { on }) => (on < early ? on : early), '9999');
      const last = first > day ? first : day;
      const reliability = source.reliability.filter(({ on }) => on <= last);
      return [id, reliability.length === source.reliability.length ? source : { ...source, reliability }];
    }),
  );
}

/** Claims of sources that have lost a later grade, graded by what is left. */
function regraded(
  claims: Evidence['claims'],
  before: Evidence['sources'],
  after: Evidence['sources'],
): Evidence['claims'] {
  return new Map(
    [...claims].map(([id, claim]) => {
      const source = after.get(claim.source);
      if (source === undefined || source === before.get(claim.source)) return [id, claim];
      return [id, { ...claim, grade: { ...claim.grade, reliability: reliabilityOf(source, claim.topics) } }];
    }),
  );
}

function reportsAt(
  { reports, claims: all }: Evidence,
  day: string,
  claims: ReadonlyMap<string, Claim>,
): ReadonlyMap<string, Report> {
  const cited = new Set([...all.values()].map(({ report }) => report));
  const stillCited = new Set([...claims.values()].map(({ report }) => report));
  const appeared = ({ id, published: { on } }: Report) =>
    on === null ? stillCited.has(id) || !cited.has(id) : firstDay(on) <= day;
  const isThere = (id: string) => {
    const report = reports.get(id);
    return report !== undefined && (appeared(report) || stillCited.has(id));
  };
  return new Map(
    [...reports].flatMap(([id, report]) => {
      if (!isThere(id)) return [];
      const { derivedFrom, ...rest } = appeared(report) ? report : placeOnly(report);
      return [[id, { ...rest, ...(derivedFrom !== undefined && isThere(derivedFrom) && { derivedFrom }) }]];
    }),
  );
}

/** Of a report that had not appeared: that it has the words of a claim. Its title and text tell what came later. */
function placeOnly({ id, publisher, language }: Report): Report {
  return {
    id,
    title: catalogues.en.knowledge.laterReport,
    publisher,
    published: { on: null, basis: 'stated' },
    language,
    text: { kept: 'unseen' },
  };
}

function usersOf(
  { sources }: Evidence,
  claims: ReadonlyMap<string, Claim>,
  reports: ReadonlyMap<string, Report>,
): (source: string) => boolean {
  const used = new Set<string>();
  for (const { source, chain } of claims.values()) {
    used.add(source);
    for (const link of chain) used.add(link.source);
  }
  for (const { publisher, creditedTo } of reports.values()) {
    used.add(publisher);
    if (creditedTo !== undefined) used.add(creditedTo);
  }
  return (id) => used.has(id) && sources.has(id);
}

function filtered<T>(map: ReadonlyMap<string, T>, keep: (value: T) => boolean): ReadonlyMap<string, T> {
  return new Map([...map].filter(([, value]) => keep(value)));
}
