import type { EstimateShape } from './estimate-types.ts';
import type { ReportReference } from './reference-names.ts';
import type { SituationFile } from './schema.ts';

/** What is no mistake of form, runs, and says nothing: all weights 0, or options that nobody can tell apart. */
export function checkSilent(file: SituationFile, report: ReportReference): void {
  const actors = Object.values(file.actors);
  if (actors.length > 0 && actors.every(({ capability }) => constantOf(capability) === 0))
    report(
      'no-capability',
      'capability is 0 for every actor, so nobody weighs anything in a forecast',
      ['actors'],
      'give the strongest 100 and the others their part of it',
      'warning',
    );
  for (const [id, { options }] of Object.entries(file.issues)) {
    if (isToldApart(file, id)) continue;
    const placed = Object.entries(options).map(([option, { at }]) => [option, constantOf(at)] as const);
    for (const [k, [option, at]] of placed.entries()) {
      const [same] = placed.slice(0, k).find(([, before]) => at !== undefined && before === at) ?? [];
      if (same === undefined) continue;
      report(
        'same-place',
        `'${same}' and '${option}' both stand at ${at} on the scale of '${id}', so they are worth the same to all`,
        ['issues', id, 'options', option, 'at'],
        'give one another place, or say under values or linkages what tells them apart',
        'warning',
      );
    }
  }
}

/** Does anything but its place on the scale give an option of the issue its worth? */
function isToldApart(
  { values = {}, linkages = [], forbidden = [], institutions = {} }: SituationFile,
  issue: string,
): boolean {
  return (
    Object.values(values).some((byIssue) => Object.hasOwn(byIssue, issue)) ||
    [...linkages, ...forbidden].some(({ when }) => Object.hasOwn(when, issue)) ||
    Object.values(institutions).some(({ decides }) => decides.some((one) => one.issue === issue))
  );
}

function constantOf(shape: EstimateShape): number | undefined {
  if (shape.kind !== 'stated' || shape.distribution.kind !== 'constant') return undefined;
  return shape.distribution.value;
}
