import type { Situation } from '../../situation/index.ts';
import { noDealValues, type Study, type UtilityTables, utilityTables } from '../../study/index.ts';
import type { Sheet } from './shapes.ts';

/** How a role's utility reads in points: the worst outcome of every issue together is 0, the best of every issue 100. */
export interface PointScale {
  /** Points of no deal. */
  readonly noDeal: number;
  /** Points that one unit of utility makes. */
  readonly unit: number;
}

/** What is worked out once for all roles. */
interface Medians {
  readonly study: Study;
  readonly tables: UtilityTables;
  readonly noDeal: Float64Array;
}

/**
 * The private sheet of each role, at the medians, with the scale of its points. What may be said is what some claim has
 * already; salience, points and what it has without a deal are the role's own.
 */
export function sheetsOf(
  study: Study,
  roles: readonly string[],
): readonly { readonly sheet: Sheet; readonly scale: PointScale }[] {
  const tables = utilityTables(study.compiled, study.medians);
  const medians = { study, tables, noDeal: noDealValues(study.compiled, tables) };
  return roles.map((role) => sheetOf(medians, role));
}

function sheetOf(medians: Medians, role: string) {
  const { study, tables } = medians;
  const { situation, compiled } = study;
  const actor = compiled.actors.indexOf(role);
  const worth = situation.issues.map((issue, j) => {
    const start = actor * compiled.optionAt.length + (compiled.optionStarts[j] ?? 0);
    return issue.options.map((_, o) => tables.weighted[start + o] ?? 0);
  });
  const lows = worth.map((values) => Math.min(...values));
  const span = worth.reduce((sum, values, j) => sum + Math.max(...values) - (lows[j] ?? 0), 0);
  // Whoever values nothing has no points to give.
  const unit = span > 0 ? 100 / span : 0;
  const floor = lows.reduce((sum, low) => sum + low, 0);
  const noDeal = ((medians.noDeal[actor] ?? 0) - floor) * unit;
  const issues = situation.issues.map((issue, j) => ({
    ...stanceOn(situation, role, j),
    options: issue.options.map(({ id, label }, o) => ({
      option: id,
      label,
      points: ((worth[j]?.[o] ?? 0) - (lows[j] ?? 0)) * unit,
    })),
  }));
  const sheet = {
    actor: role,
    name: situation.actors[actor]?.name ?? role,
    isSignatory: situation.required.includes(role),
    noDeal,
    issues,
    together: togetherOf(medians, actor, unit),
    said: saidOf(situation, role),
  };
  return { sheet, scale: { noDeal, unit } };
}

function stanceOn(situation: Situation, role: string, j: number) {
  const issue = situation.issues[j];
  const stance = situation.stances.find((one) => one.actor === role && one.issue === issue?.id);
  const all = situation.stances.filter((one) => one.actor === role);
  const weights = all.reduce((sum, { salience }) => sum + salience.median, 0);
  const salience = stance?.salience.median ?? 0;
  return {
    issue: issue?.id ?? '',
    question: issue?.question ?? '',
    low: stance?.position.low ?? 0,
    high: stance?.position.high ?? 100,
    from: issue?.scale.low ?? '',
    to: issue?.scale.high ?? '',
    weight: weights > 0 ? salience / weights : 0,
    isPublic: (stance?.position.support.claims.length ?? 0) > 0,
  };
}

function togetherOf({ study, tables }: Medians, actor: number, unit: number) {
  const { situation, compiled } = study;
  return compiled.linkages.flatMap((one, l) => {
    const worth = tables.worth[l] ?? 0;
    const linkage = situation.linkages[l];
    if (one.actor !== actor || worth === 0 || linkage === undefined) return [];
    return [{ label: linkage.label ?? linkage.id, points: worth * unit }];
  });
}

/** What claims say of the positions of a role. */
function saidOf({ stances, evidence }: Situation, role: string): readonly string[] {
  const ids = stances.flatMap((one) => (one.actor === role ? one.position.support.claims : []));
  return [...new Set(ids)].flatMap((id) => evidence.claims.get(id)?.statement ?? []);
}
