/** What a box asks of one input. */
export type PrimLimit =
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'categories'; readonly allowed: readonly number[] };

/** One box of a trajectory, and the cases of interest in it. */
export interface PrimBox {
  /** Of every input; those of `restricted` alone ask more than all runs meet. */
  readonly limits: readonly PrimLimit[];
  readonly restricted: readonly number[];
  readonly runs: number;
  readonly cases: number;
  /** Share of all cases that are in the box. */
  readonly coverage: number;
  /** Share of the box's runs that are cases. */
  readonly density: number;
  /** Share of all runs that are in the box. */
  readonly mass: number;
}

/** A box that a step could lead to. */
export interface PrimStep {
  readonly limits: readonly PrimLimit[];
  readonly runs: number;
  readonly cases: number;
}

/**
 * The box that every run is in.
 *
 * @example
 * widestLimits([Float64Array.of(2, 1)], []) // => [{ kind: 'range', low: 1, high: 2 }]
 */
export function widestLimits(
  inputs: readonly Float64Array[],
  categorical: readonly boolean[],
): readonly PrimLimit[] {
  return inputs.map((input, k): PrimLimit => {
    if (categorical[k] === true)
      return { kind: 'categories', allowed: [...new Set(input)].sort((a, b) => a - b) };
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const value of input) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return { kind: 'range', low, high };
  });
}

export function meets(limit: PrimLimit, value: number): boolean {
  return limit.kind === 'range' ? value >= limit.low && value <= limit.high : limit.allowed.includes(value);
}

function isSameLimit(a: PrimLimit, b: PrimLimit): boolean {
  if (a.kind === 'range') return b.kind === 'range' && a.low === b.low && a.high === b.high;
  return b.kind === 'categories' && a.allowed.length === b.allowed.length;
}

/** Inputs of which a box asks more than the widest does. */
export function restrictedIn(limits: readonly PrimLimit[], widest: readonly PrimLimit[]): readonly number[] {
  return [...limits.keys()].filter((k) => !isSameLimit(limits[k], widest[k]));
}

/**
 * Limits with one of them changed.
 *
 * @example
 * withLimit([{ kind: 'range', low: 1, high: 2 }], 0, { kind: 'range', low: 1, high: 3 }) // => [{ kind: 'range', low: 1, high: 3 }]
 */
export function withLimit(
  limits: readonly PrimLimit[],
  input: number,
  limit: PrimLimit,
): readonly PrimLimit[] {
  return limits.map((one, k) => (k === input ? limit : one));
}

/**
 * 1 for each run in a box; `among` leaves out those of earlier boxes.
 *
 * @example
 * inBox([{ kind: 'range', low: 2, high: 3 }], [Float64Array.of(1, 2, 3)]) // => [0, 1, 1]
 */
export function inBox(
  limits: readonly PrimLimit[],
  inputs: readonly Float64Array[],
  among: Uint8Array | null = null,
): Uint8Array {
  const is = among === null ? new Uint8Array(inputs[0]?.length ?? 0).fill(1) : among.slice();
  for (const [k, limit] of limits.entries()) {
    const input = inputs[k];
    for (let run = 0; run < is.length; run++) if (is[run] === 1 && !meets(limit, input[run])) is[run] = 0;
  }
  return is;
}
