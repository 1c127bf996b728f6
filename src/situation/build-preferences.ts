import { buildConduct } from './build-conduct.ts';
import type { EstimateReader } from './make-estimate.ts';
import type { SituationFile } from './schema.ts';
import type { Actor, Linkage, Stance, ValueTable } from './types.ts';

export function buildActors(file: SituationFile, reader: EstimateReader): readonly Actor[] {
  return Object.entries(file.actors).map(([id, actor]) => {
    const at = (key: string) => ['actors', id, key];
    const { name, group, note, distance_exponent: exponent, outside_option: outside } = actor;
    return {
      id,
      name,
      ...(group === undefined ? {} : { group }),
      capability: reader.read(actor.capability, at('capability'), 'capability', actor),
      ...(exponent === undefined
        ? {}
        : { distanceExponent: reader.read(exponent, at('distance_exponent'), 'exponent', actor) }),
      ...(outside === undefined
        ? {}
        : { outsideOption: reader.read(outside, at('outside_option'), 'utility', actor) }),
      conduct: buildConduct(file, id, reader),
      ...(note === undefined ? {} : { note }),
    };
  });
}

export function buildStances(file: SituationFile, reader: EstimateReader): readonly Stance[] {
  return Object.entries(file.stances).flatMap(([actor, byIssue]) =>
    Object.entries(byIssue).map(([issue, stance]) => ({
      actor,
      issue,
      position: reader.read(stance.position, ['stances', actor, issue, 'position'], 'scale points', stance),
      salience: reader.read(stance.salience, ['stances', actor, issue, 'salience'], 'salience', stance),
    })),
  );
}

export function buildValues(file: SituationFile, reader: EstimateReader): readonly ValueTable[] {
  return Object.entries(file.values ?? {}).flatMap(([actor, byIssue]) =>
    Object.entries(byIssue).map(([issue, table]) => ({
      actor,
      issue,
      values: Object.keys(file.issues[issue]?.options ?? {}).map((option) => {
        const shape = table[option];
        if (shape === undefined) throw new Error(`no value of ${option} for ${actor}`);
        return reader.read(shape, ['values', actor, issue, option], 'value');
      }),
    })),
  );
}

export function buildLinkages(file: SituationFile, reader: EstimateReader): readonly Linkage[] {
  return (file.linkages ?? []).map((linkage, index) => ({
    id: linkage.id,
    ...(linkage.label === undefined ? {} : { label: linkage.label }),
    actor: linkage.actor,
    when: Object.entries(linkage.when).map(([issue, options]) => ({ issue, options: [options].flat() })),
    // Named by id: its place in the list must not decide its random stream.
    worth: reader.read(
      linkage.worth,
      ['linkages', index, 'worth'],
      'utility',
      linkage,
      `linkages.${linkage.id}.worth`,
    ),
  }));
}
