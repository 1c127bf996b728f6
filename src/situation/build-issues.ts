import type { EstimateReader } from './make-estimate.ts';
import type { Package } from './package.ts';
import type { SituationFile } from './schema.ts';
import type { CalendarEvent, Issue } from './types.ts';

export function buildIssues(
  file: SituationFile,
  reader: EstimateReader,
  calendar: readonly CalendarEvent[],
  asOf: string,
): readonly Issue[] {
  const statusQuo = buildStatusQuo(file, calendar, asOf);
  return Object.entries(file.issues).map(([id, issue]) => ({
    id,
    question: issue.question,
    scale: { low: issue.scale['0'], high: issue.scale['100'] },
    options: Object.entries(issue.options).map(([option, { at, label, claims, assumption }]) => {
      const own = claims !== undefined || assumption !== undefined;
      const enclosing = own ? { claims, assumption } : issue.scale;
      return {
        id: option,
        label,
        at: reader.read(at, ['issues', id, 'options', option, 'at'], 'scale points', enclosing),
      };
    }),
    isGrid: issue.grid !== undefined,
    statusQuo: statusQuo[id] ?? issue.status_quo,
    ...controlOf(issue.controller),
    forbiddenMoves: (issue.moves?.never ?? []).map(readMove),
    ...(issue.note === undefined ? {} : { note: issue.note }),
  }));
}

/** Who moves an issue: each alone, or all together. */
export function controlOf(controller: SituationFile['issues'][string]['controller']) {
  if (controller === undefined) return { controllers: [], isJoint: false };
  if (typeof controller === 'object' && !Array.isArray(controller))
    return { controllers: controller.all, isJoint: true };
  return { controllers: [controller].flat(), isJoint: false };
}

/** `collateral -> returned`; the schema has checked the form. */
export function readMove(text: string): { readonly from: string; readonly to: string } {
  const [from = '', to = ''] = text.split('->').map((part) => part.trim());
  return { from, to };
}

/** The status quo of a day: each issue's own, with the calendar's changes up to that day on top, in order of date. */
export function buildStatusQuo(
  file: SituationFile,
  calendar: readonly CalendarEvent[],
  day: string,
): Package {
  const start = Object.fromEntries(Object.entries(file.issues).map(([id, issue]) => [id, issue.status_quo]));
  return Object.assign(start, ...calendar.filter(({ on }) => on <= day).map(({ then }) => then));
}

/** A whole package from the options that the file names; issues it leaves out stay at no deal. */
export function buildPackage(file: SituationFile, noDeal: Package, chosen: Package): Package {
  return Object.fromEntries(
    Object.keys(file.issues).map((issue) => {
      const option = chosen[issue] ?? noDeal[issue];
      if (option === undefined) throw new Error(`no option for issue ${issue}`);
      return [issue, option];
    }),
  );
}
