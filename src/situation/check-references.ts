import { type Collector, nearestName } from '../diagnostics/index.ts';
import { namesIn, type Path, sayAt, showPath, type YamlSource } from '../text/index.ts';
import { controlOf, readMove } from './build-issues.ts';
import { checkConduct } from './check-conduct.ts';
import { checkMoves } from './check-moves.ts';
import { checkRules } from './check-rules.ts';
import { checkSilent } from './check-silent.ts';
import { checkBase, checkInstitutions } from './institutions/check.ts';
import { checkObserved } from './observed/check.ts';
import { checkOffers } from './offers.ts';
import type { Names, ReportReference } from './reference-names.ts';
import type { SituationFile } from './schema.ts';

/** What there is to refer to. Undefined claims are those of a file that cannot be read: no telling which there are. */
export interface Referable {
  readonly source: YamlSource;
  readonly file: Pick<SituationFile, 'issues' | 'proposals'>;
  readonly claimIds: ReadonlySet<string> | undefined;
}

/**
 * Everything in the file that names something else, checked against what there is; all mistakes at once. Of a file that is
 * not whole only what is there is checked, not what is missing.
 */
export function checkReferences(
  file: SituationFile,
  isWhole: boolean,
  { source, claimIds }: Omit<Referable, 'file'>,
  collector: Collector,
): void {
  const report = sayAt(source, collector);
  const names = lookups({ source, file, claimIds }, report);
  const whole: ReportReference = (...said) => void (isWhole && report(...said));
  checkWhole(file, whole);
  checkSilent(file, whole);
  checkIssues(file, names, report);
  checkStances(file, names);
  checkValues(file, names, whole);
  if (isWhole) checkMoves(file, report);
  checkLinkages(file, names, report);
  checkWorlds(file, report);
  checkAgreements(file, names, whole);
  checkRules(file, names, report);
  checkConduct(file, names, report);
  checkOffers(file, names, report);
  checkObserved(file, names, report);
  checkInstitutions(file.institutions ?? {}, names, report);
  checkClaims(source.value, [], names, report);
}

/** Lookups of the names that a situation gives, which report what they miss. Names of what cannot be read count, too. */
export function lookups({ source, file, claimIds }: Referable, report: ReportReference): Names {
  const actors = new Set(namesIn(source, 'actors'));
  const issues = new Set(namesIn(source, 'issues'));
  const find = (kind: string, id: string, known: ReadonlySet<string>, path: Path) => {
    if (known.has(id)) return true;
    report(`unknown-${kind}`, `'${id}' is no ${kind}`, path, () => suggestion(id, [...known], kind));
    return false;
  };
  return {
    actor: (id, path) => void find('actor', id, actors, path),
    issue: (id, path) => find('issue', id, issues, path),
    option(issue, id, path) {
      const options = Object.hasOwn(file.issues, issue) ? file.issues[issue]?.options : undefined;
      if (options !== undefined) find('option', id, new Set(Object.keys(options)), path);
    },
    claim(id, path) {
      if (claimIds !== undefined) find('claim', id, claimIds, path);
    },
  };
}

function suggestion(id: string, known: readonly string[], kind: string): string {
  const near = nearestName(id, known);
  const few = known.length <= 15 ? `${kind}s are: ${known.join(', ') || 'none'}` : undefined;
  return (
    [near === undefined ? undefined : `did you mean '${near}'?`, few]
      .filter((text) => text !== undefined)
      .join(' ') || `there are ${known.length} ${kind}s`
  );
}

/** Sizes that the analyses cannot do without. */
function checkWhole(file: SituationFile, report: ReportReference): void {
  if (Object.keys(file.actors).length === 0)
    report('no-actors', 'actors is empty', ['actors'], 'name at least one');
  if (Object.keys(file.issues).length === 0)
    report('no-issues', 'issues is empty', ['issues'], 'name at least one');
  for (const [id, issue] of Object.entries(file.issues)) {
    const path = ['issues', id, 'options'];
    if (Object.keys(issue.options).length === 0) report('no-options', `issue '${id}' has no options`, path);
  }
  for (const actor of Object.keys(file.actors)) {
    const stances = Object.values(file.stances[actor] ?? {});
    const cares = stances.some(
      ({ salience }) => salience.kind !== 'stated' || !isZero(salience.distribution),
    );
    if (!cares) {
      const hint = 'give it a stance with a salience above 0 on at least one issue';
      report('no-salience', `actor '${actor}' cares about no issue`, ['actors', actor], hint);
    }
  }
}

function isZero(distribution: { readonly kind: string }): boolean {
  return distribution.kind === 'constant' && 'value' in distribution && distribution.value === 0;
}

function checkIssues(file: SituationFile, names: Names, report: ReportReference): void {
  for (const [id, issue] of Object.entries(file.issues)) {
    names.option(id, issue.status_quo, ['issues', id, 'status_quo']);
    const { controllers, isJoint } = controlOf(issue.controller);
    for (const [i, actor] of controllers.entries()) {
      const place = isJoint ? ['all', i] : Array.isArray(issue.controller) ? [i] : [];
      names.actor(actor, ['issues', id, 'controller', ...place]);
    }
    for (const [i, move] of (issue.moves?.never ?? []).entries()) {
      const { from, to } = readMove(move);
      const path = ['issues', id, 'moves', 'never', i];
      names.option(id, from, path);
      names.option(id, to, path);
      if (from === to) report('bad-move', `a move from '${from}' to itself is none`, path);
    }
  }
}

