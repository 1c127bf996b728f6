import { quoted } from '../diagnostics/index.ts';
import type { JsonObject } from '../text/index.ts';
import type { Draft, DraftIssue, DraftParty } from './draft.ts';
import { reservationOf } from './geniusweb-reservation.ts';
import { termOf } from './geniusweb-terms.ts';
import { field, type JsonSource, placeOf, textIn } from './json-fields.ts';
import { issuesFrom } from './json-issues.ts';
import { baseName } from './names.ts';
import type { JsonFile } from './negolog.ts';
import { refuseSeveralDomains } from './several-domains.ts';
import { refuseOthers } from './value-table.ts';
import { warnOfWeights } from './weights.ts';

/** The key that a profile's only entry has; GeniusWeb knows others, which hold no utilities. */
export const profileKey = 'LinearAdditiveUtilitySpace';

/**
 * GeniusWeb profiles, each with its own copy of the domain, and the domain file where there is one. Undefined when
 * something is wrong.
 */
export function readGeniusweb(
  profiles: readonly JsonFile[],
  domains: readonly JsonFile[],
): Draft | undefined {
  const spaces = profiles.flatMap(({ source, root }) => {
    const space = field(source, root, profileKey, 'object');
    return space === undefined ? [] : [{ source, space }];
  });
  const [first] = spaces;
  if (first === undefined) return undefined;
  refuseSeveralDomains(
    first.source.report,
    domains.map(({ source }) => ({ file: source.file })),
    profiles.map(({ source }) => source.file),
  );
  const domain = domains[0] ?? domainOf(first.source, first.space);
  const issues = domain === undefined ? undefined : issuesOf(domain);
  if (domain === undefined || issues === undefined) return undefined;
  const parties = spaces.map(({ source, space }) => partyOf(source, space, issues, domain.root));
  if (!parties.every((party) => party !== undefined)) return undefined;
  return {
    format: 'geniusweb',
    name: textIn(domain.root, 'name') ?? baseName(domain.source.file),
    issues,
    parties,
    conventions: [
      'Weights and values are used as the files have them (GeniusWeb); nothing is normalised again.',
      'The reservation value is the utility of the reservation bid; without a bid it is unknown, not 0.',
      'GeniusWeb has no discount.',
    ],
  };
}

function issuesOf({ source, root }: JsonFile): readonly DraftIssue[] | undefined {
  const values = field(source, root, 'issuesValues', 'object', ' in the domain');
  return values === undefined ? undefined : issuesFrom(source, values, values.entries.keys());
}

function domainOf(source: JsonSource, space: JsonObject): JsonFile | undefined {
  const root = field(source, space, 'domain', 'object');
  return root === undefined ? undefined : { source, root };
}

/** How the party of a profile is called, whether or not the rest can be read. */
export function webPartyName({ source, root }: JsonFile): string {
  const space = root.entries.get(profileKey)?.value;
  return space?.kind === 'object' ? nameOf(source, space) : baseName(source.file);
}

function nameOf(source: JsonSource, space: JsonObject): string {
  return textIn(space, 'name') ?? baseName(source.file);
}

function partyOf(
  source: JsonSource,
  space: JsonObject,
  issues: readonly DraftIssue[],
  domain: JsonObject,
): DraftParty | undefined {
  const name = nameOf(source, space);
  checkOwnDomain(source, space, issues, domain);
  const weights = field(source, space, 'issueWeights', 'object');
  const utilities = field(source, space, 'issueUtilities', 'object');
  if (weights === undefined || utilities === undefined) return undefined;
  const names = issues.map((issue) => issue.name);
  for (const map of [weights, utilities])
    refuseOthers(source, map, names, { code: 'other-domain', what: 'an issue of the domain' });
  const terms = issues.map((issue) => termOf(source, issue, weights, utilities));
  if (!terms.every((term) => term !== undefined)) return undefined;
  const sum = terms.reduce((total, { weight }) => total + weight, 0);
  warnOfWeights(sum, placeOf(source, weights), 'they are used as they are', source.report);
  const reservation = reservationOf(source, space, issues, terms);
  if (reservation === undefined) return undefined;
  return {
    name,
    place: { file: source.file },
    reservation,
    discount: null,
    preferences: { kind: 'additive', terms },
  };
}

/** A profile's own copy of the domain must have the same issues with the same options. */
function checkOwnDomain(
  source: JsonSource,
  space: JsonObject,
  issues: readonly DraftIssue[],
  domain: JsonObject,
): void {
  const own = space.entries.get('domain')?.value;
  const values = own?.kind === 'object' ? own.entries.get('issuesValues')?.value : undefined;
  if (own === domain || values?.kind !== 'object') return;
  const theirs = new Map(
    issuesFrom(source, values, values.entries.keys())?.map((issue) => [issue.name, spelling(issue)]),
  );
  const names = new Set(issues.map(({ name }) => name));
  const differ = issues
    .filter((issue) => theirs.get(issue.name) !== spelling(issue))
    .map(({ name }) => quoted(name));
  const others = [...theirs.keys()].filter((name) => !names.has(name)).map(quoted);
  const all = [...differ, ...others];
  if (all.length === 0) return;
  const message = `the profile's copy of the domain differs in ${all.slice(0, 3).join(', ')}`;
  source.report.error(
    'other-domain',
    placeOf(source, values),
    message,
    'import profiles of one domain together',
  );
}

function spelling(issue: DraftIssue): string {
  return issue.kind === 'options'
    ? JSON.stringify([...issue.options].sort())
    : JSON.stringify([issue.low, issue.high, issue.kind === 'numbers' ? issue.step : 0]);
}
