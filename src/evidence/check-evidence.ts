import { type Diagnostic, nearestName, type Severity } from '../diagnostics/index.ts';
import type { Path, YamlSource } from '../text/index.ts';
import { firstDay, lastDay } from '../text/index.ts';
import { readRange } from './build-evidence.ts';
import { fingerprint } from './fingerprint.ts';
import { isUneven, reliabilityOf } from './grade.ts';
import type { EvidenceFile } from './schema.ts';
import type { Credibility } from './types.ts';

type Report = (severity: Severity, code: string, message: string, path: Path, hint?: string) => void;
type ClaimFile = EvidenceFile['claims'][string];

/** What a schema cannot see: references, offsets, hashes, orders of dates, grades that pull apart. */
export function checkEvidence(file: EvidenceFile, source: YamlSource): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (severity, code, message, path, hint) =>
    void diagnostics.push({
      code,
      severity,
      message,
      file: source.file,
      span: source.spanOf(path),
      ...(hint === undefined ? {} : { hint }),
    });
  checkReports(file, report);
  for (const [id, claim] of Object.entries(file.claims)) {
    checkNames(file, id, claim, report);
    checkPassages(file, id, claim, report);
    checkDates(id, claim, report);
    checkGrade(file, id, claim, report);
    checkRelations(file, id, claim, report);
  }
  return diagnostics;
}

function unknown(kind: string, id: string, known: object, path: Path, report: Report): void {
  if (Object.hasOwn(known, id)) return;
  const near = nearestName(id, Object.keys(known));
  const hint =
    near === undefined ? `there are ${Object.keys(known).length} ${kind}s` : `did you mean '${near}'?`;
  report('error', `unknown-${kind}`, `'${id}' is no ${kind}`, path, hint);
}

function checkReports(file: EvidenceFile, report: Report): void {
  for (const [id, raw] of Object.entries(file.reports)) {
    const path = ['reports', id];
    unknown('source', raw.publisher, file.sources, [...path, 'publisher'], report);
    if (raw.credited_to !== undefined)
      unknown('source', raw.credited_to, file.sources, [...path, 'credited_to'], report);
    if (raw.derived_from !== undefined) {
      unknown('report', raw.derived_from, file.reports, [...path, 'derived_from'], report);
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

function checkNames(file: EvidenceFile, id: string, claim: ClaimFile, report: Report): void {
  const path = ['claims', id];
  unknown('report', claim.report, file.reports, [...path, 'report'], report);
  unknown('source', claim.source, file.sources, [...path, 'source'], report);
  for (const [i, link] of claim.chain.entries()) {
    unknown(
      'source',
      typeof link === 'string' ? link : link.source,
      file.sources,
      [...path, 'chain', i],
      report,
    );
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

function checkRelations(file: EvidenceFile, id: string, claim: ClaimFile, report: Report): void {
  const seen = new Set<string>();
  for (const [i, { type, to }] of (claim.relations ?? []).entries()) {
    for (const target of [to].flat()) {
      const path = ['claims', id, 'relations', i, 'to'];
      unknown('claim', target, file.claims, path, report);
      if (target === id) report('error', 'bad-relation', `claim '${id}' ${type} itself`, path);
      const key = `${type} ${target}`;
      if (seen.has(key)) report('warning', 'duplicate-relation', `'${key}' stands twice`, path);
      seen.add(key);
    }
  }
}