function checkStances(file: SituationFile, names: Names): void {
  for (const [actor, byIssue] of Object.entries(file.stances)) {
    names.actor(actor, ['stances', actor]);
    for (const issue of Object.keys(byIssue)) names.issue(issue, ['stances', actor, issue]);
  }
}

function checkValues(file: SituationFile, names: Names, report: ReportReference): void {
  for (const [actor, byIssue] of Object.entries(file.values ?? {})) {
    names.actor(actor, ['values', actor]);
    for (const [issue, table] of Object.entries(byIssue)) {
      const path = ['values', actor, issue];
      if (!names.issue(issue, path)) continue;
      for (const option of Object.keys(table)) names.option(issue, option, [...path, option]);
      const missing = Object.keys(file.issues[issue]?.options ?? {}).filter(
        (option) => !Object.hasOwn(table, option),
      );
      if (missing.length > 0) {
        const message = `${showPath(path)} lacks a value for ${missing.join(', ')}`;
        report('missing-value', message, path, 'a values table covers every option of its issue');
      }
    }
  }
}

function checkLinkages(file: SituationFile, names: Names, report: ReportReference): void {
  const seen = new Set<string>();
  for (const [i, linkage] of (file.linkages ?? []).entries()) {
    const path = ['linkages', i];
    if (seen.has(linkage.id)) report('duplicate-id', `linkage '${linkage.id}' stands twice`, [...path, 'id']);
    seen.add(linkage.id);
    names.actor(linkage.actor, [...path, 'actor']);
    const issues = Object.entries(linkage.when);
    if (issues.length < 2) {
      report(
        'bad-linkage',
        `linkage '${linkage.id}' joins ${issues.length} issue`,
        [...path, 'when'],
        'a linkage joins two or more; for one issue use values',
      );
    }
    for (const [issue, options] of issues) {
      const at = [...path, 'when', issue];
      if (!names.issue(issue, at)) continue;
      for (const option of [options].flat()) names.option(issue, option, at);
    }
  }
}

function checkWorlds(file: SituationFile, report: ReportReference): void {
  const worlds = Object.entries(file.worlds ?? {});
  const known = (file.linkages ?? []).map(({ id }) => id);
  if (worlds.length === 1)
    report(
      'bad-world',
      'worlds names one world',
      ['worlds'],
      'two or more can be told apart; name another, or none',
    );
  for (const [id, { linkages }] of worlds)
    for (const [i, linkage] of linkages.entries()) {
      if (known.includes(linkage)) continue;
      const near = nearestName(linkage, known);
      report(
        'unknown-linkage',
        `world '${id}' names '${linkage}', which is no linkage`,
        ['worlds', id, 'linkages', i],
        near === undefined ? 'a world lists ids of linkages' : `did you mean '${near}'?`,
      );
    }
}

function checkAgreements(file: SituationFile, names: Names, report: ReportReference): void {
  const parties = (list: readonly string[] | string | undefined, path: Path) => {
    for (const [i, id] of [list ?? []].flat().entries())
      names.actor(id, Array.isArray(list) ? [...path, i] : path);
  };
  const options = (chosen: Readonly<Record<string, string>>, path: Path) => {
    for (const [issue, option] of Object.entries(chosen)) {
      if (names.issue(issue, [...path, issue])) names.option(issue, option, [...path, issue]);
    }
  };
  parties(file.required, ['required']);
  for (const [id, proposal] of Object.entries(file.proposals ?? {})) {
    options(proposal.package, ['proposals', id, 'package']);
    parties(proposal.by, ['proposals', id, 'by']);
    parties(proposal.required, ['proposals', id, 'required']);
  }
  const seen = new Set<string>();
  for (const [i, event] of (file.calendar ?? []).entries()) {
    options(event.then ?? {}, ['calendar', i, 'then']);
    checkRenewal(file, event.renewal, ['calendar', i, 'renewal'], options, report);
    if (seen.has(event.id)) report('duplicate-id', `event '${event.id}' stands twice`, ['calendar', i, 'id']);
    seen.add(event.id);
  }
  if (typeof file.no_deal === 'object' && 'package' in file.no_deal)
    options(file.no_deal.package, ['no_deal', 'package']);
}

/** A renewal names a body, one of its legal bases, and what happens without it. */
function checkRenewal(
  file: SituationFile,
  renewal: NonNullable<SituationFile['calendar']>[number]['renewal'],
  path: Path,
  options: (chosen: Readonly<Record<string, string>>, path: Path) => void,
  report: ReportReference,
): void {
  if (renewal === undefined) return;
  options(renewal.otherwise, [...path, 'otherwise']);
  const known = Object.keys(file.institutions ?? {});
  const body = file.institutions?.[renewal.by];
  if (body === undefined)
    report(
      'unknown-institution',
      `'${renewal.by}' is no institution`,
      [...path, 'by'],
      suggestion(renewal.by, known, 'institution'),
    );
  else checkBase(body, renewal.base, [...path, 'base'], report);
}

/** Claims are cited at every depth; wherever the raw file has `claims: [...]` or `readings: {…}`, ids must exist. */
export function checkClaims(value: unknown, path: Path, names: Names, report: ReportReference): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'claims' && Array.isArray(child)) {
      for (const [i, id] of child.entries()) if (typeof id === 'string') names.claim(id, [...at, i]);
    } else if (key === 'readings' && typeof child === 'object' && child !== null) {
      for (const id of Object.keys(child)) names.claim(id, [...at, id]);
    } else checkClaims(child, at, names, report);
  }
}
