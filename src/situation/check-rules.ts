import type { Path } from '../text/index.ts';
import { offeredPackage } from './offers.ts';
import type { Names, ReportReference } from './reference-names.ts';
import type { SituationFile } from './schema.ts';

/** Forbidden combinations, limits and side payments: what they name must exist. A proposal that breaks a rule is warned of. */
export function checkRules(file: SituationFile, names: Names, report: ReportReference): void {
  const seen = new Set<string>();
  const unique = (id: string, path: Path) => {
    if (seen.has(id)) report('duplicate-id', `rule '${id}' stands twice`, path);
    seen.add(id);
  };
  for (const [i, { id, when }] of (file.forbidden ?? []).entries()) {
    const path = ['forbidden', i];
    unique(id, [...path, 'id']);
    const issues = Object.entries(when);
    if (issues.length === 0)
      report(
        'bad-rule',
        `'${id}' forbids nothing: when is empty`,
        [...path, 'when'],
        'name the options that cannot hold together',
      );
    for (const [issue, options] of issues) {
      const at = [...path, 'when', issue];
      if (names.issue(issue, at)) for (const option of [options].flat()) names.option(issue, option, at);
    }
    checkProposals(file, id, when, report);
  }
  for (const [i, { id, uses }] of (file.limits ?? []).entries()) {
    const path = ['limits', i];
    unique(id, [...path, 'id']);
    for (const [issue, byOption] of Object.entries(uses)) {
      const at = [...path, 'uses', issue];
      if (names.issue(issue, at))
        for (const option of Object.keys(byOption)) names.option(issue, option, [...at, option]);
    }
  }
  for (const actor of Object.keys(file.side_payments?.parties ?? {}))
    names.actor(actor, ['side_payments', 'parties', actor]);
}

/** A proposal that a rule forbids has no verdict; the rest stands. */
function checkProposals(
  file: SituationFile,
  rule: string,
  when: Readonly<Record<string, string | readonly string[]>>,
  report: ReportReference,
): void {
  for (const [id, proposal] of Object.entries(file.proposals ?? {})) {
    const isForbidden = Object.entries(when).every(([issue, options]) =>
      [options].flat().includes(offeredPackage(proposal)[issue] ?? ''),
    );
    if (isForbidden && Object.keys(when).length > 0)
      report(
        'forbidden-proposal',
        `proposal '${id}' is a combination that '${rule}' forbids`,
        ['proposals', id, 'package'],
        'it has no verdict; change the package, or the rule',
        'warning',
      );
  }
}
