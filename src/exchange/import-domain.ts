import { type Collector, type Diagnostic, newCollector, type Place } from '../diagnostics/index.ts';
import { buildDomain, type ImportedDomain } from './build-space.ts';
import type { DomainFile } from './domain-file.ts';
import type { Draft } from './draft.ts';
import { readGenius } from './genius.ts';
import { readGeniusweb } from './geniusweb.ts';
import { readNegolog } from './negolog.ts';
import { readNormalised } from './normalised.ts';
import { profilesHint, refuseSeveralDomains } from './several-domains.ts';
import { type SortedFiles, sortFiles } from './sort-files.ts';

export interface ImportOptions {
  /** How far a continuous package may be from a grid package in any party's utility; above 0. */
  readonly eps?: number;
  /** Whose profiles are asked for: those of others are passed over where these are all there; all are read otherwise. */
  readonly parties?: readonly string[];
}

export interface Imported {
  /** Absent when there is an error among the diagnostics. */
  readonly domain?: ImportedDomain;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one negotiation domain with its parties: a normalised JSON file, a folder of GENIUS (XML), GeniusWeb profiles, or
 * a folder of NegoLog. What published files get wrong and is still clear is a warning; what is not clear is an error, and
 * nothing is guessed.
 *
 * @example
 * const river = {
 *   id: 'river',
 *   issues: [{ name: 'Water', index: 1, type: 'discrete', values: ['half', 'all'] }],
 *   parties: [{ kind: 'linear', reservation: 0.4, file: 'river/north.xml', values: [{ w: 1, v: [0.5, 1] }] }],
 * };
 * const { domain } = importDomain([{ path: 'river.json', text: JSON.stringify(river) }]);
 * domain.space.issues[0].options // => ['half', 'all']
 */
export function importDomain(
  files: readonly DomainFile[],
  { eps = 0.01, parties }: ImportOptions = {},
): Imported {
  if (!(eps > 0 && Number.isFinite(eps))) throw new Error(`eps: ${eps}`);
  const report = newCollector();
  const draft = readDraft(files, parties, report);
  const domain = draft === undefined || report.errors() > 0 ? undefined : buildDomain(draft, eps, report);
  return domain === undefined || report.errors() > 0
    ? { diagnostics: report.diagnostics() }
    : { domain, diagnostics: report.diagnostics() };
}

function readDraft(
  files: readonly DomainFile[],
  parties: readonly string[] | undefined,
  report: Collector,
): Draft | undefined {
  const sorted = sortFiles(files, parties, report);
  const { json, genius } = sorted;
  const formats = formatsOf(sorted);
  const place = { file: files[0]?.path ?? '' };
  if (formats.length > 1) {
    const message = `the files are of several formats: ${formats.join(', ')}`;
    report.error('mixed-formats', place, message, 'import one domain at a time');
    return undefined;
  }
  if (genius.length > 0) return readGenius(genius);
  const [normalised] = json.normalised;
  refuseSeveralDomains(
    report,
    json.normalised.map(({ source }) => ({ file: source.file })),
  );
  if (normalised !== undefined) return readNormalised(normalised.source, normalised.root);
  if (json['web-profile'].length > 0) return readGeniusweb(json['web-profile'], json['web-domain']);
  if (json['negolog-profile'].length > 0) return readNegolog(json['negolog-profile'], json['negolog-domain']);
  sayThereIsNone(sorted, place, report);
  return undefined;
}

function formatsOf({ json, genius }: SortedFiles): readonly string[] {
  return [
    genius.length > 0 ? 'GENIUS' : '',
    json.normalised.length > 0 ? 'normalised JSON' : '',
    json['web-profile'].length + json['web-domain'].length > 0 ? 'GeniusWeb' : '',
    json['negolog-profile'].length > 0 ? 'NegoLog' : '',
  ].filter((name) => name !== '');
}

function sayThereIsNone({ json }: SortedFiles, place: Place, report: Collector): void {
  if (json['web-domain'].length + json['negolog-domain'].length > 0) {
    report.error('no-parties', place, 'there is a domain but no profile', profilesHint);
  } else if (report.errors() === 0) {
    const hint = 'known are GENIUS XML, GeniusWeb, NegoLog and normalised JSON';
    report.error('no-domain', place, 'no file holds a negotiation domain', hint);
  }
}
