import {
  type ConflictGraph,
  optionsIn,
  type ProductGraph,
  stateCount,
  stridesOf,
} from '../../stability/index.ts';
import type { Cube, FactorNames, MergedStates } from './types.ts';

/** The states of a conflict and how a file may refer to them. */
export interface Frame {
  readonly graph: ConflictGraph;
  readonly factors: readonly FactorNames[];
  readonly infeasible: readonly Cube[];
  /** Combinations of options, before states are merged; undefined where states are given as they are. */
  readonly product?: ProductGraph;
  readonly merged?: MergedStates;
  /** Ids of states that are given as they are. */
  readonly stateIds?: readonly string[];
  readonly stateNames?: readonly string[];
}

/** States that fit a pattern, ascending. */
export function statesFitting({ product, merged }: Frame, cube: Cube): readonly number[] {
  if (product === undefined) return [];
  const whole = wholeState(product, cube);
  const fitting = whole ?? scan(product, cube);
  if (merged === undefined) return fitting;
  return [...new Set(fitting.map((state) => merged.blockOf[state] as number))].sort((a, b) => a - b);
}

/** Decimal of every state: of merged states, the lowest. */
export function decimalsOf({ graph, product, merged }: Frame): ArrayLike<number> | undefined {
  if (product === undefined) return undefined;
  if (merged === undefined) return product.decimals;
  const lowest = new Array<number>(stateCount(graph)).fill(-1);
  for (const [state, block] of merged.blockOf.entries())
    if (lowest[block] === -1) lowest[block] = product.decimals[state] as number;
  return lowest;
}

/** The one state of a pattern that sets every factor, found without a search. */
function wholeState(product: ProductGraph, cube: Cube): readonly number[] | undefined {
  if (cube.length !== product.factors.length || cube.some(({ options }) => options.length !== 1))
    return undefined;
  const strides = stridesOf(product.factors);
  const decimal = cube.reduce(
    (sum, { factor, options }) => sum + (options[0] as number) * (strides[factor] as number),
    0,
  );
  const state = product.stateOf === undefined ? decimal : (product.stateOf[decimal] as number);
  return state < 0 ? [] : [state];
}

function scan(product: ProductGraph, cube: Cube): readonly number[] {
  const states: number[] = [];
  for (let state = 0; state < product.decimals.length; state++) {
    const chosen = optionsIn(product, state);
    if (cube.every(({ factor, options }) => options.includes(chosen[factor] as number))) states.push(state);
  }
  return states;
}
