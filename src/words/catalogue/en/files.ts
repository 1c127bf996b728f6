import { counted, listed, whole } from '../../numbers.ts';

/** Checking, comparing and writing files. */
export const filesEnglish = {
  wrote: 'wrote',
  wroteOne: (path: string) => `wrote ${path}`,
  writtenTo: (path: string) => `written to ${path}`,
  opensWith: (command: string) => `to look, change and ask in the browser: ${command}`,
  reportWritten: (path: string, kilobytes: number) => `report written to ${path} (${whole(kilobytes)} kB)`,
  nextCheck: (folder: string) =>
    `next: detente check ${folder}; detente schema --out schema writes the schemas for your editor`,
  nothingOpen: (file: string) => `${file} leaves nothing open that a verdict needs`,
  wouldWrite: (gaps: number, file: string) =>
    `${counted(gaps, 'gap')} would be written out in ${file}; without --dry-run they are`,
  gapsWritten: (gaps: number, file: string) => `${counted(gaps, 'gap')} written out in ${file}`,
  nextBrief: (folder: string) => `next: detente brief ${folder}`,
};

export const checkEnglish = {
  verdict: (file: string, errors: number, warnings: number, notes: number) =>
    `${file}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(notes, 'note')}`,
  holds: (actors: number, issues: number, packages: string, proposals: number) =>
    `${counted(actors, 'actor')}, ${counted(issues, 'issue')}, ${packages} packages, ${counted(proposals, 'proposal')}`,
  estimates: (
    of: Readonly<Record<'estimates' | 'onClaims' | 'sizeJudged' | 'onAssumption' | 'unsupported', number>>,
  ) =>
    `${counted(of.estimates, 'estimate')}: ${of.onClaims} cite claims (${of.sizeJudged} of them for the direction, the size judged), ${of.onAssumption} rest on judgement alone, ${of.unsupported} unsupported`,
  claims: (claims: number, reports: number, origins: number, pairs: number) =>
    `${counted(claims, 'claim')} from ${counted(reports, 'report')}, ${counted(origins, 'origin')}, ${counted(pairs, 'contradicting pair')}`,
  mendPast:
    'add what a move without agreement costs (`unilateral_cost`), who must move an issue together (`controller: { all: […] }`), or better stances, each with its claims',
  moves: (actor: string, issues: readonly string[]) => `'${actor}' moves ${listed(issues)}`,
  pays: (actor: string) => `'${actor}' is newly charged`,
  unasked: (proposal: string, reasons: readonly string[]) =>
    `who must sign '${proposal}' is not all named: ${listed(reasons)}; the verdict asks them, too`,
  mendSignatories: (proposal: string, actors: readonly string[]) =>
    `add ${listed(actors)} to required of ${proposal}, or name who is charged (\`charges\`)`,
  outcomes: (tests: number, issues: number) =>
    `outcomes of ${counted(tests, 'test')} and ${counted(issues, 'issue')}`,
};

/** What a file holds and had not come up by the day that is asked about. */
export const knowledgeEnglish = {
  laterReport: 'appeared later',
  /** `as of 2025-03-01: 12 claims, 2 proposals and 1 option not yet known`. */
  notYetKnown: (day: string, counts: readonly (readonly [kind: string, count: number])[]) =>
    `as of ${day}: ${listed(counts.map(([kind, count]) => counted(count, nouns[kind] ?? kind)))} not yet known`,
};

const nouns: Readonly<Record<string, string>> = {
  claims: 'claim',
  proposals: 'proposal',
  issues: 'issue',
  options: 'option',
  rules: 'rule',
  bodies: 'institution',
  bases: 'legal base',
  instruments: 'instrument',
  devices: 'device',
  offers: 'conditional offer',
  facts: 'observed fact',
  events: 'event',
  numbers: 'number',
};

export const diffEnglish = {
  days: (before: string, after: string) => `${before} → ${after}`,
  claims: 'claims',
  numbers: 'numbers',
  statusQuo: 'status quo',
  change: 'change',
  noChange: (what: string) => `${what}: no change`,
  before: 'before',
  after: 'after',
  notThere: 'not there',
  same: 'same',
  changed: 'changed',
  becomes: (from: string, to: string) => `${from} → ${to}`,
  /** Of a number that several claims give, what each of them makes of it. */
  saidBy: (statement: string) => `“${statement.replace(/\.$/, '')}”`,
  newReading: (claim: string, value: string) => `new: ${claim} puts it at ${value}`,
  goneReading: (claim: string, value: string) => `gone: ${claim}, which put it at ${value}`,
  reading: (claim: string, change: string) => `${claim}: ${change}`,
  proposals: 'proposal',
  credited: (proposal: string, test: string, change: string) => `${proposal}, ${test} ${change}: `,
  together: (change: string) => `together ${change}`,
  credits:
    'points of 100; a number is credited with what goes where it is as on the first side, all others kept; together: what no single number makes, what else differs included',
  withCredit: 'which numbers make the difference: --credit',
  /** The same where nobody writes commands. */
  creditHow: 'which single numbers make the difference is told once it is asked for',
};

/** What packages are called that no file names. */
export const packagesEnglish = { own: 'Package of your own', noDeal: 'No deal' };
