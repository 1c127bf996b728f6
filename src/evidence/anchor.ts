import type { Diagnostic, Span } from '../diagnostics/index.ts';
import { fingerprint, textHash } from './fingerprint.ts';
import type { Claim, Evidence, Passage, Report } from './types.ts';

/** A text that the user supplied. */
export interface SuppliedText {
  readonly name: string;
  readonly text: string;
}

/** How a report and a supplied text belong together. */
export interface ReportText {
  readonly report: string;
  readonly match: 'exact' | 'changed' | 'named' | 'missing';
  /** Name of the supplied text; absent when missing. */
  readonly name?: string;
}

export interface ResolvedPassage {
  readonly claim: string;
  readonly index: number;
  readonly report: string;
  readonly span: Span;
  readonly text: string;
}

/** A passage whose text no longer holds its words. It is reported, never moved. */
export interface Orphan {
  readonly claim: string;
  readonly index: number;
  readonly report: string;
  readonly at?: Span;
  /** What stands at the offsets now. */
  readonly found?: string;
  /** Where the exact words stand now, if nearby and only once: a proposal for a person to accept. */
  readonly proposal?: Span;
}

/** Passages read again in the supplied texts. */
export interface Anchoring {
  readonly texts: readonly ReportText[];
  readonly resolved: readonly ResolvedPassage[];
  readonly orphans: readonly Orphan[];
  /** Passages of reports whose text was not supplied. */
  readonly unread: number;
}

/**
 * Reads every passage again: reports are matched to texts by SHA-256; if the hash of none fits, to the text that still
 * holds most of the report's passages (`changed`). Passages hold when the words at their offsets have their
 * fingerprint; everything else is an orphan.
 *
 * @example
 * anchorReports(evidence, []).resolved // => []
 */
export function anchorReports(evidence: Evidence, texts: readonly SuppliedText[]): Anchoring {
  const hashed = texts.map((supplied) => ({ ...supplied, sha256: textHash(supplied.text) }));
  const byReport = groupByReport(evidence);
  const matched = [...evidence.reports.values()].map((report) => ({
    report,
    ...matchText(report, byReport.get(report.id) ?? [], hashed),
  }));
  const read = matched.flatMap(({ report, supplied }) =>
    supplied === undefined ? [] : readReport(report, supplied.text, byReport.get(report.id) ?? []),
  );
  const all = [...byReport.values()].flat().length;
  return {
    texts: matched.map(({ report, match, supplied }) => ({
      report: report.id,
      match,
      ...(supplied === undefined ? {} : { name: supplied.name }),
    })),
    resolved: read.flatMap(({ resolved }) => resolved ?? []),
    orphans: read.flatMap(({ orphan }) => orphan ?? []),
    unread: all - read.length,
  };
}

interface ClaimPassage {
  readonly claim: Claim;
  readonly index: number;
  readonly passage: Passage;
}

function groupByReport(evidence: Evidence): ReadonlyMap<string, readonly ClaimPassage[]> {
  const groups = new Map<string, ClaimPassage[]>();
  for (const claim of evidence.claims.values()) {
    const group = groups.get(claim.report) ?? [];
    group.push(...claim.passages.map((passage, index) => ({ claim, index, passage })));
    groups.set(claim.report, group);
  }
  return groups;
}

type Hashed = SuppliedText & { readonly sha256: string };

function matchText(report: Report, passages: readonly ClaimPassage[], texts: readonly Hashed[]) {
  const { sha256, file } = report.text;
  const exact = texts.find((text) => sha256 !== undefined && text.sha256 === sha256);
  if (exact !== undefined) return { match: 'exact' as const, supplied: exact };
  const named = texts.find(({ name }) => name === file || name.replace(/\.[^.]+$/, '') === report.id);
  if (sha256 === undefined) {
    return named === undefined ? missing : { match: 'named' as const, supplied: named };
  }
  const scores = texts.map((supplied) => ({ supplied, score: similarity(report, supplied.text, passages) }));
  const best = scores.reduce<(typeof scores)[number] | undefined>(
    (top, next) => (next.score > (top?.score ?? 0) ? next : top),
    undefined,
  );
  const supplied = named ?? best?.supplied;
  return supplied === undefined ? missing : { match: 'changed' as const, supplied };
}

