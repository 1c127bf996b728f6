import { nearestName } from '../../diagnostics/index.ts';
import {
  added,
  compareRationals,
  decimalText,
  type Rational,
  rational,
  readRational,
} from '../../numeric/index.ts';
import type { Path } from '../../text/index.ts';
import type { Names, ReportReference } from '../reference-names.ts';
import { rosters } from './rosters.ts';
import type { InstitutionFile } from './schema.ts';
import type { RuleWords } from './types.ts';

/** Members, bases and options that institutions name must exist, and rules must be possible. */
export function checkInstitutions(
  institutions: Readonly<Record<string, InstitutionFile>>,
  names: Names,
  report: ReportReference,
): void {
  for (const [id, one] of Object.entries(institutions)) checkInstitution(id, one, names, report);
}

function checkInstitution(id: string, one: InstitutionFile, names: Names, report: ReportReference): void {
  const path = ['institutions', id];
  const roster = rosters.find((known) => known.id === one.roster);
  if (one.roster !== undefined && roster === undefined) {
    const known = rosters.map((each) => each.id);
    const near = nearestName(one.roster, known);
    const hint = near === undefined ? `rosters are: ${known.join(', ')}` : `did you mean '${near}'?`;
    report('unknown-roster', `'${one.roster}' is no roster`, [...path, 'roster'], hint);
  }
  const members = [...(roster?.members.map(([name]) => name) ?? []), ...Object.keys(one.members ?? {})];
  if (members.length === 0) report('no-members', `'${id}' has no members`, path, 'name a roster, or members');
  checkMembers(
    one,
    roster?.members.map(([name]) => name),
    path,
    names,
    report,
  );
  const weights = new Map<string, number | string>([...(roster?.members ?? [])]);
  for (const [name, { weight }] of Object.entries(one.members ?? {}))
    weights.set(name, weight ?? weights.get(name) ?? 1);
  for (const [base, { rule }] of Object.entries(one.legal_bases))
    checkRule(rule, weights, [...path, 'legal_bases', base, 'rule'], report);
  for (const [i, { issue, options, bases }] of one.decides.entries()) {
    const at = [...path, 'decides', i];
    if (names.issue(issue, [...at, 'issue']))
      for (const [k, option] of options.entries()) names.option(issue, option, [...at, 'options', k]);
    for (const [k, base] of bases.entries()) checkBase(one, base, [...at, 'bases', k], report);
  }
}

function checkMembers(
  one: InstitutionFile,
  roster: readonly string[] | undefined,
  path: Path,
  names: Names,
  report: ReportReference,
): void {
  if (one.follows !== undefined) names.actor(one.follows, [...path, 'follows']);
  for (const [name, { follows }] of Object.entries(one.members ?? {})) {
    const at = [...path, 'members', name];
    if (follows !== undefined) names.actor(follows, [...at, 'follows']);
    else if (one.follows === undefined)
      report('no-actor', `'${name}' follows no actor`, at, 'add follows, here or for all members');
    if (roster !== undefined && !roster.includes(name)) {
      const near = nearestName(name, roster);
      report(
        'unknown-member',
        `'${name}' is not on the roster`,
        at,
        near === undefined ? undefined : `did you mean '${near}'?`,
      );
    }
  }
  if (
    roster !== undefined &&
    one.follows === undefined &&
    Object.keys(one.members ?? {}).length < roster.length
  )
    report('no-actor', 'some members follow no actor', path, 'add follows: the actor that the others follow');
}

/** A legal base must be one of the institution's. */
export function checkBase(one: InstitutionFile, base: string, path: Path, report: ReportReference): void {
  const known = Object.keys(one.legal_bases);
  if (known.includes(base)) return;
  const near = nearestName(base, known);
  const hint = near === undefined ? `legal bases are: ${known.join(', ')}` : `did you mean '${near}'?`;
  report('unknown-base', `'${base}' is no legal base here`, path, hint);
}

type Weights = ReadonlyMap<string, number | string>;

function checkRule(rule: RuleWords, members: Weights, path: Path, report: ReportReference): void {
  if (typeof rule === 'string') return;
  if ('quota' in rule) checkQuota(rule.quota, members, [...path, 'quota'], report);
  if ('share' in rule) checkShare(rule.share, [...path, 'share'], report);
  if ('vetoes' in rule) checkNames(rule.vetoes, members, [...path, 'vetoes'], report);
  if ('among' in rule && rule.among !== undefined)
    checkNames(rule.among, members, [...path, 'among'], report);
  if ('members' in rule || 'sponsors' in rule) {
    const [least, key] = 'members' in rule ? [rule.members, 'members'] : [rule.sponsors, 'sponsors'];
    const of = rule.among?.length ?? members.size;
    if (least > of) report('bad-rule', `${least} of ${of} members can never agree`, [...path, key]);
  }
  if ('all' in rule)
    for (const [k, one] of rule.all.entries()) checkRule(one, members, [...path, 'all', k], report);
  if ('any' in rule)
    for (const [k, one] of rule.any.entries()) checkRule(one, members, [...path, 'any', k], report);
}

/** A quota above all weight together, or of nothing, is none that was meant. */
function checkQuota(quota: number | string, members: Weights, path: Path, report: ReportReference): void {
  const least = readRational(quota);
  const total = [...members.values()].reduce<Rational>(
    (sum, weight) => added(sum, readRational(weight) ?? rational(0n)),
    rational(0n),
  );
  if (least === undefined) return;
  if (least.numerator === 0n)
    report('bad-rule', 'a quota of 0 is met without anybody', path, 'give one above 0');
  if (compareRationals(least, total) > 0) {
    const all = decimalText(total);
    report(
      'bad-rule',
      `quota ${quota} can never be reached: all weights together are ${all}`,
      path,
      `give a quota of at most ${all}`,
    );
  }
}

function checkShare(share: string, path: Path, report: ReportReference): void {
  const value = readRational(share);
  if (value !== undefined && value.numerator > value.denominator)
    report('bad-rule', `${share} is more than all; shares run from 0 to 1`, path, 'write two thirds as 2/3');
}

function checkNames(names: readonly string[], members: Weights, path: Path, report: ReportReference): void {
  for (const [k, name] of names.entries()) {
    if (members.has(name)) continue;
    const near = nearestName(name, [...members.keys()]);
    const hint = near === undefined ? undefined : `did you mean '${near}'?`;
    report('unknown-member', `'${name}' is no member`, [...path, k], hint);
  }
}
