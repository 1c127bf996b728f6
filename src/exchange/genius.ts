import { descendantsOf } from '../text/index.ts';
import type { Draft, DraftIssue, DraftParty } from './draft.ts';
import { utilityElement } from './genius-boxes.ts';
import { checkIssueCount, type GeniusIssue, issuesOf } from './genius-issues.ts';
import { partyOf } from './genius-profile.ts';
import { type GeniusFile, placeOf } from './genius-source.ts';
import { baseName, folderName } from './names.ts';
import { optionNames } from './option-names.ts';
import { profilesHint, refuseSeveralDomains } from './several-domains.ts';

/** Is it a file of GENIUS, going by its outermost element? */
export function isGenius({ root }: Pick<GeniusFile, 'root'>): boolean {
  return root.name === 'negotiation_template' || root.name === 'utility_space';
}

/** Profiles value issues; domain files only list them. */
export function isProfile({ root }: GeniusFile): boolean {
  if (root.name !== 'utility_space') return false;
  if (utilityElement(root) !== undefined) return true;
  const evaluated = descendantsOf(root, 'item').some((item) => item.attributes.has('evaluation'));
  return (
    evaluated ||
    ['weight', 'evaluator', 'reservation', 'discount_factor'].some(
      (name) => descendantsOf(root, name).length > 0,
    )
  );
}

/** A folder of GENIUS: one domain file and a profile a party. Undefined when something is wrong. */
export function readGenius(files: readonly GeniusFile[]): Draft | undefined {
  const profiles = files.filter(isProfile);
  const domains = files.filter((file) => !isProfile(file));
  const [domain] = domains;
  const source = domain ?? profiles[0];
  if (source === undefined) return undefined;
  refuseSeveralDomains(
    source.report,
    domains.map((file) => placeOf(file, file.root)),
    profiles.map(({ file }) => file),
  );
  if (profiles.length === 0) {
    source.report.error(
      'no-parties',
      placeOf(source, source.root),
      'there is a domain but no profile',
      profilesHint,
    );
    return undefined;
  }
  if (domain === undefined) {
    const message = 'there is no domain file; the issues are those of this profile';
    source.report.warning('no-domain-file', { file: source.file }, message);
  }
  const issues = domainIssues(source);
  if (issues === undefined) return undefined;
  const drafts = issues.map((issue) => draftOf(source, issue));
  const parties = profiles.map((profile) => partyOf(profile, issues));
  if (!drafts.every((issue) => issue !== undefined) || !parties.every((party) => party !== undefined))
    return undefined;
  return {
    format: 'genius',
    name: folderName(source.file) ?? baseName(source.file),
    issues: drafts,
    parties,
    conventions: conventionsOf(drafts, parties),
  };
}

function domainIssues(source: GeniusFile): readonly GeniusIssue[] | undefined {
  const issues = issuesOf(source);
  checkIssueCount(source, issues.length);
  if (issues.length === 0)
    source.report.error(
      'no-issues',
      placeOf(source, source.root),
      'the domain has no issues',
      'a package needs at least one',
    );
  return issues.length > 0 && issues.every((issue) => issue !== undefined) ? issues : undefined;
}

function draftOf(source: GeniusFile, { name, element, shape }: GeniusIssue): DraftIssue | undefined {
  const place = placeOf(source, element, 'name');
  if (shape.kind === 'options') {
    const options = optionNames(shape.options, name, place, source.report);
    return options === undefined ? undefined : { kind: 'options', name, place, options };
  }
  const { low, high } = shape;
  return shape.kind === 'real'
    ? { kind: 'range', name, place, low, high }
    : { kind: 'numbers', name, place, low, high, step: 1 };
}

function conventionsOf(issues: readonly DraftIssue[], parties: readonly DraftParty[]): readonly string[] {
  const unknown = 'A reservation value that is missing or empty is unknown; GENIUS takes it for 0.';
  const discount = 'A discount factor of 1, of 0 and less, or above 1 means none.';
  if (parties[0]?.preferences.kind === 'boxes')
    return [
      'Utility is the sum of the worth of the boxes that hold a package, divided by maxutility and cut off at 1; an excluding box pays when at least one of its bounds is violated (GENIUS).',
      unknown,
      discount,
    ];
  return [
    'Values are evaluations divided by the largest of their issue, weights are divided by their sum (GENIUS).',
    ...(issues.some(({ kind }) => kind !== 'options')
      ? [
          'A slope and offset count from the lowest value of an integer issue, parameter1 and parameter0 from 0; values are cut off at 0 and 1 (GENIUS).',
        ]
      : []),
    unknown,
    discount,
  ];
}
