import {
  type ArcGraph,
  type Factor,
  movesOf,
  optionsIn,
  type ProductGraph,
  stateCount,
} from '../../stability/index.ts';
import { idsOf, recordOf } from './ids.ts';
import type { ConflictFile, Cube, FactorNames, MergedStates } from './types.ts';

/** Options, issues and what is barred or merged; or states and arcs as they are. */
export function writtenStates(file: ConflictFile) {
  const { graph } = file.conflict;
  if (graph.kind === 'product') return productParts(file, graph);
  return file.merged === undefined ? arcParts(file, graph) : productParts(file, file.merged.graph);
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
          options: recordOf(ids(options), (f) =>
            optionOf(file, factors[f] as Factor, options[f] as FactorNames),
          ),
        }),
    ...(issues.length === 0
      ? {}
      : {
          issues: recordOf(ids(issues), (f) =>
            issueOf(file, factors[split + f] as Factor, names[split + f] as FactorNames),
          ),
        }),
    ...(file.infeasible.length === 0
      ? {}
      : { infeasible: file.infeasible.map((cube) => ({ never: patternOf(cube, names) })) }),
    ...(file.merged === undefined ? {} : { merge: mergers(file.merged, names) }),
  };
}

/** By state that is several, the combinations it is made of. */
function mergers({ graph, blockOf }: MergedStates, names: readonly FactorNames[]) {
  const members = new Map<number, number[]>();
  for (const [state, block] of blockOf.entries()) members.set(block, [...(members.get(block) ?? []), state]);
  const whole = (state: number): Cube =>
    optionsIn(graph, state).map((option, factor) => ({ factor, options: [option] }));
  return [...members.values()]
    .filter((own) => own.length > 1)
    .map((own) => own.map((state) => patternOf(whole(state), names)));
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
    options: recordOf(options, (o) => factor.options[o]),
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

function patternOf(cube: Cube, factors: readonly FactorNames[]) {
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
    states: recordOf(stateIds, (s) => names[s]),
    arcs: recordOf(actorIds, (i) =>
      stateIds.flatMap((from, s) => movesOf(conflict, i, s).map((to) => `${from} -> ${stateIds[to]}`)),
    ),
  };
}
