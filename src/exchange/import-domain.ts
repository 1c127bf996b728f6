import { type Collector, type Diagnostic, newCollector, type Place } from '../diagnostics/index.ts';
import { readJson, readXml, refuseUnreadable } from '../text/index.ts';
import { buildDomain, type ImportedDomain } from './build-space.ts';
import type { Draft } from './draft.ts';
import { isGenius, readGenius } from './genius.ts';
import type { GeniusFile } from './genius-source.ts';
import { profileKey, readGeniusweb } from './geniusweb.ts';
import { type JsonFile, readNegolog } from './negolog.ts';
import { readNormalised } from './normalised.ts';
import { refuseSecondDomain } from './several-domains.ts';

/** A file as its user named it. */
export interface DomainFile {
  readonly path: string;
  readonly text: string;
}

export interface ImportOptions {
  /** How far a continuous package may be from a grid package in any party's utility; above 0. */
  readonly eps?: number;
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
 */
export function importDomain(files: readonly DomainFile[], { eps = 0.01 }: ImportOptions = {}): Imported {
  if (!(eps > 0 && Number.isFinite(eps))) throw new Error(`eps: ${eps}`);
  const report = newCollector();
  const draft = readDraft(files, report);
  const domain = draft === undefined || report.errors() > 0 ? undefined : buildDomain(draft, eps, report);
  return domain === undefined || report.errors() > 0
    ? { diagnostics: report.diagnostics() }
    : { domain, diagnostics: report.diagnostics() };
}

type Kind = 'normalised' | 'web-profile' | 'web-domain' | 'negolog-profile' | 'negolog-domain' | 'other';

interface Sorted {
  readonly genius: GeniusFile[];
  readonly json: Record<Kind, JsonFile[]>;
}

function readDraft(files: readonly DomainFile[], report: Collector): Draft | undefined {
  const sorted: Sorted = {
    genius: [],
    json: {
      normalised: [],
      'web-profile': [],
      'web-domain': [],
      'negolog-profile': [],
      'negolog-domain': [],
      other: [],
    },
  };
  for (const file of files) sortIn(sorted, file, report);
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
  refuseSecondDomain(
    report,
    json.normalised.map(({ source }) => ({ file: source.file })),
  );
  if (normalised !== undefined) return readNormalised(normalised.source, normalised.root);
  if (json['web-profile'].length > 0) return readGeniusweb(json['web-profile'], json['web-domain']);
  if (json['negolog-profile'].length > 0) return readNegolog(json['negolog-profile'], json['negolog-domain']);
  sayThereIsNone(sorted, place, report);
  return undefined;
}

function formatsOf({ json, genius }: Sorted): readonly string[] {
  return [
    genius.length > 0 ? 'GENIUS' : '',
    json.normalised.length > 0 ? 'normalised JSON' : '',
    json['web-profile'].length + json['web-domain'].length > 0 ? 'GeniusWeb' : '',
    json['negolog-profile'].length > 0 ? 'NegoLog' : '',
  ].filter((name) => name !== '');
}

function sayThereIsNone({ json }: Sorted, place: Place, report: Collector): void {
  if (json['web-domain'].length + json['negolog-domain'].length > 0) {
    const hint = 'name the folder that holds the profiles of its parties, too';
    report.error('no-parties', place, 'there is a domain but no profile', hint);
  } else if (report.errors() === 0) {
    const hint = 'known are GENIUS XML, GeniusWeb, NegoLog and normalised JSON';
    report.error('no-domain', place, 'no file holds a negotiation domain', hint);
  }
}

/** Reads a file as what it begins like; files that are neither XML nor JSON are left out with a warning. */
function sortIn({ genius, json }: Sorted, { path: file, text }: DomainFile, report: Collector): void {
  if (refuseUnreadable(file, text, report)) return;
  const start = /[^\s\ufeff]/.exec(text)?.[0];
  if (start === '<') {
    const root = readXml(file, text, report);
    if (root === undefined) return;
    if (isGenius({ root })) genius.push({ file, root, report });
    else leaveOut(file, `its outermost element is <${root.name}>`, report);
  } else if (start === '{' || start === '[') {
    const root = readJson(file, text, report);
    if (root === undefined) return;
    if (root.kind !== 'object') leaveOut(file, 'it holds a list', report);
    else {
      const kind = kindOf({ source: { file, report }, root });
      json[kind].push({ source: { file, report }, root });
      if (kind === 'other') leaveOut(file, 'its keys are of no known format', report);
    }
  } else leaveOut(file, start === undefined ? 'it is empty' : 'it is neither XML nor JSON', report);
}

function leaveOut(file: string, why: string, report: Collector): void {
  report.warning('left-out', { file }, `the file is left out: ${why}`);
}

function kindOf({ root }: JsonFile): Kind {
  const has = (key: string) => root.entries.has(key);
  if (has(profileKey)) return 'web-profile';
  if (has('issuesValues')) return 'web-domain';
  if (has('parties')) return 'normalised';
  if (has('issueWeights')) return 'negolog-profile';
  if (has('issues'))
    return root.entries.get('issues')?.value.kind === 'array' ? 'normalised' : 'negolog-domain';
  return 'other';
}
