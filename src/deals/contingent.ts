import type { AdditiveModel, JointTable, PackageSpace } from './space.ts';

/**
 * The space when an issue may be settled conditionally: "option a if the event happens, option b if not". The issue is
 * replaced by two of the same options, the branch with the event (in its place) and the branch without it (at the end), weighted with each
 * party's probability p_i of the event: u_i = p_i·v_i(a) + (1 − p_i)·v_i(b). That needs k + k options, not k·k.
 *
 * Parties that differ in p_i can both gain by betting on it: such a gain rests on beliefs, not on interests, and
 * `beliefDriven` below tells them apart. The issue may stand in no table, forbidden combination or limit (a RangeError says
 * so): which branch they would mean is for the author of the space to say.
 */
export function withContingentClause(
  space: PackageSpace,
  issue: number,
  event: string,
  probabilities: readonly number[],
): PackageSpace {
  const { model } = space;
  const clause = space.issues[issue];
  if (clause === undefined) throw new RangeError(`there is no issue ${issue}`);
  if (model.kind === 'rectangles')
    throw new RangeError('hyper-rectangle utilities have no value of one issue alone');
  if (isTied(model, issue, space))
    throw new RangeError(`issue ${clause.name} stands in a table, a combination or a limit`);
  if (probabilities.length !== space.parties.length || probabilities.some((p) => !(p >= 0 && p <= 1)))
    throw new RangeError('one probability from 0 to 1 for each party');
  const start = space.issues.slice(0, issue).reduce((sum, { options }) => sum + options.length, 0);
  const end = start + clause.options.length;
  return {
    ...space,
    issues: [
      ...space.issues.map((one, j) => (j === issue ? { ...one, name: `${one.name} if ${event}` } : one)),
      { name: `${clause.name} if not ${event}`, options: clause.options },
    ],
    model: {
      ...model,
      values: model.values.map((column, i) => {
        const p = probabilities[i];
        const branch = column.map((value, k) => (k >= start && k < end ? value * p : value));
        return Float64Array.from([...branch, ...column.subarray(start, end).map((value) => value * (1 - p))]);
      }),
      limits: model.limits.map((limit) => ({
        ...limit,
        use: Float64Array.from([...limit.use, ...new Float64Array(clause.options.length)]),
      })),
    },
  };
}

function isTied(
  { tables, forbidden, limits }: AdditiveModel,
  issue: number,
  { issues }: PackageSpace,
): boolean {
  const start = issues.slice(0, issue).reduce((sum, { options }) => sum + options.length, 0);
  const end = start + (issues[issue]?.options.length ?? 0);
  return (
    tables.some((table: JointTable) => table.issues.includes(issue)) ||
    forbidden.some(({ when }) => when.some((one) => one.issue === issue)) ||
    limits.some(({ use }) => use.subarray(start, end).some((used) => used !== 0))
  );
}

/**
 * How much of a package's joint gain over the same option in both branches rests on differing beliefs: the sum of
 * utilities with the parties' own probabilities minus that with their mean probability for all.
 */
export function beliefDriven(
  values: readonly (readonly [ifEvent: number, ifNot: number])[],
  probabilities: readonly number[],
): number {
  const mean = probabilities.reduce((sum, p) => sum + p, 0) / probabilities.length;
  return values.reduce((sum, [a, b], i) => sum + (probabilities[i] - mean) * (a - b), 0);
}