const missing = { match: 'missing', supplied: undefined } as const;

/** Passages that hold in place, or would if everything had moved by the change of length. */
function similarity(report: Report, text: string, passages: readonly ClaimPassage[]): number {
  const shift = text.length - (report.text.length ?? text.length);
  return passages.filter(({ passage }) => {
    const { at } = passage;
    return at !== undefined && (holds(text, at, passage) || holds(text, moved(at, shift), passage));
  }).length;
}

function readReport(report: Report, text: string, passages: readonly ClaimPassage[]) {
  const shift = text.length - (report.text.length ?? text.length);
  return passages.map(({ claim, index, passage }): { resolved?: ResolvedPassage; orphan?: Orphan } => {
    const place = { claim: claim.id, index, report: report.id };
    const span = passage.at ?? onlyWindow(text, passage, 0, text.length);
    if (span !== undefined && holds(text, span, passage)) {
      return { resolved: { ...place, span, text: text.slice(span.start, span.end) } };
    }
    if (passage.at === undefined) return { orphan: place };
    const reach = Math.abs(shift) + 200;
    const proposal = onlyWindow(text, passage, passage.at.start - reach, passage.at.end + reach);
    const found = text.slice(passage.at.start, passage.at.end);
    return { orphan: { ...place, at: passage.at, found, ...(proposal === undefined ? {} : { proposal }) } };
  });
}

function holds(text: string, { start, end }: Span, { fingerprint: expected, length }: Passage): boolean {
  return (
    start >= 0 &&
    end <= text.length &&
    end - start === length &&
    fingerprint(text.slice(start, end)) === expected
  );
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The one window between two offsets that holds the passage's words; undefined when there is none or several. */
function onlyWindow(text: string, passage: Passage, from: number, to: number): Span | undefined {
  let only: Span | undefined;
  for (let start = Math.max(0, from); start + passage.length <= Math.min(text.length, to); start++) {
    const span = { start, end: start + passage.length };
    if (!holds(text, span, passage)) continue;
    if (only !== undefined) return undefined;
    only = span;
  }
  return only;
}

/**
 * Orphans and changed texts as diagnostics at the claims' places in the evidence file.
 *
 * @example
 * anchoringDiagnostics(anchorReports(evidence, []), evidence) // => []
 */
export function anchoringDiagnostics(
  { texts, orphans }: Anchoring,
  evidence: Evidence,
): readonly Diagnostic[] {
  const changed = texts
    .filter(({ match }) => match === 'changed')
    .map(({ report, name }): Diagnostic => {
      const message = `the text '${name}' is not the one that report '${report}' was read from`;
      const hint = 'its SHA-256 differs; passages that still hold are kept, the others are orphans';
      return { code: 'text-changed', severity: 'warning', file: evidence.file, message, hint };
    });
  return [...changed, ...orphans.map((orphan) => orphanDiagnostic(orphan, evidence))];
}

function orphanDiagnostic(
  { claim: id, index, report, at, proposal }: Orphan,
  evidence: Evidence,
): Diagnostic {
  const where = at === undefined ? 'anywhere' : `at ${at.start}-${at.end}`;
  const message = `passage ${index + 1} of claim '${id}' is no longer found ${where} in report '${report}'`;
  const hint =
    proposal === undefined
      ? 'compare the text with the one that was read'
      : `the same words stand at ${proposal.start}-${proposal.end}; move the passage only if that is the same sentence`;
  return {
    code: 'orphan',
    severity: 'warning',
    file: evidence.file,
    message,
    hint,
    span: evidence.placeOfClaim?.(id) ?? { start: 0, end: 1 },
  };
}
