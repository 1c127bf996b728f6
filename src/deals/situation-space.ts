import type { Compiled, CompiledRule, Estimate } from '../situation/index.ts';
import {
  type JointMoney,
  jointMoney,
  noDealValues,
  type Study,
  type UtilityTables,
  utilityTables,
} from '../study/index.ts';
import type { PaymentRules } from './side-payments.ts';
import type { Combination, JointTable, PackageSpace, ResourceLimit } from './space.ts';

/**
 * A situation as the package space of some of its actors, at the medians, money counted. Throws on an actor it does not have.
 *
 * @example
 * situationSpace(study, ['north', 'south']).parties.map(({ name }) => name) // => ['north', 'south']
 */
export function situationSpace(study: Study, parties: readonly string[]): PackageSpace {
  const { situation, compiled, medians } = study;
  const tables = utilityTables(compiled, medians);
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
      name: parties[i],
      reservation: reservations[actor],
    })),
    model: {
      kind: 'additive',
      values: indices.map((actor) => tables.weighted.subarray(actor * width, (actor + 1) * width)),
      tables: [...linkageTables(compiled, tables, indices), ...moneyTables(jointMoney(study), indices)],
      forbidden: forbiddenOf(compiled.rules),
      limits: limitsOf(study),
    },
  };
}

function moneyTables(money: JointMoney | undefined, parties: readonly number[]): readonly JointTable[] {
  if (money === undefined || money.issues.length === 0) return [];
  return [{ issues: money.issues, values: parties.map((actor) => money.values[actor]) }];
}

function forbiddenOf(rules: readonly CompiledRule[]): readonly Combination[] {
  return rules.flatMap((rule) =>
    rule.kind === 'forbidden'
      ? [{ when: rule.when.map(({ issue, matches }) => ({ issue, options: matches })) }]
      : [],
  );
}

function limitsOf({ situation, compiled, medians }: Study): readonly ResourceLimit[] {
  const { optionAt, optionStarts, rules } = compiled;
  return rules.flatMap((rule) => {
    if (rule.kind !== 'limit') return [];
    const use = new Float64Array(optionAt.length);
    for (const { issue, option, input } of rule.uses) use[optionStarts[issue] + option] = medians[input];
    const name = situation.limits[rule.place]?.label ?? '';
    return [{ name, use, atMost: medians[rule.atMost] }];
  });
}

/**
 * Who can pay whom, over the space of those who must sign and of payers who need not; undefined where the file assumes that no
 * money moves.
 *
 * @example
 * paymentsOf(study, ['north', 'south']) // => undefined
 */
export function paymentsOf(
  study: Study,
  signatories: readonly string[],
): (PaymentRules & { readonly space: PackageSpace }) | undefined {
  const rules = study.situation.sidePayments;
  if (rules === undefined) return undefined;
  const value = (estimate: Estimate) => study.medians[study.compiled.inputOf.get(estimate) ?? -1];
  const outside = rules.parties.map(({ actor }) => actor).filter((actor) => !signatories.includes(actor));
  const parties = [...signatories, ...outside];
  return {
    space: situationSpace(study, parties),
    unit: rules.unit,
    signatories: signatories.length,
    payers: rules.parties.map(({ actor, worth, atMost }) => ({
      party: parties.indexOf(actor),
      worthPerUnit: value(worth),
      atMost: atMost === undefined ? Number.POSITIVE_INFINITY : value(atMost),
    })),
  };
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
    const cells = issues.reduce((product, j) => product * compiled.optionCounts[j], 1);
    const key = issues.join();
    const table = groups.get(key) ?? { issues, values: parties.map(() => new Float64Array(cells)) };
    groups.set(key, table);
    const column = table.values[party];
    for (const cell of matchingCells(sorted)) column[cell] = column[cell] + worth[l];
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
