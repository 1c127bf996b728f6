import { stateCount, stridesOf } from '../../moves.ts';
import { isTransitive } from '../../transitive.ts';
import type { ArcGraph, Conflict, ConflictGraph, ProductGraph } from '../../types.ts';

/** One move of one actor. */
export interface ConflictMove {
  readonly mover: number;
  readonly from: number;
  readonly to: number;
}

/** Does a mover take the step from one state to another? */
export type Wants = (mover: number, from: number, to: number) => boolean;

/** Who can move where, prepared for many look-ups. */
export interface ConflictGame {
  readonly movers: number;
  readonly states: number;
  /** R_i(s), ascending. The view holds until the same mover is asked again. */
  readonly moves: (mover: number, state: number) => ArrayLike<number>;
  /** Two moves of one actor in a row are one move of it (or none): the option form is transitive, arcs need not be. */
  readonly transitive: boolean;
}

/** Prepares a graph. The moves are those of `movesOf`, without building lists for every look-up. */
export function gameOf(graph: ConflictGraph, movers: number): ConflictGame {
  const states = stateCount(graph);
  if (graph.kind === 'arcs') return { movers, states, moves: arcMoves(graph), transitive: false };
  const moves = Array.from({ length: movers }, (_, mover) => fibreMoves(graph, mover));
  return {
    movers,
    states,
    moves: (mover, state) => moves[mover](state),
    transitive: isTransitive(graph),
  };
}

/** The strict preference of every actor. */
export function improvesIn({ ranks }: Pick<Conflict, 'ranks'>): Wants {
  return (mover, from, to) => {
    const rank = ranks[mover];
    return rank[to] > rank[from];
  };
}

function arcMoves({ arcs }: ArcGraph): ConflictGame['moves'] {
  return (mover, state) => {
    const own = arcs[mover];
    return own === undefined ? [] : own.targets.subarray(own.starts[state], own.starts[state + 1]);
  };
}

/** Combinations of an actor's own options, laid over what the others have chosen. */
function fibreMoves(graph: ProductGraph, mover: number): (state: number) => ArrayLike<number> {
  const strides = stridesOf(graph.factors);
  const own = graph.factors.flatMap((factor, f) =>
    factor.controllers.includes(mover) ? [{ ...factor, stride: strides[f] }] : [],
  );
  const count = own.reduce((product, { options }) => product * options.length, 1);
  const offsets = Float64Array.from({ length: count }, (_, k) => offsetOf(own, k));
  const bound = own.filter(({ allowed }) => allowed?.includes(0));
  const found = new Int32Array(count);
  return (state) => {
    const start = graph.decimals[state];
    let part = 0;
    for (const { stride, options } of own) part += optionAt(start, stride, options.length) * stride;
    let length = 0;
    for (let k = 0; k < count; k++) {
      const decimal = start - part + offsets[k];
      const to = graph.stateOf === undefined ? decimal : graph.stateOf[decimal];
      if (decimal === start || to < 0) continue;
      if (bound.length === 0 || bound.every((factor) => isAllowed(factor, start, decimal)))
        found[length++] = to;
    }
    return found.subarray(0, length);
  };
}

interface Own {
  readonly options: readonly string[];
  readonly allowed?: Uint8Array;
  readonly stride: number;
}

function offsetOf(own: readonly Own[], combination: number): number {
  let rest = combination;
  let offset = 0;
  for (const { options, stride } of own) {
    offset += (rest % options.length) * stride;
    rest = Math.floor(rest / options.length);
  }
  return offset;
}

function optionAt(decimal: number, stride: number, options: number): number {
  return Math.floor(decimal / stride) % options;
}

function isAllowed({ options, allowed, stride }: Own, from: number, to: number): boolean {
  const a = optionAt(from, stride, options.length);
  const b = optionAt(to, stride, options.length);
  return a === b || allowed === undefined || allowed[a * options.length + b] === 1;
}
