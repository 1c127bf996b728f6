import fc from 'fast-check';
import type { ArcGraph, Conflict, Factor, ProductGraph } from '../types.ts';
import { range } from './literal.case.ts';

interface Options {
  readonly owners: readonly number[];
  readonly actors: number;
  /** By option: may it only be taken (fwd), only be dropped (back)? */
  readonly directions?: readonly ('both' | 'fwd' | 'back')[];
  readonly feasible?: (decimal: number) => boolean;
  readonly names?: readonly string[];
}

/** A conflict in option form: one owner an option, the first option the lowest bit. */
export function optionForm(
  { owners, actors, directions = [], feasible = () => true, names = [] }: Options,
  ranks: (states: number, decimals: readonly number[]) => readonly ArrayLike<number>[],
  actorNames: readonly string[] = range(actors).map((k) => `A${k}`),
): Conflict {
  const decimals = range(2 ** owners.length).filter(feasible);
  const stateOf = new Int32Array(2 ** owners.length).fill(-1);
  for (const [state, decimal] of decimals.entries()) stateOf[decimal] = state;
  const factors = owners.map((owner, o): Factor => {
    const direction = directions[o] ?? 'both';
    const factor = { name: names[o] ?? `o${o}`, options: ['N', 'Y'], controllers: [owner] };
    if (direction === 'both') return factor;
    return { ...factor, allowed: Uint8Array.from(direction === 'fwd' ? [1, 1, 0, 1] : [1, 0, 1, 1]) };
  });
  const graph: ProductGraph = { kind: 'product', factors, decimals: Int32Array.from(decimals), stateOf };
  return {
    actors: actorNames,
    graph,
    ranks: ranks(decimals.length, decimals).map((own) => Int32Array.from(own)),
  };
}

/** Ranks from a list best to worst, ties nested, states counted from 1. */
export function ranksFrom(list: readonly (number | readonly number[])[], states: number): Int32Array {
  const ranks = new Int32Array(states);
  for (const [k, group] of list.entries())
    for (const state of typeof group === 'number' ? [group] : group) ranks[state - 1] = list.length - k;
  return ranks;
}

export function arcForm(
  lists: readonly (readonly (readonly number[])[])[],
  ranks: readonly number[][],
): Conflict {
  const states = lists[0]?.length ?? 0;
  const graph: ArcGraph = {
    kind: 'arcs',
    states,
    arcs: lists.map((own) => ({
      starts: Int32Array.from([0, ...own.map((_, s) => own.slice(0, s + 1).flat().length)]),
      targets: Int32Array.from(own.flat()),
    })),
  };
  return { actors: lists.map((_, k) => `A${k}`), graph, ranks: ranks.map((own) => Int32Array.from(own)) };
}

const optionConflicts = fc
  .record({
    actors: fc.integer({ min: 2, max: 3 }),
    options: fc.integer({ min: 2, max: 4 }),
    seed: fc.infiniteStream(fc.nat(1e6)),
  })
  .map(({ actors, options, seed }) => {
    const draw = (below: number) => (seed.next().value as number) % below;
    const owners = range(options).map((o) => (o < actors ? o : draw(actors)));
    const directions = owners.map(
      () => (['both', 'both', 'both', 'fwd', 'back'] as const)[draw(5)] ?? 'both',
    );
    const barred = new Set(range(2 ** options).filter((d) => d > 0 && draw(6) === 0));
    return optionForm({ owners, actors, directions, feasible: (d) => !barred.has(d) }, (states) =>
      range(actors).map(() => range(states).map(() => draw(states))),
    );
  });

const arcConflicts = fc
  .record({
    actors: fc.integer({ min: 2, max: 3 }),
    states: fc.integer({ min: 2, max: 6 }),
    seed: fc.infiniteStream(fc.nat(1e6)),
  })
  .map(({ actors, states, seed }) => {
    const draw = (below: number) => (seed.next().value as number) % below;
    const lists = range(actors).map(() =>
      range(states).map((s) => range(states).filter((t) => t !== s && draw(3) === 0)),
    );
    return arcForm(
      lists,
      range(actors).map(() => range(states).map(() => draw(4))),
    );
  });

/** Small conflicts of both forms, with ties, irreversible options, infeasible states and intransitive arcs. */
export const conflicts = fc.oneof(optionConflicts, arcConflicts);
/** The option form alone. */
export const inOptionForm = optionConflicts;
