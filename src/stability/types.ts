/** A solution concept: how far an actor looks ahead before it leaves a state. */
export const concepts = ['nash', 'gmr', 'smr', 'seq', 'sseq'] as const;
export type Concept = (typeof concepts)[number];

/** One thing that can be moved: a binary option, or an issue with several options. */
export interface Factor {
  readonly name: string;
  /** Options in order; a binary option has `['N', 'Y']`. */
  readonly options: readonly string[];
  /** Actors (indices) that can move it alone, one in the option form; none where only agreement moves it. */
  readonly controllers: readonly number[];
  /** May an option be left for another? `from * options.length + to`; undefined where every move is allowed. */
  readonly allowed?: Uint8Array;
}

/**
 * States that are built from factors: every feasible combination of options, numbered in ascending order of its decimal
 * Σ option_f · stride_f, the first factor turning fastest (in the option form, Σ 2^o over the options taken).
 */
export interface ProductGraph {
  readonly kind: 'product';
  readonly factors: readonly Factor[];
  /** Decimal of each state, ascending. */
  readonly decimals: Float64Array | Int32Array;
  /** State of each decimal, −1 where it is not feasible; undefined where every combination is. */
  readonly stateOf?: Int32Array;
}

/** States and arcs as they are given: the general graph form, also of merged states. Need not be transitive. */
export interface ArcGraph {
  readonly kind: 'arcs';
  readonly states: number;
  /** By actor: targets of the arcs that leave state s are `targets[starts[s] .. starts[s + 1])`, ascending, without s. */
  readonly arcs: readonly { readonly starts: Int32Array; readonly targets: Int32Array }[];
}

export type ConflictGraph = ProductGraph | ArcGraph;

/** Actors, states, who can move where, and how every actor ranks the states. */
export interface Conflict {
  readonly actors: readonly string[];
  readonly graph: ConflictGraph;
  /** By actor, by state: rank, higher is better, equal is a tie. */
  readonly ranks: readonly Int32Array[];
  /** What a state is called, where it is more than its number. */
  readonly stateNames?: readonly string[];
}

/** Which states are stable: one byte a state, 1 where it is. */
export interface Stability {
  /** By concept, by actor. */
  readonly stable: Readonly<Record<Concept, readonly Uint8Array[]>>;
  /** By concept: stable for every actor. */
  readonly equilibria: Readonly<Record<Concept, Uint8Array>>;
}
