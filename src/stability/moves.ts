import type { ArcGraph, Conflict, ConflictGraph, Factor, ProductGraph } from './types.ts';

/**
 * Number of states of a conflict.
 *
 * @example
 * stateCount(dilemma.graph) // => 4
 */
export function stateCount(graph: ConflictGraph): number {
  return graph.kind === 'arcs' ? graph.states : graph.decimals.length;
}

/**
 * R_i(s): every state that an actor reaches from a state in one move, ascending. Changes any of its factors at once.
 *
 * @example
 * movesOf(dilemma, 0, 0) // => [1]
 */
export function movesOf({ graph }: Conflict, actor: number, state: number): readonly number[] {
  return graph.kind === 'arcs' ? arcsFrom(graph, actor, state) : productMoves(graph, actor, state);
}

/**
 * R_i⁺(s): the moves of an actor to states that it ranks higher.
 *
 * @example
 * improvementsOf(dilemma, 0, 0) // => [1]
 */
export function improvementsOf(conflict: Conflict, actor: number, state: number): readonly number[] {
  const rank = conflict.ranks[actor];
  return movesOf(conflict, actor, state).filter((to) => rank[to] > rank[state]);
}

/**
 * How far the decimal moves with one step of each factor.
 *
 * @example
 * stridesOf(dilemma.graph.factors) // => [1, 2]
 */
export function stridesOf(factors: readonly Factor[]): readonly number[] {
  const strides: number[] = [];
  let stride = 1;
  for (const { options } of factors) {
    strides.push(stride);
    stride *= options.length;
  }
  return strides;
}

/**
 * Option index of each factor in a state.
 *
 * @example
 * optionsIn(dilemma.graph, 1) // => [1, 0]
 */
export function optionsIn(graph: ProductGraph, state: number): readonly number[] {
  let rest = graph.decimals[state];
  return graph.factors.map(({ options }) => {
    const option = rest % options.length;
    rest = (rest - option) / options.length;
    return option;
  });
}

function arcsFrom({ arcs }: ArcGraph, actor: number, state: number): readonly number[] {
  const own = arcs[actor];
  return own === undefined ? [] : [...own.targets.subarray(own.starts[state], own.starts[state + 1])];
}

function productMoves(graph: ProductGraph, actor: number, state: number): readonly number[] {
  const strides = stridesOf(graph.factors);
  const now = optionsIn(graph, state);
  const start = graph.decimals[state];
  let decimals = [start];
  for (const [f, { options, controllers, allowed }] of graph.factors.entries()) {
    if (!controllers.includes(actor)) continue;
    const from = now[f];
    const steps: number[] = [];
    for (let to = 0; to < options.length; to++)
      if (to === from || allowed === undefined || allowed[from * options.length + to] === 1)
        steps.push((to - from) * strides[f]);
    decimals = decimals.flatMap((decimal) => steps.map((step) => decimal + step));
  }
  return decimals
    .filter((decimal) => decimal !== start)
    .map((decimal) => (graph.stateOf === undefined ? decimal : graph.stateOf[decimal]))
    .filter((to) => to >= 0)
    .sort((a, b) => a - b);
}
