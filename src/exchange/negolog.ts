import { quoted } from '../diagnostics/index.ts';
import type { JsonObject } from '../text/index.ts';
import type { Draft, DraftIssue, DraftParty, DraftTerm } from './draft.ts';
import { field, type JsonSource, numberField, placeOf } from './json-fields.ts';
import { issuesFrom } from './json-issues.ts';
import { baseName, folderName } from './names.ts';
import { refuseSeveralDomains } from './several-domains.ts';
import { refuseOthers, valueTable, weightIn } from './value-table.ts';
import { warnOfWeights } from './weights.ts';

/** A JSON file of the domain's folder. */
export interface JsonFile {
  readonly source: JsonSource;
  readonly root: JsonObject;
}

/**
 * A folder of NegoLog: profiles with `reservationValue`, `issueWeights` and `issues`; the issues are those of the domain
 * file where there is one, else of the first profile. Undefined when something is wrong.
 */
export function readNegolog(profiles: readonly JsonFile[], domains: readonly JsonFile[]): Draft | undefined {
  const [first] = profiles;
  if (first === undefined) return undefined;
  refuseSeveralDomains(
    first.source.report,
    domains.map(({ source }) => ({ file: source.file })),
    profiles.map(({ source }) => source.file),
  );
  const [domain] = domains;
  const issues = domain === undefined ? issuesOfProfile(first) : issuesOfDomain(domain);
  if (issues === undefined) return undefined;
  const parties = profiles.map((file) => partyOf(file, issues));
  if (!parties.every((party) => party !== undefined)) return undefined;
  return {
    format: 'negolog',
    name: folderName(first.source.file) ?? baseName(first.source.file),
    issues,
    parties,
    conventions: [
      'Weights and values are used as the files have them (NegoLog); nothing is normalised again.',
      'NegoLog has no discount.',
    ],
  };
}

function issuesOfProfile({ source, root }: JsonFile): readonly DraftIssue[] | undefined {
  const weights = field(source, root, 'issueWeights', 'object');
  const issues = field(source, root, 'issues', 'object');
  if (weights === undefined || issues === undefined) return undefined;
  // The weights give the order, as in NegoLog; an issue without a weight is said to lack one when its party is read.
  const names = new Set([...weights.entries.keys(), ...issues.entries.keys()]);
  return issuesFrom(
    source,
    issues,
    [...names].filter((name) => issues.entries.has(name)),
  );
}

function issuesOfDomain({ source, root }: JsonFile): readonly DraftIssue[] | undefined {
  const issues = field(source, root, 'issues', 'object');
  return issues === undefined ? undefined : issuesFrom(source, issues, issues.entries.keys());
}

function partyOf({ source, root }: JsonFile, issues: readonly DraftIssue[]): DraftParty | undefined {
  const name = baseName(source.file);
  const weights = field(source, root, 'issueWeights', 'object');
  const values = field(source, root, 'issues', 'object');
  const reservation = reservationOf(source, root, name);
  if (weights === undefined || values === undefined) return undefined;
  const names = issues.map((issue) => issue.name);
  for (const map of [weights, values])
    refuseOthers(source, map, names, { code: 'other-domain', what: 'an issue of the domain' });
  const terms = issues.map((issue) => termOf(source, issue, weights, values));
  if (reservation === undefined || !terms.every((term) => term !== undefined)) return undefined;
  const sum = terms.reduce((total, { weight }) => total + weight, 0);
  warnOfWeights(sum, placeOf(source, weights), 'they are used as they are', source.report);
  return {
    name,
    place: { file: source.file },
    reservation,
    discount: null,
    preferences: { kind: 'additive', terms },
  };
}

function reservationOf(source: JsonSource, root: JsonObject, name: string): number | null | undefined {
  const given = root.entries.get('reservationValue')?.value;
  if (given !== undefined && given.kind !== 'null') return numberField(source, root, 'reservationValue');
  const message = `${quoted(name)} states no reservation value: it is unknown, not 0`;
  source.report.warning('no-reservation', placeOf(source, given ?? root), message);
  return null;
}

function termOf(
  source: JsonSource,
  { name, ...issue }: DraftIssue,
  weights: JsonObject,
  values: JsonObject,
): DraftTerm | undefined {
  const weight = weightIn(source, weights, name);
  const table = field(source, values, name, 'object', ' in issues');
  if (table === undefined || issue.kind !== 'options') return undefined;
  const numbers = valueTable(source, table, issue.options, ` for ${quoted(name)}`);
  return weight === undefined || numbers === undefined
    ? undefined
    : { kind: 'table', weight, values: numbers };
}
