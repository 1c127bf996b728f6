import { type Claim, type Evidence, type Report, type Source, saidOn } from '../../evidence/index.ts';
import { firstDay } from '../../text/index.ts';
import { addressOf } from './address-of.ts';
import { nameUuid } from './name-uuid.ts';

/** Confidence of an Admiralty digit by the scale in appendix A of STIX 2.1; 6 has none. */
const confidences = { 1: 90, 2: 70, 3: 50, 4: 30, 5: 10 } as const;
const opinions = {
  1: 'strongly-agree',
  2: 'agree',
  3: 'neutral',
  4: 'disagree',
  5: 'strongly-disagree',
} as const;

const identityClasses: Readonly<Record<Source['kind'], string>> = {
  person: 'individual',
  author: 'individual',
  government: 'organization',
  institution: 'organization',
  outlet: 'organization',
  group: 'group',
  platform: 'system',
  document: 'unknown',
};

interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}

/**
 * Claims as a bundle of STIX 2.1: sources are identities, a report is a report of the notes on its claims, a claim is a note whose author
 * is its source, and its grade an opinion on the note; a claim that nobody can judge has none. Ids are UUIDs of version 5, so that
 * the same evidence gives the same bundle. `day` stands where a day is unknown that STIX wants.
 *
 * @example
 * stixBundle(evidence, [...evidence.claims.values()], '2026-01-10').type // => 'bundle'
 */
export function stixBundle(evidence: Evidence, claims: readonly Claim[], day: string) {
  const make = maker(evidence.id);
  const identity = (id: string) => {
    const source = evidence.sources.get(id);
    return source === undefined ? [] : [make('identity', id)];
  };
  const used = new Set(
    claims.flatMap(({ source, report }) => [source, evidence.reports.get(report)?.publisher ?? source]),
  );
  const objects: StixObject[] = [...used].flatMap((id) => {
    const source = evidence.sources.get(id);
    return source === undefined
      ? []
      : [
          object('identity', make('identity', id), stampOf(day), {
            name: source.name,
            identity_class: identityClasses[source.kind],
          }),
        ];
  });
  const notes = new Map<string, string[]>();
  for (const claim of claims) {
    const at = stampOf(saidOn(claim, evidence) ?? day);
    const note = make('note', claim.id);
    const { type, polarity, status, grade } = claim;
    objects.push(
      object('note', note, at, {
        abstract: claim.id,
        content: claim.statement,
        authors: [evidence.sources.get(claim.source)?.name ?? claim.source],
        labels: [type, polarity, status, `${grade.reliability}${grade.credibility}`],
        object_refs: identity(claim.source),
        ...confidenceOf(claim),
      }),
      ...opinionOn(claim, note, make('opinion', claim.id), at),
    );
    notes.set(claim.report, [...(notes.get(claim.report) ?? []), note]);
  }
  for (const [id, refs] of notes) {
    const report = evidence.reports.get(id);
    if (report === undefined) continue;
    objects.push(reportObject(report, make('report', id), refs, identity(report.publisher), day));
  }
  return { type: 'bundle', id: make('bundle', objects.map(({ id }) => id).join(' ')), objects } as const;
}

function maker(evidence: string): (type: string, name: string) => string {
  return (type, name) => `${type}--${nameUuid(`urn:detente:${evidence}:${type}:${name}`)}`;
}

function object(type: string, id: string, stamp: string, more: object): StixObject {
  return { type, spec_version: '2.1', id, created: stamp, modified: stamp, ...more };
}

function confidenceOf({ grade: { credibility } }: Claim): { readonly confidence?: number } {
  return credibility === 6 ? {} : { confidence: confidences[credibility] };
}

function opinionOn(claim: Claim, note: string, id: string, at: string): readonly StixObject[] {
  const { credibility } = claim.grade;
  if (credibility === 6) return [];
  return [
    object('opinion', id, at, {
      opinion: opinions[credibility],
      object_refs: [note],
      ...(claim.why !== undefined && { explanation: claim.why }),
      ...confidenceOf(claim),
    }),
  ];
}

function reportObject(
  report: Report,
  id: string,
  notes: readonly string[],
  publisher: readonly string[],
  day: string,
): StixObject {
  const { title, published, id: name, text } = report;
  const url = addressOf(report);
  const stamp = stampOf(published.on ?? day);
  return object('report', id, stamp, {
    name: title,
    published: stamp,
    ...(published.on === null && { description: 'day of publication not known' }),
    object_refs: [...notes, ...publisher],
    external_references: [
      {
        source_name: name,
        ...(url === undefined ? { description: title } : { url }),
        ...(text.sha256 !== undefined && url !== undefined && { hashes: { 'SHA-256': text.sha256 } }),
      },
    ],
  });
}

/** The first instant of a day, month or year; of two days the first. */
function stampOf(date: string): string {
  return `${firstDay(date)}T00:00:00.000Z`;
}
