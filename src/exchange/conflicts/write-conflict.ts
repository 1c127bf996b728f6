import { type ArcGraph, type Factor, movesOf, type ProductGraph, stateCount } from '../../stability/index.ts';
import { idsOf } from './ids.ts';
import { tiersOf } from './tiers.ts';
import type { ConflictFile, Cube, FactorNames } from './types.ts';

/**
 * A conflict in our own format, as JSON: `readConflict` reads the same model back. Statements come out as the rankings
 * that they gave, merged states as states and arcs.
 */
export function conflictJson(file: ConflictFile): string {
  const { conflict, id, title, source, note, actorIds, statusQuo, coalitions } = file;
  const { graph } = conflict;
  const written = {
    conflict: id,
    title,
    ...(source === undefined ? {} : { source }),
    ...(note === undefined ? {} : { note }),
    actors: record(actorIds, (i) => conflict.actors[i]),
    ...(graph.kind === 'product' ? productParts(file, graph) : arcParts(file, graph)),
    preferences: record(actorIds, (i) => preferenceOf(file, i)),
    ...(statusQuo === undefined ? {} : { status_quo: statusQuo + 1 }),
    ...(coalitions === undefined
      ? {}
      : { coalitions: coalitions.map((members) => members.map((i) => actorIds[i])) }),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function record<T>(ids: readonly string[], value: (index: number) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(ids.map((id, i) => [id, value(i)]));
}

function preferenceOf({ conflict, intervals }: ConflictFile, actor: number) {
  const [low, high] = [intervals?.low[actor], intervals?.high[actor]];
  if (low !== undefined && high?.some((value, state) => value !== low[state]))
    return { payoffs: Array.from(low, (from, s) => (from === high[s] ? from : `${from} to ${high[s]}`)) };
  return { ranking: tiersOf(conflict.ranks[actor] as Int32Array) };
}

/** Options may only stand before issues: from the first issue on, all are issues. */
function productParts(file: ConflictFile, { factors }: ProductGraph) {
  const first = factors.findIndex((factor) => directionOf(factor) === undefined);
  const split = first < 0 ? factors.length : first;
  const options = file.factors.slice(0, split);
  const issues = file.factors.slice(split);
  const names = file.factors.map((own, f) => (f < split ? own : asIssue(own)));
  return {
    ...(options.length === 0
      ? {}
      : {
          options: record(ids(options), (f) =>
            optionOf(file, factors[f] as Factor, options[f] as FactorNames),
          ),
        }),
    ...(issues.length === 0
      ? {}
      : {
          issues: record(ids(issues), (f) =>
            issueOf(file, factors[split + f] as Factor, names[split + f] as FactorNames),
          ),
        }),
    ...(file.infeasible.length === 0
      ? {}
      : { infeasible: file.infeasible.map((cube) => ({ never: neverOf(cube, names) })) }),
  };
}

function ids(factors: readonly FactorNames[]): readonly string[] {
  return factors.map(({ id }) => id);
}

function asIssue(names: FactorNames): FactorNames {
  return { ...names, isBinary: false };
}

function optionOf({ actorIds }: ConflictFile, factor: Factor, { id }: FactorNames) {
  const moves = directionOf(factor);
  return {
    ...(factor.name === id ? {} : { label: factor.name }),
    ...controllerOf(factor, actorIds),
    ...(moves === 'both' ? {} : { moves }),
  };
}

function issueOf({ actorIds }: ConflictFile, factor: Factor, { id, options }: FactorNames) {
  const never = options.flatMap((from, a) =>
    options.flatMap((to, b) =>
      a === b || factor.allowed === undefined || factor.allowed[a * options.length + b] === 1
        ? []
        : [`${from} -> ${to}`],
    ),
  );
  return {
    ...(factor.name === id ? {} : { label: factor.name }),
    ...controllerOf(factor, actorIds),
    options: record(options, (o) => factor.options[o]),
    ...(never.length === 0 ? {} : { moves: { never } }),
  };
}

function controllerOf({ controllers }: Factor, actorIds: readonly string[]) {
  const names = controllers.map((i) => actorIds[i]);
  return names.length === 0 ? {} : { controller: names.length === 1 ? names[0] : names };
}

/** How an option that is taken or not can be moved; undefined where a factor is none, or cannot be moved at all. */
export function directionOf({ options, allowed }: Factor): 'both' | 'forward' | 'back' | undefined {
  if (options.length !== 2 || options[0] !== 'N' || options[1] !== 'Y') return undefined;
  if (allowed === undefined || (allowed[1] === 1 && allowed[2] === 1)) return 'both';
  return allowed[1] === 1 ? 'forward' : allowed[2] === 1 ? 'back' : undefined;
}

function neverOf(cube: Cube, factors: readonly FactorNames[]) {
  return Object.fromEntries(
    cube.map(({ factor, options }) => {
      const { id, options: names } = factors[factor] as FactorNames;
      const values = options.map((option) => names[option]);
      return [id, values.length === 1 ? values[0] : values];
    }),
  );
}

function arcParts({ conflict, actorIds }: ConflictFile, graph: ArcGraph) {
  const states = stateCount(graph);
  const names = Array.from({ length: states }, (_, s) => conflict.stateNames?.[s] ?? `state ${s + 1}`);
  const stateIds = idsOf(names);
  return {
    states: record(stateIds, (s) => names[s]),
    arcs: record(actorIds, (i) =>
      stateIds.flatMap((from, s) => movesOf(conflict, i, s).map((to) => `${from} -> ${stateIds[to]}`)),
    ),
  };
}
