import { type Collector, newCollector } from '../diagnostics/index.ts';
import { readJson, readXml, refuseUnreadable } from '../text/index.ts';
import type { DomainFile } from './domain-file.ts';
import { isGenius, isProfile } from './genius.ts';
import type { GeniusFile } from './genius-source.ts';
import { profileKey, webPartyName } from './geniusweb.ts';
import { baseName } from './names.ts';
import type { JsonFile } from './negolog.ts';

type Kind = 'normalised' | 'web-profile' | 'web-domain' | 'negolog-profile' | 'negolog-domain' | 'other';

/** The files of a domain by what they are. */
export interface SortedFiles {
  readonly genius: readonly GeniusFile[];
  readonly json: Readonly<Record<Kind, readonly JsonFile[]>>;
}

type Read =
  | { readonly kind: 'genius'; readonly file: GeniusFile; readonly party: string | undefined }
  | { readonly kind: Kind; readonly file: JsonFile; readonly party: string | undefined }
  | { readonly kind: 'unread' }
  | { readonly kind: 'left out' };

interface Sheet {
  readonly path: string;
  readonly read: Read;
  /** What its reading found; not yet said, as it may be nobody's who was asked for. */
  readonly found: Collector;
}

/**
 * Reads each file as what it begins like. Where parties are named and the profiles of all of them are there, the other
 * profiles are passed over, right or wrong: a spare one that is broken is no matter of theirs.
 */
export function sortFiles(
  files: readonly DomainFile[],
  parties: readonly string[] | undefined,
  report: Collector,
): SortedFiles {
  const sheets = files.map((file) => readSheet(file, report));
  const kept = parties === undefined ? sheets : keepNamed(sheets, new Set(parties), report);
  for (const { found } of kept) report.add(found.diagnostics());
  const json = (kind: Kind) => kept.flatMap(({ read }) => (read.kind === kind ? [read.file] : []));
  return {
    genius: kept.flatMap(({ read }) => (read.kind === 'genius' ? [read.file] : [])),
    json: {
      normalised: json('normalised'),
      'web-profile': json('web-profile'),
      'web-domain': json('web-domain'),
      'negolog-profile': json('negolog-profile'),
      'negolog-domain': json('negolog-domain'),
      other: json('other'),
    },
  };
}

function keepNamed(
  sheets: readonly Sheet[],
  parties: ReadonlySet<string>,
  report: Collector,
): readonly Sheet[] {
  const there = new Set(sheets.map(({ read }) => partyOf(read)));
  if ([...parties].some((name) => !there.has(name))) return sheets;
  // A file that cannot be read may be the domain; only where that is there it must be a profile too many.
  const hasDomain = sheets.some(({ read }) => isDomain(read));
  return sheets.filter(({ path, read }) => {
    const party = partyOf(read);
    if (read.kind === 'unread' && hasDomain) {
      leaveOut(path, 'it cannot be read, and the parties that are named do not need it', report);
      return false;
    }
    return party === undefined || parties.has(party);
  });
}

function partyOf(read: Read): string | undefined {
  return 'party' in read ? read.party : undefined;
}

function isDomain(read: Read): boolean {
  return (
    (read.kind === 'genius' && read.party === undefined) ||
    read.kind === 'web-domain' ||
    read.kind === 'negolog-domain'
  );
}

/** Files that are neither XML nor JSON are left out with a warning. */
function readSheet({ path, text, problem }: DomainFile, report: Collector): Sheet {
  const found = newCollector();
  if (problem === undefined) return { path, read: readAs(path, text, found, report), found };
  found.error('cannot-read', { file: path }, problem);
  return { path, read: { kind: 'unread' }, found };
}

function readAs(path: string, text: string, found: Collector, report: Collector): Read {
  if (refuseUnreadable(path, text, found)) return { kind: 'unread' };
  const start = /[^\s\ufeff]/.exec(text)?.[0];
  if (start === '<') return readGeniusFile(path, text, found, report);
  if (start === '{' || start === '[') return readJsonFile(path, text, found, report);
  return leaveOut(path, start === undefined ? 'it is empty' : 'it is neither XML nor JSON', found);
}

function readGeniusFile(path: string, text: string, found: Collector, report: Collector): Read {
  const root = readXml(path, text, found);
  if (root === undefined) return { kind: 'unread' };
  const file = { file: path, root, report };
  if (!isGenius(file)) return leaveOut(path, `its outermost element is <${root.name}>`, found);
  return { kind: 'genius', file, party: isProfile(file) ? baseName(path) : undefined };
}

function readJsonFile(path: string, text: string, found: Collector, report: Collector): Read {
  const root = readJson(path, text, found);
  if (root === undefined) return { kind: 'unread' };
  if (root.kind !== 'object') return leaveOut(path, 'it holds a list', found);
  const file = { source: { file: path, report }, root };
  const kind = kindOf(file);
  if (kind === 'other') leaveOut(path, 'its keys are of no known format', found);
  return { kind, file, party: jsonParty(kind, file) };
}

function jsonParty(kind: Kind, file: JsonFile): string | undefined {
  if (kind === 'web-profile') return webPartyName(file);
  return kind === 'negolog-profile' ? baseName(file.source.file) : undefined;
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

function leaveOut(file: string, why: string, report: Collector): Read {
  report.warning('left-out', { file }, `the file is left out: ${why}`);
  return { kind: 'left out' };
}
