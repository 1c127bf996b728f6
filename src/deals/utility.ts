import { rectangleUtility } from './rectangles/index.ts';
import type { PackageSpace } from './space.ts';

/** Utility of a package (one option index an issue) to a party (by index). */
export function utilityIn({ model, issues }: PackageSpace, party: number, chosen: ArrayLike<number>): number {
  if (model.kind === 'rectangles') {
    const profile = model.profiles[party];
    return profile === undefined ? 0 : rectangleUtility(profile, chosen);
  }
  const values = model.values[party];
  let utility = 0;
  let start = 0;
  for (const [j, { options }] of issues.entries()) {
    utility += values[start + chosen[j]];
    start += options.length;
  }
  for (const table of model.tables) {
    let cell = 0;
    for (const j of table.issues) cell = cell * (issues[j]?.options.length ?? 1) + chosen[j];
    utility += table.values[party][cell];
  }
  return utility;
}

/** Is a package ruled out by a forbidden combination or a limit? */
export function isAdmissible({ model, issues }: PackageSpace, chosen: ArrayLike<number>): boolean {
  if (model.kind === 'rectangles') return true;
  const isForbidden = model.forbidden.some(({ when }) =>
    when.every(({ issue, options }) => options[chosen[issue]] === 1),
  );
  return (
    !isForbidden &&
    model.limits.every(({ use, atMost }) => {
      let [used, start] = [0, 0];
      for (const [j, { options }] of issues.entries()) {
        used += use[start + chosen[j]];
        start += options.length;
      }
      return Math.round(used * 1e10) <= Math.round(atMost * 1e10);
    })
  );
}
