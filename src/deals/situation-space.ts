import {
  type Compiled,
  type Estimate,
  type JointMoney,
  medianDraw,
  noDealValues,
  type Situation,
  type UtilityTables,
  utilityTables,
} from '../situation/index.ts';
import type { Payer } from './side-payments.ts';
import type { Combination, JointTable, PackageSpace, ResourceLimit } from './space.ts';

/**
 * A situation as the package space of some of its actors, at one draw of its inputs (the medians without one). Throws on
 * an actor it does not have.
 */
export function situationSpace(
  situation: Situation,
  compiled: Compiled,
  parties: readonly string[],
  draw: Float64Array = medianDraw(compiled),
  /** What packages are worth in money, where money has a say in values. */
  money?: JointMoney,
): PackageSpace {
  const tables = utilityTables(compiled, draw);
  const width = compiled.optionAt.length;
  const reservations = noDealValues(compiled, tables);
  const indices = parties.map((id) => {
    const found = compiled.actors.indexOf(id);
    if (found < 0) throw new Error(`party: ${id}`);
    return found;
  });
  return {
    issues: situation.issues.map(({ id, options }) => ({
      name: id,
      options: options.map((option) => option.id),
    })),
    parties: indices.map((actor, i) => ({
      name: parties[i] as string,
      reservation: reservations[actor] as number,
    })),
    model: {
      kind: 'additive',
      values: indices.map((actor) => tables.weighted.subarray(actor * width, (actor + 1) * width)),
      tables: [...linkageTables(compiled, tables, indices), ...moneyTables(money, indices)],
      forbidden: forbiddenOf(situation),
      limits: limitsOf(situation, compiled, draw),
    },
  };
}

function moneyTables(money: JointMoney | undefined, parties: readonly number[]): readonly JointTable[] {
  if (money === undefined || money.issues.length === 0) return [];
  return [{ issues: money.issues, values: parties.map((actor) => money.values[actor] as Float64Array) }];
}

function forbiddenOf({ forbidden, issues }: Situation): readonly Combination[] {
  return forbidden.map(({ when }) => ({
    when: when.map(({ issue, options }) => {
      const index = issues.findIndex(({ id }) => id === issue);
      return {
        issue: index,
        options: Uint8Array.from(issues[index]?.options ?? [], ({ id }) => (options.includes(id) ? 1 : 0)),
      };
    }),
  }));
}

function limitsOf(
  { limits, issues }: Situation,
  compiled: Compiled,
  draw: Float64Array,
): readonly ResourceLimit[] {
  return limits.map(({ label, atMost, uses }) => {
    const use = new Float64Array(compiled.optionAt.length);
    for (const one of uses) {
      const issue = issues.findIndex(({ id }) => id === one.issue);
      const option = issues[issue]?.options.findIndex(({ id }) => id === one.option) ?? -1;
      use[(compiled.optionStarts[issue] as number) + option] = valueIn(compiled, draw, one.use);
    }
    return { name: label, use, atMost: valueIn(compiled, draw, atMost) };
  });
}

function valueIn({ inputOf }: Compiled, draw: Float64Array, estimate: Estimate): number {
  return draw[inputOf.get(estimate) ?? -1] as number;
}

/** Who among the parties can pay and be paid, as the file says; undefined where it does not. */
export function payersOf(
  { sidePayments }: Situation,
  compiled: Compiled,
  parties: readonly string[],
  draw: Float64Array = medianDraw(compiled),
): readonly Payer[] | undefined {
  return sidePayments?.parties.flatMap(({ actor, worth, atMost }) => {
    const party = parties.indexOf(actor);
    const most = atMost === undefined ? Number.POSITIVE_INFINITY : valueIn(compiled, draw, atMost);
    return party < 0 ? [] : [{ party, worthPerUnit: valueIn(compiled, draw, worth), atMost: most }];
  });
}

/** The linkages of the parties, one table for each group of issues that they look at. */
function linkageTables(
  compiled: Compiled,
  { worth }: UtilityTables,
  parties: readonly number[],
): readonly JointTable[] {
  const groups = new Map<
    string,
    { readonly issues: readonly number[]; readonly values: readonly Float64Array[] }
  >();
  for (const [l, { actor, when }] of compiled.linkages.entries()) {
    const party = parties.indexOf(actor);
    if (party < 0 || worth[l] === 0) continue;
    const sorted = [...when].sort((a, b) => a.issue - b.issue);
    const issues = sorted.map(({ issue }) => issue);
    const cells = issues.reduce((product, j) => product * (compiled.optionCounts[j] as number), 1);
    const key = issues.join();
    const table = groups.get(key) ?? { issues, values: parties.map(() => new Float64Array(cells)) };
    groups.set(key, table);
    const column = table.values[party] as Float64Array;
    for (const cell of matchingCells(sorted)) column[cell] = (column[cell] as number) + (worth[l] as number);
  }
  return [...groups.values()];
}

/** Joint options (the last issue turning fastest) that meet all conditions. */
function matchingCells(when: Compiled['linkages'][number]['when']): readonly number[] {
  let cells: readonly number[] = [0];
  for (const { matches } of when) {
    const wanted = [...matches.keys()].filter((k) => matches[k] === 1);
    cells = cells.flatMap((cell) => wanted.map((k) => cell * matches.length + k));
  }
  return cells;
}
