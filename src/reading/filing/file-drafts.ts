import { type Claim, type Evidence, fingerprint } from '../../evidence/index.ts';
import { dateProblem, type Insertion } from '../../text/index.ts';
import type { DraftClaim } from '../claims.ts';
import type { TextReading } from '../read-text.ts';
import type { TextSpan } from '../types.ts';
import { sourceFinder } from './speaker-sources.ts';

/** The report that drafts are read from, as the evidence is to know it. */
export interface FiledReport {
  readonly id: string;
  /** Name of its text file, by which it is found again beside its hash. */
  readonly file: string;
  readonly sha256: string;
  /** Id or name of who published it. */
  readonly publisher: string;
}

/** What a person decides about some drafts of a text. */
export interface Filing {
  readonly evidence: Evidence;
  readonly reading: TextReading;
  readonly report: FiledReport;
  readonly drafts: readonly DraftClaim[];
  readonly status: 'accepted' | 'draft' | 'rejected';
  readonly credibility: Claim['grade']['credibility'];
}

/** Lines for an evidence file: new sources, the report where it is new, and the claims. */
export interface FiledDrafts {
  readonly insertions: readonly Insertion[];
  readonly claims: readonly { readonly draft: string; readonly id: string; readonly source: string }[];
  /** Ids of sources that are new. */
  readonly sources: readonly string[];
}

/**
 * Id of a draft's claim in the evidence: the report's, with the draft's number; a model's drafts have numbers of their own.
 *
 * @example
 * claimIdOf('story', { id: 'd3' }) // => 'story_3'
 * claimIdOf('story', { id: 'm3' }) // => 'story_m3'
 */
export function claimIdOf(report: string, { id }: Pick<DraftClaim, 'id'>): string {
  return `${report}_${id.replace(/^d/, '')}`;
}

/**
 * Drafts as lines of an evidence file, each with its passages' fingerprints, its chain and how the text attributes it. New
 * sources are graded F, as nobody has graded them.
 *
 * @example
 * const reading = readText('The minister said that the port would open.');
 * const report = { id: 'r', file: 'a.txt', sha256: '0'.repeat(64), publisher: 'A paper' };
 * const filed = fileDrafts({ evidence, reading, report, drafts: reading.claims, status: 'accepted', credibility: 6 });
 * filed.claims // => [{ draft: 'd1', id: 'r_1', source: 'minister' }]
 */
export function fileDrafts(filing: Filing): FiledDrafts {
  const { evidence, reading, report, drafts } = filing;
  const find = sourceFinder(evidence);
  const lines: Insertion[] = [];
  const sources: string[] = [];
  const sourceOf = (name: string, actor: string | null, kind?: 'outlet') => {
    const { id, isNamed, line } = find(name, actor, kind);
    if (line !== undefined) {
      lines.push({ path: ['sources'], line });
      sources.push(id);
    }
    return { id, isNamed };
  };
  const isKnown = evidence.reports.has(report.id);
  const publisher = publisherOf(filing, sourceOf);
  if (!isKnown) lines.push({ path: ['reports'], line: reportLine(reading, report, publisher) });
  const ids = new Set(drafts.map((draft) => claimIdOf(report.id, draft)));
  const claims = drafts.map((draft) => {
    const id = claimIdOf(report.id, draft);
    const speakers = draft.chain.map((name, i) =>
      sourceOf(name, i === draft.chain.length - 1 ? draft.actor : null),
    );
    const source = speakers.at(-1)?.id ?? publisher;
    lines.push({
      path: ['claims'],
      line: claimLine(filing, draft, { id, source, publisher, speakers, ids }),
    });
    return { draft: draft.id, id, source };
  });
  return { insertions: lines, claims, sources };
}

function publisherOf(
  { evidence, report }: Filing,
  sourceOf: (name: string, actor: null, kind: 'outlet') => { readonly id: string },
): string {
  const known = evidence.reports.get(report.id)?.publisher;
  if (known !== undefined) return known;
  return evidence.sources.has(report.publisher)
    ? report.publisher
    : sourceOf(report.publisher, null, 'outlet').id;
}

function reportLine({ document, language, published }: TextReading, report: FiledReport, publisher: string) {
  const title = document.title?.text ?? report.file;
  const basis = published.basis === 'metadata' ? 'metadata' : 'stated';
  const day = published.day === null ? 'null' : JSON.stringify(published.day);
  return `${report.id}: { title: ${JSON.stringify(title)}, publisher: ${publisher}, published: { on: ${day}, basis: ${basis} }, language: ${language === 'other' ? 'und' : language}, text: { kept: outside, file: ${JSON.stringify(report.file)}, sha256: "${report.sha256}", length: ${document.text.length} } }`;
}

interface Placed {
  readonly id: string;
  readonly source: string;
  readonly publisher: string;
  readonly speakers: readonly { readonly id: string; readonly isNamed: boolean }[];
  /** Ids of all claims that are written. */
  readonly ids: ReadonlySet<string>;
}

