import { type Collector, nearestName, type Severity } from '../diagnostics/index.ts';
import { firstDay, lastDay, namesIn, type Path, type SayAt, sayAt, type YamlSource } from '../text/index.ts';
import { readRange } from './build-evidence.ts';
import type { EvidenceFile } from './file/schema.ts';
import { fingerprint } from './fingerprint.ts';
import { isUneven, reliabilityOf } from './grade.ts';
import type { Credibility } from './types.ts';

type Report = (severity: Severity, ...said: Parameters<SayAt>) => void;
type ClaimFile = EvidenceFile['claims'][string];

/**
 * What a schema cannot see: references, offsets, hashes, orders of dates, grades that pull apart. Entries that could not be
 * read are left out of the file; their names still count.
 */
export function checkEvidence(file: EvidenceFile, source: YamlSource, collector: Collector): void {
  const say = {
    error: sayAt(source, collector),
    warning: sayAt(source, collector, 'warning'),
    note: sayAt(source, collector, 'note'),
  };
  const report: Report = (severity, ...rest) => say[severity](...rest);
  const known: Known = {
    source: new Set(namesIn(source, 'sources')),
    report: new Set(namesIn(source, 'reports')),
    claim: new Set(namesIn(source, 'claims')),
  };
  if (known.claim.size === 0 && collector.errors() === 0)
    report('warning', 'no-claims', 'claims is empty: no number can cite a report', ['claims'], noClaimsHint);
  checkReports(file, known, report);
  for (const [id, claim] of Object.entries(file.claims)) {
    checkNames(known, id, claim, report);
    checkPassages(file, id, claim, report);
    checkDates(id, claim, report);
    checkGrade(file, id, claim, report);
    checkRelations(known, id, claim, report);
  }
}

const noClaimsHint = 'write the first claim, or leave the key evidence out of the situation';

/** The names that the file gives, by kind. */
type Known = Readonly<Record<'source' | 'report' | 'claim', ReadonlySet<string>>>;

function unknown(kind: keyof Known, id: string, known: Known, path: Path, report: Report): void {
  const names = known[kind];
  if (names.has(id)) return;
  report('error', `unknown-${kind}`, `'${id}' is no ${kind}`, path, () => {
    const near = nearestName(id, names);
    return near === undefined ? `there are ${names.size} ${kind}s` : `did you mean '${near}'?`;
  });
}

function checkReports(file: EvidenceFile, known: Known, report: Report): void {
  for (const [id, raw] of Object.entries(file.reports)) {
    const path = ['reports', id];
    unknown('source', raw.publisher, known, [...path, 'publisher'], report);
    if (raw.credited_to !== undefined)
      unknown('source', raw.credited_to, known, [...path, 'credited_to'], report);
    if (raw.derived_from !== undefined) {
      unknown('report', raw.derived_from, known, [...path, 'derived_from'], report);
      if (isCircular(file, id)) {
        report('error', 'circular-report', `report '${id}' derives from itself`, [...path, 'derived_from']);
      }
    }
    const text = raw.text ?? { kept: 'unseen' as const };
    const needsHash = text.kept !== 'unseen' && (text.sha256 === undefined || text.length === undefined);
    if (needsHash) {
      const message = `report '${id}' keeps its text ${text.kept} without sha256 and length`;
      report('error', 'missing-hash', message, [...path, 'text'], 'a supplied text is matched by its hash');
    }
  }
}

function isCircular(file: EvidenceFile, start: string): boolean {
  const seen = new Set<string>();
  for (let at = file.reports[start]?.derived_from; at !== undefined; at = file.reports[at]?.derived_from) {
    if (at === start) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}

function checkNames(known: Known, id: string, claim: ClaimFile, report: Report): void {
  const path = ['claims', id];
  unknown('report', claim.report, known, [...path, 'report'], report);
  unknown('source', claim.source, known, [...path, 'source'], report);
  for (const key of ['kept_by', 'broken_by', 'overtaken_by'] as const)
    for (const [i, by] of (claim.promise?.[key] ?? []).entries())
      unknown('claim', by, known, [...path, 'promise', key, i], report);
  const nestedIn = claim.attribution?.nested_in;
  if (nestedIn !== undefined)
    unknown('claim', nestedIn, known, [...path, 'attribution', 'nested_in'], report);
  for (const [i, link] of claim.chain.entries()) {
    unknown('source', typeof link === 'string' ? link : link.source, known, [...path, 'chain', i], report);
  }
}

function checkPassages(file: EvidenceFile, id: string, claim: ClaimFile, report: Report): void {
  const text = file.reports[claim.report]?.text;
  for (const [i, passage] of claim.passages.entries()) {
    const path = ['claims', id, 'passages', i];
    const at = readRange(passage.at);
    if (at === undefined && passage.length === undefined) {
      report('error', 'bad-passage', 'a passage without offsets needs the length of its words', path);
    }
    if (at !== undefined && at.start >= at.end) {
      report(
        'error',
        'bad-passage',
        `offsets ${passage.at} hold no text`,
        [...path, 'at'],
        'the end is exclusive',
      );
    }
    if (at !== undefined && text?.length !== undefined && at.end > text.length) {
      report('error', 'bad-passage', `offsets ${passage.at} end after the text's ${text.length} units`, [
        ...path,
        'at',
      ]);
    }
    const length = at === undefined ? passage.length : at.end - at.start;
    if (passage.length !== undefined && passage.length !== length) {
      report('error', 'bad-passage', `length ${passage.length} is not that of offsets ${passage.at}`, [
        ...path,
        'length',
      ]);
    }
    if (passage.exact === undefined) continue;
    if (passage.exact.length !== length || fingerprint(passage.exact) !== passage.fingerprint) {
      report('error', 'bad-passage', 'the words do not have the stated length and fingerprint', [
        ...path,
        'exact',
      ]);
    }
  }
}

function checkDates(id: string, claim: ClaimFile, report: Report): void {
  for (const key of ['said', 'about'] as const) {
    const date = claim[key];
    if (date !== undefined && firstDay(date) > lastDay(date)) {
      report('error', 'bad-date', `${key} ${date} ends before it starts`, ['claims', id, key]);
    }
  }
}

function checkGrade(file: EvidenceFile, id: string, claim: ClaimFile, report: Report): void {
  const source = file.sources[claim.source];
  if (source === undefined) return;
  const letter = reliabilityOf(source, claim.topics ?? []);
  const path = ['claims', id, 'credibility'];
  if (isUneven(letter, claim.credibility as Credibility)) {
    const message = `claim '${id}' is graded ${letter}${claim.credibility}: letter and digit pull apart`;
    report('note', 'uneven-grade', message, path, 'such grades are read least consistently');
  }
}

function checkRelations(known: Known, id: string, claim: ClaimFile, report: Report): void {
  const seen = new Set<string>();
  for (const [i, { type, to }] of (claim.relations ?? []).entries()) {
    for (const target of [to].flat()) {
      const path = ['claims', id, 'relations', i, 'to'];
      unknown('claim', target, known, path, report);
      if (target === id) report('error', 'bad-relation', `claim '${id}' ${type} itself`, path);
      const key = `${type} ${target}`;
      if (seen.has(key)) report('warning', 'duplicate-relation', `'${key}' stands twice`, path);
      seen.add(key);
    }
  }
}
