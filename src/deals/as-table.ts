import { packageCount } from '../situation/index.ts';
import type { AdditiveModel, PackageSpace } from './space.ts';
import { utilityIn } from './utility.ts';

/** Spaces up to this many packages are listed where no engine knows their model. */
export const mostListed = 20_000n;

/** A small space of hyper-rectangles as one table over all issues; undefined where it is too large to list. */
export function asTable(space: PackageSpace): PackageSpace | undefined {
  const { model, issues, parties } = space;
  if (model.kind !== 'rectangles' || packageCount(issues) > mostListed) return undefined;
  const cells = Number(packageCount(issues));
  const columns = parties.map(() => new Float64Array(cells));
  const chosen = new Int32Array(issues.length);
  for (let cell = 0; cell < cells; cell++) {
    let rest = cell;
    for (let j = issues.length - 1; j >= 0; j--) {
      const count = issues[j]?.options.length ?? 1;
      chosen[j] = rest % count;
      rest = Math.floor(rest / count);
    }
    for (const [i, column] of columns.entries()) column[cell] = utilityIn(space, i, chosen);
  }
  const options = issues.reduce((sum, issue) => sum + issue.options.length, 0);
  const table: AdditiveModel = {
    kind: 'additive',
    values: parties.map(() => new Float64Array(options)),
    tables: [{ issues: issues.map((_, j) => j), values: columns }],
    forbidden: [],
    limits: [],
  };
  return { ...space, model: table };
}
