import type { Names, ReportReference } from '../reference-names.ts';
import type { SituationFile } from '../schema.ts';
import type { ObservedFile } from './schema.ts';

/** Actors, issues, options, proposals and institutions that facts name must exist. */
export function checkObserved(file: SituationFile, names: Names, report: ReportReference): void {
  const seen = new Set<string>();
  for (const [i, fact] of (file.observed ?? []).entries()) {
    const path = ['observed', i];
    if (seen.has(fact.id)) report('double-id', `'${fact.id}' is the id of two facts`, [...path, 'id']);
    seen.add(fact.id);
    // Days compare as text; a month alone counts from its first day.
    if (fact.known !== undefined && fact.known < fact.on.slice(0, fact.known.length))
      report(
        'known-before',
        `'${fact.id}' was known on ${fact.known}, before it happened on ${fact.on}`,
        [...path, 'known'],
        'a fact is known on its day or later',
      );
    checkFact(fact, file, path, names, report);
  }
}

function checkFact(
  fact: ObservedFile,
  file: SituationFile,
  path: readonly (string | number)[],
  names: Names,
  report: ReportReference,
): void {
  const options = (chosen: Readonly<Record<string, string>>, at: readonly (string | number)[]) => {
    for (const [issue, option] of Object.entries(chosen))
      if (names.issue(issue, [...at, issue])) names.option(issue, option, [...at, issue]);
  };
  const proposal = (id: string, at: readonly (string | number)[]) => {
    const known = Object.keys(file.proposals ?? {});
    if (!known.includes(id))
      report(
        'unknown-proposal',
        `'${id}' is no proposal`,
        at,
        `proposals are: ${known.join(', ') || 'none'}`,
      );
  };
  const exempted = (
    { institution: id, options: decided }: NonNullable<ObservedFile['passed']>,
    member: string,
    at: readonly (string | number)[],
  ) => {
    const institution = file.institutions?.[id];
    if (institution === undefined) return;
    const isOpen = institution.decides.some(
      ({ issue, options: known, exempt }) => exempt !== undefined && known.includes(decided[issue] ?? ''),
    );
    if (!isOpen)
      report(
        'no-exemption',
        `'${member}' cannot stand aside: no decision of '${id}' on these options has an exempt`,
        at,
        'give that decision an exempt, or leave it out here',
      );
  };
  const vote = (asked: NonNullable<ObservedFile['passed']>, at: readonly (string | number)[]) => {
    const institution = file.institutions?.[asked.institution];
    if (institution === undefined)
      report('unknown-institution', `'${asked.institution}' is no institution`, [...at, 'institution']);
    else if (asked.base !== undefined && !Object.hasOwn(institution.legal_bases, asked.base))
      report('unknown-base', `'${asked.base}' is no legal base here`, [...at, 'base']);
    for (const [k, member] of (asked.exempt ?? []).entries()) exempted(asked, member, [...at, 'exempt', k]);
    options(asked.options, [...at, 'options']);
    options(asked.otherwise ?? {}, [...at, 'otherwise']);
  };
  if (fact.lasted !== undefined) {
    if (typeof fact.lasted !== 'string') options(fact.lasted, [...path, 'lasted']);
    for (const [k, issue] of (fact.issues ?? []).entries()) names.issue(issue, [...path, 'issues', k]);
  }
  for (const key of ['passed', 'failed'] as const) {
    const asked = fact[key];
    if (asked !== undefined) vote(asked, [...path, key]);
  }
  for (const key of ['signed', 'refused'] as const) {
    const id = fact[key];
    if (id !== undefined) proposal(id, [...path, key]);
  }
  if (fact.moved !== undefined) {
    const { actor, issue, from, to } = fact.moved;
    names.actor(actor, [...path, 'moved', 'actor']);
    if (names.issue(issue, [...path, 'moved', 'issue'])) {
      names.option(issue, from, [...path, 'moved', 'from']);
      names.option(issue, to, [...path, 'moved', 'to']);
    }
  }
  for (const key of ['welcomed', 'rejected', 'kept', 'broke'] as const) {
    const said = fact[key];
    if (said === undefined) continue;
    names.actor(said.actor, [...path, key, 'actor']);
    proposal(said.proposal, [...path, key, 'proposal']);
    if ('issue' in said && said.issue !== undefined) names.issue(said.issue, [...path, key, 'issue']);
  }
}
