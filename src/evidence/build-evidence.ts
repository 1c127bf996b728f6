import type { YamlSource } from '../text/index.ts';
import { conventionsOf } from './file/conventions-schema.ts';
import type { EvidenceFile } from './file/schema.ts';
import { reliabilityOf } from './grade.ts';
import { originOf } from './origin.ts';
import type {
  Claim,
  ClaimAttribution,
  ClaimPromise,
  Credibility,
  Evidence,
  Hedge,
  Link,
  Passage,
  Quantity,
  Relation,
  Report,
  Source,
} from './types.ts';

type ClaimFile = EvidenceFile['claims'][string];

/** The checked file as the model other stages read: ids inside, defaults filled in, grades and origins computed. */
export function buildEvidence(file: EvidenceFile, source: YamlSource): Evidence {
  const sources = new Map(
    Object.entries(file.sources).map(([id, raw]) => [id, buildSource(id, raw, file.graded)]),
  );
  const reports = new Map(Object.entries(file.reports).map(([id, raw]) => [id, buildReport(id, raw)]));
  const claims = new Map(
    Object.entries(file.claims).map(([id, raw]) => [id, buildClaim(id, raw, sources, reports)]),
  );
  const relations = Object.entries(file.claims).flatMap(([id, raw]) => buildRelations(id, raw));
  return {
    id: file.evidence,
    file: source.file,
    ...(file.note === undefined ? {} : { note: file.note }),
    ...(file.reviews !== undefined && { reviewsNeeded: file.reviews }),
    ...(file.conventions !== undefined && { conventions: conventionsOf(file.conventions) }),
    sources,
    reports,
    claims,
    relations,
    placeOfClaim: (id) => source.spanOfKey(['claims', id]),
  };
}

function buildSource(
  id: string,
  raw: EvidenceFile['sources'][string],
  graded: EvidenceFile['graded'],
): Source {
  const reliability = raw.reliability.map((entry) => ({ ...graded, ...defined(entry) }));
  return defined({ id, ...raw, interests: raw.interests ?? [], reliability }) as Source;
}

function buildReport(id: string, raw: EvidenceFile['reports'][string]): Report {
  const { credited_to: creditedTo, derived_from: derivedFrom, text, published, ...rest } = raw;
  return defined({
    id,
    ...rest,
    creditedTo,
    derivedFrom,
    text: defined(text ?? { kept: 'unseen' }),
    published: defined(published),
  }) as Report;
}

function buildClaim(
  id: string,
  raw: ClaimFile,
  sources: ReadonlyMap<string, Source>,
  reports: ReadonlyMap<string, Report>,
): Claim {
  const report = reports.get(raw.report);
  const claimant = sources.get(raw.source);
  if (report === undefined || claimant === undefined) throw new Error(`unchecked claim: ${id}`);
  const chain = raw.chain.map((link): Link => {
    if (typeof link === 'string') return { source: link, named: true };
    return defined({ ...link, named: link.named ?? true }) as Link;
  });
  const topics = raw.topics ?? [];
  const said = raw.said ?? report.published.on ?? undefined;
  const { publisher, creditedTo } = report;
  return defined({
    id,
    statement: raw.statement,
    type: raw.type,
    polarity: raw.polarity ?? 'affirmed',
    report: raw.report,
    passages: raw.passages.map(buildPassage),
    source: raw.source,
    chain,
    origin: raw.origin ?? originOf({ chain, source: raw.source, publisher, creditedTo, said }, sources),
    grade: { reliability: reliabilityOf(claimant, topics), credibility: raw.credibility as Credibility },
    why: raw.why,
    said: raw.said,
    about: raw.about,
    validUntil: raw.valid_until,
    actors: raw.actors ?? [],
    topics,
    hedges: (raw.hedges ?? []).map((hedge) => defined({ ...hedge, at: readRange(hedge.at) }) as Hedge),
    quantities: (raw.quantities ?? []).map(buildQuantity),
    attribution: raw.attribution === undefined ? undefined : buildAttribution(raw.attribution),
    promise: raw.promise === undefined ? undefined : buildPromise(raw.promise),
    status: raw.status ?? 'accepted',
    note: raw.note,
  }) as Claim;
}

function buildAttribution(raw: NonNullable<ClaimFile['attribution']>): ClaimAttribution {
  const { mode, tier, nested_in: nestedIn, by } = raw;
  return defined({
    source: readRange(raw.source),
    cue: readRange(raw.cue),
    content: raw.content.map(readRange),
    mode,
    tier,
    nestedIn,
    by,
  }) as ClaimAttribution;
}

function buildPromise(raw: NonNullable<ClaimFile['promise']>): ClaimPromise {
  const { kept_by: kept = [], broken_by: broken = [], overtaken_by: overtaken = [], to = [], ...rest } = raw;
  return defined({ ...rest, to, kept, broken, overtaken }) as ClaimPromise;
}

function buildPassage(raw: ClaimFile['passages'][number]): Passage {
  const at = readRange(raw.at);
  return defined({ ...raw, at, length: raw.length ?? (at === undefined ? 0 : at.end - at.start) }) as Passage;
}

/** `1218-1286` as offsets. */
export function readRange(
  text: string | undefined,
): { readonly start: number; readonly end: number } | undefined {
  if (text === undefined) return undefined;
  const [start = 0, end = 0] = text.split('-').map(Number);
  return { start, end };
}

function buildQuantity(raw: NonNullable<ClaimFile['quantities']>[number]): Quantity {
  const { value, approximate, as_of: asOf, ...rest } = raw;
  const range = typeof value === 'number' ? { low: value, high: value } : value;
  return defined({ ...rest, ...range, approximate: approximate ?? false, asOf }) as Quantity;
}

function buildRelations(from: string, raw: ClaimFile): readonly Relation[] {
  return (raw.relations ?? []).flatMap(({ type, to, note }) =>
    [to].flat().map((target) => defined({ type, from, to: target, note }) as Relation),
  );
}

/** Without the keys whose value is undefined, as `exactOptionalPropertyTypes` wants them. */
function defined<T extends object>(value: T): object {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
}
