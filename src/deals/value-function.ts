/**
 * What the values of a numeric issue are worth to one party, between 0 and 1 where the kind does not say otherwise. Kinds
 * follow the value functions of multi-attribute value theory (Keeney and Raiffa 1976) and the evaluators of GENIUS.
 */
export type ValueFunction =
  | LinearValue
  | TriangularValue
  | PiecewiseValue
  | PowerValue
  | StepValue
  | SCurveValue;

/** offset + slope·x, cut off at 0 and 1 as GENIUS does. */
export interface LinearValue {
  readonly kind: 'linear';
  /** Change of value for one unit of the issue. */
  readonly slope: number;
  readonly offset: number;
}

/** A single peak: 0 up to `low` and from `high`, 1 at `peak`, straight between. low ≤ peak ≤ high. */
export interface TriangularValue {
  readonly kind: 'triangular';
  readonly low: number;
  readonly peak: number;
  readonly high: number;
}

/** Straight lines through points; constant before the first and after the last. At least one point, x strictly ascending. */
export interface PiecewiseValue {
  readonly kind: 'piecewise';
  readonly points: readonly { readonly x: number; readonly value: number }[];
}

/** ((x − from) / (to − from)) ^ exponent, cut off at 0 and 1; falling when from > to. from ≠ to, exponent > 0. */
export interface PowerValue {
  readonly kind: 'power';
  readonly from: number;
  readonly to: number;
  /** Below 1: most is gained early (concave); above 1: late (convex). */
  readonly exponent: number;
}

/** `before` up to the first threshold, then the value of the last threshold reached. `at` strictly ascending. */
export interface StepValue {
  readonly kind: 'step';
  readonly before: number;
  readonly thresholds: readonly { readonly at: number; readonly value: number }[];
}

/** 1 / (1 + exp(−steepness·(x − centre))); falling when steepness < 0. */
export interface SCurveValue {
  readonly kind: 's-curve';
  readonly centre: number;
  /** Four times the slope at the centre, per unit of the issue. */
  readonly steepness: number;
}

/**
 * The value of x.
 *
 * @example
 * valueAt({ kind: 'linear', slope: 0.25, offset: 0 }, 2) // => 0.5
 */
export function valueAt(f: ValueFunction, x: number): number {
  switch (f.kind) {
    case 'linear':
      return clamp(f.offset + f.slope * x);
    case 'triangular':
      if (x === f.peak) return 1;
      if (x <= f.low || x >= f.high) return 0;
      return x < f.peak ? (x - f.low) / (f.peak - f.low) : (f.high - x) / (f.high - f.peak);
    case 'piecewise':
      return onPolygon(f.points, x);
    case 'power':
      return clamp((x - f.from) / (f.to - f.from)) ** f.exponent;
    case 'step':
      return f.thresholds.findLast(({ at }) => x >= at)?.value ?? f.before;
    case 's-curve':
      return 1 / (1 + Math.exp(-f.steepness * (x - f.centre)));
  }
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function onPolygon(points: PiecewiseValue['points'], x: number): number {
  const next = points.findIndex((point) => point.x >= x);
  const [left, right] = [points[next - 1], points[next]];
  if (right === undefined) return points.at(-1)?.value ?? 0;
  if (left === undefined) return right.value;
  return left.value + ((right.value - left.value) * (x - left.x)) / (right.x - left.x);
}

/**
 * Where the function bends, turns or jumps, ascending: between two neighbours it only rises, only falls or stays. A jump
 * contributes the number itself and its neighbour on the other side, so that no number lies between them.
 */
export function breakpoints(f: ValueFunction): readonly number[] {
  return [...new Set(unsortedBreakpoints(f))].filter(Number.isFinite).sort((a, b) => a - b);
}

function unsortedBreakpoints(f: ValueFunction): readonly number[] {
  switch (f.kind) {
    case 'linear':
      return [-f.offset / f.slope, (1 - f.offset) / f.slope];
    case 'triangular':
      return [
        f.low,
        f.peak,
        f.high,
        // A vertical side: the value jumps right beside the peak.
        ...(f.low === f.peak ? [neighbour(f.peak, -1)] : []),
        ...(f.high === f.peak ? [neighbour(f.peak, 1)] : []),
      ];
    case 'piecewise':
      return f.points.map(({ x }) => x);
    case 'power':
      return [f.from, f.to];
    case 'step':
      return f.thresholds.flatMap(({ at }) => [neighbour(at, -1), at]);
    case 's-curve':
      return [f.centre];
  }
}

/** The next double above (1) or below (−1) a finite number. */
export function neighbour(x: number, direction: 1 | -1): number {
  if (x === 0) return direction * Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  // Doubles of one sign are ordered like their bits read as whole numbers.
  const step = x > 0 === direction > 0 ? 1n : -1n;
  view.setBigInt64(0, view.getBigInt64(0) + step);
  return view.getFloat64(0);
}
