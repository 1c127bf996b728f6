import { controlOf } from './build-issues.ts';
import type { Names, ReportReference } from './reference-names.ts';
import type { SituationFile } from './schema.ts';

/** Issues, options and actors that conduct, promises and devices name must exist and fit. */
export function checkConduct(file: SituationFile, names: Names, report: ReportReference): void {
  for (const [id, actor] of Object.entries(file.actors)) {
    for (const [issue, written] of Object.entries(actor.unilateral_cost ?? {})) {
      const path = ['actors', id, 'unilateral_cost', issue];
      if (!names.issue(issue, path)) continue;
      if (!controlOf(file.issues[issue]?.controller).controllers.includes(id))
        report(
          'no-controller',
          `'${id}' does not control '${issue}', so moving it alone costs it nothing`,
          path,
          `controllers are: ${controlOf(file.issues[issue]?.controller).controllers.join(', ') || 'nobody'}`,
          'warning',
        );
      if ('options' in written)
        for (const option of Object.keys(written.options))
          names.option(issue, option, [...path, 'options', option]);
    }
  }
  for (const [id, proposal] of Object.entries(file.proposals ?? {})) {
    const at = ['proposals', id];
    for (const [i, issue] of (proposal.holds ?? []).entries()) names.issue(issue, [...at, 'holds', i]);
    for (const [i, actor] of (proposal.beneficiaries ?? []).entries())
      names.actor(actor, [...at, 'beneficiaries', i]);
    for (const [i, actor] of (proposal.charges ?? []).entries()) names.actor(actor, [...at, 'charges', i]);
    if (proposal.covers !== undefined && proposal.covers.to < proposal.covers.from)
      report('bad-time', `covers ends in ${proposal.covers.to}, before it starts`, [...at, 'covers', 'to']);
    for (const [i, device] of (proposal.devices ?? []).entries()) {
      const path = [...at, 'devices', i];
      names.issue(device.on, [...path, 'on']);
      if (device.holds !== undefined) names.actor(device.holds, [...path, 'holds']);
      if (device.against !== undefined) names.actor(device.against, [...path, 'against']);
      if (device.kind === 'snapback' && device.adds_cost !== undefined)
        report('bad-device', 'a snapback returns its issue and adds no cost', [...path, 'adds_cost']);
      if (device.kind !== 'snapback' && device.against !== undefined)
        report('bad-device', 'only a snapback is against somebody', [...path, 'against']);
    }
  }
}