function claimLine(filing: Filing, draft: DraftClaim, placed: Placed): string {
  const { reading, report, status, credibility } = filing;
  const { polarity, said, actor, hedges } = draft;
  const about = aboutOf(draft, reading);
  const parts = [
    `statement: ${JSON.stringify(draft.statement)}`,
    `type: ${draft.type}`,
    ...(polarity === 'negated' ? ['polarity: negated'] : []),
    `report: ${report.id}`,
    `passages: [${draft.passages.map((span) => `{ at: ${range(span)}, fingerprint: "${fingerprint(span.text)}" }`).join(', ')}]`,
    `source: ${placed.source}`,
    `chain: [${chainOf(filing, draft, placed).join(', ')}]`,
    `credibility: ${credibility}`,
    ...(said === null ? [] : [`said: "${said}"`]),
    ...(about === undefined ? [] : [`about: "${about}"`]),
    ...(actor === null ? [] : [`actors: [${actor}]`]),
    ...(hedges.length === 0
      ? []
      : [
          `hedges: [${hedges.map((span) => `{ kind: ${JSON.stringify(span.text)}, at: ${range(span)}${bandOf(span)} }`).join(', ')}]`,
        ]),
    ...quantitiesOf(draft, reading),
    ...promiseLine(draft),
    `attribution: ${attributionOf(filing, draft, placed)}`,
    `status: ${status}`,
  ];
  return `${placed.id}: { ${parts.join(', ')} }`;
}

function range({ start, end }: Pick<TextSpan, 'start' | 'end'>): string {
  return `${start}-${end}`;
}

function bandOf({ band }: { readonly band: readonly [number, number] | null }): string {
  return band === null ? '' : `, band: [${band.join(', ')}]`;
}

/** From the page in hand to the speaker; each carrier once, each that is quoted with how. */
function chainOf(
  { reading, report, evidence }: Filing,
  { attribution }: DraftClaim,
  { publisher, speakers }: Placed,
) {
  const modes: string[] = [];
  for (let at: number | null = attribution; at !== null && modes.length < speakers.length; ) {
    const one: TextReading['attributions'][number] | undefined = reading.attributions[at];
    modes.unshift(one?.kind ?? 'indirect');
    at = one?.nested ?? null;
  }
  const credited = evidence.reports.get(report.id)?.creditedTo;
  const quoted = new Set(speakers.map(({ id }) => id));
  const carriers = [publisher, credited].flatMap((id) => (id === undefined || quoted.has(id) ? [] : [id]));
  const last = (i: number) => speakers.findLastIndex(({ id }) => id === speakers[i]?.id) === i;
  return [
    ...new Set(carriers),
    ...speakers.flatMap(({ id, isNamed }, i) =>
      last(i) ? [`{ source: ${id}, mode: ${modes[i] ?? 'indirect'}${isNamed ? '' : ', named: false'} }`] : [],
    ),
  ];
}

/** The one date in its words, where there is one that the calendar has. */
function aboutOf({ dates }: DraftClaim, reading: TextReading): string | undefined {
  const values = dates.flatMap((i) => reading.dates[i]?.value ?? []);
  const [only] = values;
  return values.length === 1 && only !== undefined && dateProblem(only) === undefined ? only : undefined;
}

function quantitiesOf({ quantities }: DraftClaim, reading: TextReading): readonly string[] {
  const found = quantities.flatMap((i) => reading.quantities[i] ?? []);
  if (found.length === 0) return [];
  const lines = found.map(
    ({ value, unit, of, approximate, bound }) =>
      `{ value: ${value}, unit: ${JSON.stringify(unit)}, of: ${JSON.stringify(of ?? 'not said')}${approximate ? ', approximate: true' : ''}${bound === null ? '' : `, bound: ${bound}`} }`,
  );
  return [`quantities: [${lines.join(', ')}]`];
}

function promiseLine({ promise }: DraftClaim): readonly string[] {
  if (promise === null) return [];
  const parts = [
    ...(promise.actor === null ? [] : [`to: [${promise.actor}]`]),
    ...(promise.due === null ? [] : [`due: "${promise.due}"`]),
  ];
  return [parts.length === 0 ? 'promise: {}' : `promise: { ${parts.join(', ')} }`];
}

function attributionOf(
  { reading, report, evidence }: Filing,
  { attribution, tier }: DraftClaim,
  { ids }: Placed,
): string {
  const one = reading.attributions[attribution];
  if (one === undefined) throw new Error(`no attribution: ${attribution}`);
  const holder = one.nested === null ? undefined : reading.claims[one.nested];
  const outer = holder === undefined ? undefined : claimIdOf(report.id, holder);
  const isThere = outer !== undefined && (ids.has(outer) || evidence.claims.has(outer));
  const nestedIn = isThere ? `, nested_in: ${outer}` : '';
  const by = reading.model === null ? '' : `, by: ${JSON.stringify(reading.model)}`;
  return `{ source: ${range(one.source)}, cue: ${range(one.cue)}, content: [${one.content.map(range).join(', ')}], mode: ${one.kind}, tier: ${tier}${nestedIn}${by} }`;
}
