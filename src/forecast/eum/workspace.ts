import type { EumSwitches } from './types.ts';

/** Everything that the rounds of a model with n actors read and write; made once, used for any number of runs. */
export interface EumWorkspace {
  readonly n: number;
  readonly switches: EumSwitches;
  readonly q: number;
  /** Length of the scale of the run under way. */
  range: number;
  /** μ of the pass under way. */
  drift: number;
  readonly position: Float64Array;
  readonly next: Float64Array;
  readonly salience: Float64Array;
  /** Capability × salience. */
  readonly weight: Float64Array;
  /** Actors from the lowest position to the highest. */
  readonly order: Int32Array;
  readonly exponent: Float64Array;
  readonly danger: Float64Array;
  /** Row i, column k: w_k times the distance from voter k to position i, as the votes see it. */
  readonly reach: Float64Array;
  readonly probability: Float64Array;
  /** Row i, column j: utilities to i, with its own exponent, of winning and losing against j. */
  readonly success: Float64Array;
  readonly failure: Float64Array;
  readonly statusQuo: Float64Array;
  /** a, row i column j: E(i→j). */
  readonly challenge: Float64Array;
  /** b, row i column j: E(j→i) as i sees it. */
  readonly answer: Float64Array;
  /** The actor whose offer each actor takes, or −1. */
  readonly taken: Int32Array;
  readonly takenKind: Uint8Array;
}

export function makeWorkspace(n: number, switches: EumSwitches, q: number): EumWorkspace {
  const vector = () => new Float64Array(n);
  const matrix = () => new Float64Array(n * n);
  return {
    n,
    switches,
    q,
    range: 1,
    drift: 0,
    position: vector(),
    next: vector(),
    salience: vector(),
    weight: vector(),
    order: Int32Array.from({ length: n }, (_, i) => i),
    exponent: vector(),
    danger: vector(),
    reach: matrix(),
    probability: matrix(),
    success: matrix(),
    failure: matrix(),
    statusQuo: vector(),
    challenge: matrix(),
    answer: matrix(),
    taken: new Int32Array(n),
    takenKind: new Uint8Array(n),
  };
}
