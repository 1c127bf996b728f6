import { type Path, showPath } from '../text/index.ts';
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
    checkClasses(proposal, at, report);
    for (const [i, device] of (proposal.devices ?? []).entries()) {
      const path = [...at, 'devices', i];
      names.issue(device.on, [...path, 'on']);
      if (device.holds !== undefined) names.actor(device.holds, [...path, 'holds']);
      if (device.against !== undefined) names.actor(device.against, [...path, 'against']);
      checkDevice(device, path, report);
    }
  }
}

type DeviceFile = NonNullable<ProposalFile['devices']>[number];
type DeviceKey = 'holds' | 'adds_cost' | 'shortens_reply_to' | 'amount' | 'against';

/** What a device of each kind needs: one of each list, or it does nothing. What else it knows changes what it does. */
const deviceKeys: Readonly<
  Record<
    DeviceFile['kind'],
    { readonly needs: readonly (readonly DeviceKey[])[]; readonly knows: readonly DeviceKey[] }
  >
> = {
  escrow: { needs: [['adds_cost', 'amount']], knows: [] },
  guarantor: { needs: [['holds'], ['adds_cost', 'amount']], knows: [] },
  monitor: { needs: [['shortens_reply_to']], knows: [] },
  snapback: { needs: [], knows: ['against', 'shortens_reply_to'] },
};
const remedies: Readonly<Record<DeviceKey, string>> = {
  holds: 'name the actor that stands for it: `holds: ACTOR`',
  adds_cost: 'say what it adds to the cost of the breach, in units of utility: `adds_cost: 0 to 0.1`',
  shortens_reply_to: 'say within how many months the reply comes: `shortens_reply_to: 1 to 3`',
  amount: 'say what is held: `amount: 4.2`',
  against: 'name the actor whose breach sets it off: `against: ACTOR`',
};

/** A file with a device that does nothing still loads; one with a key that its kind does not know never did what it says. */
function checkDevice(device: DeviceFile, path: Path, report: ReportReference): void {
  const { needs, knows } = deviceKeys[device.kind];
  for (const keys of needs)
    if (keys.every((key) => device[key] === undefined))
      report(
        'bad-device',
        `a device of the kind '${device.kind}' without ${keys.join(' or ')} does nothing`,
        path,
        remedies[keys[0] ?? 'holds'],
        'warning',
      );
  const known = [...needs.flat(), ...knows];
  for (const key of ['adds_cost', 'against'] as const)
    if (device[key] !== undefined && !known.includes(key))
      report(
        'bad-device',
        `a device of the kind '${device.kind}' knows no ${key}`,
        [...path, key],
        `it knows ${known.join(', ')}`,
      );
  if (device.shortens_reply_to !== undefined && !known.includes('shortens_reply_to'))
    report(
      'bad-device',
      `a device of the kind '${device.kind}' shortens no reply`,
      [...path, 'shortens_reply_to'],
      'a monitor and a snapback do',
      'warning',
    );
}

type ProposalFile = NonNullable<SituationFile['proposals']>[string];

/** Of n cases at most n can have passed; a count rests on something; a weight needs something to weigh against. */
function checkClasses(
  { reference_classes: classes = [], inside_weight: weight }: ProposalFile,
  at: Path,
  report: ReportReference,
): void {
  for (const [i, { k, n, claims, assumption }] of classes.entries()) {
    const path = [...at, 'reference_classes', i];
    if (k > n) report('bad-class', `k is ${k}; of ${n} cases at most ${n} can have passed`, [...path, 'k']);
    if (claims === undefined && assumption === undefined)
      report(
        'unsupported',
        `${showPath(path)} rests on nothing`,
        path,
        'cite claims, or say under assumption who counted',
        'warning',
      );
  }
  if (weight !== undefined && classes.length === 0)
    report(
      'bad-class',
      'inside_weight weighs the model against reference_classes, and there are none',
      [...at, 'inside_weight'],
      'add reference_classes, or leave it out',
    );
}
