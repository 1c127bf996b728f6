import { breakpoints, type ValueFunction, valueAt } from './value-function.ts';

/** What one party makes of a continuous issue. */
export interface WeightedFunction {
  /** Share of the issue in the party's utility. */
  readonly weight: number;
  readonly function: ValueFunction;
}

/** Options that stand for a continuous range. */
export interface Grid {
  /** Ascending, both ends of the range among them. */
  readonly points: Float64Array;
  /**
   * For each party the most that its utility changes when a number of the range is replaced by the nearest point (either
   * of two equally near): one replacement that holds for all parties at once.
   */
  readonly guarantee: readonly number[];
}

/**
 * Points such that no party's utility changes by more than `eps` (one number, or one a party) between a number of
 * [low, high] and the nearest point. All breakpoints of all parties are on the grid, so the optimum of any weighted sum
 * of piecewise linear values is. Undefined when that takes more than `most` points.
 *
 * On a cell [a, b] each function only rises or only falls, hence everything left of the middle m is within |f(m) − f(a)|
 * of f(a) and everything right of it within |f(b) − f(m)| of f(b). For straight lines that is L·h/2; for functions
 * without a Lipschitz constant it still holds.
 *
 * @example
 * discretise({ low: 0, high: 8 }, [{ weight: 1, function: { kind: 'linear', slope: 0.125, offset: 0 } }], 0.25).points // => [0, 4, 8]
 */
export function discretise(
  { low, high }: { readonly low: number; readonly high: number },
  parties: readonly WeightedFunction[],
  eps: number | readonly number[],
  most = 100_000,
): Grid | undefined {
  const allowed = parties.map((_, i) => (typeof eps === 'number' ? eps : (eps[i] ?? 0)));
  // Middles are taken from the distance.
  if (!(low <= high && Number.isFinite(high - low)) || allowed.some((one) => !(one > 0)))
    throw new Error(`discretise: [${low}, ${high}], ${eps}`);
  const bends = parties.flatMap((party) => breakpoints(party.function)).filter((x) => x > low && x < high);
  const ends = [...new Set([low, ...bends, high])].sort((a, b) => a - b);
  const points = [low];
  for (const [i, b] of ends.slice(1).entries())
    if (!appendSegment(points, ends[i], b, parties, allowed, most)) return undefined;
  return {
    points: Float64Array.from(points),
    guarantee: parties.map((party) => largestError(points, party)),
  };
}

/** Appends the points of (a, b]; false when there are too many. */
function appendSegment(
  points: number[],
  a: number,
  b: number,
  parties: readonly WeightedFunction[],
  allowed: readonly number[],
  most: number,
): boolean {
  const needed = parties.map((party, i) => straightCells(party, a, b, allowed[i]));
  const cells = needed.reduce((most, one) => Math.max(most, one), 1);
  if (points.length + cells > most) return false;
  const isFine = (from: number, to: number) =>
    parties.every((party, i) => cellError(party, from, to) <= allowed[i] * tolerance);
  let from = a;
  for (let k = 1; k <= cells; k++) {
    const pending = [k === cells ? b : a + ((b - a) * k) / cells];
    for (let to = pending.at(-1); to !== undefined; to = pending.at(-1)) {
      if (to <= from) pending.pop();
      else if (isFine(from, to)) {
        points.push(to);
        from = to;
        pending.pop();
      } else pending.push(middle(from, to));
      if (points.length + pending.length > most) return false;
    }
  }
  return true;
}

// Sums of decimals may miss the allowed error by rounding alone.
const tolerance = 1 + 1e-9;

/** How many equal cells a function needs that is straight on [a, b]; curves are halved where they need it. */
function straightCells({ weight, function: f }: WeightedFunction, a: number, b: number, eps: number): number {
  if (f.kind === 'power' || f.kind === 's-curve' || !(middle(a, b) > a && middle(a, b) < b)) return 1;
  return Math.ceil((weight * Math.abs(valueAt(f, b) - valueAt(f, a))) / (2 * eps * tolerance));
}

function middle(a: number, b: number): number {
  return a + (b - a) / 2;
}

function cellError({ weight, function: f }: WeightedFunction, a: number, b: number): number {
  const m = middle(a, b);
  // No number lies between the two: nothing is replaced.
  if (!(m > a && m < b)) return 0;
  const value = valueAt(f, m);
  return Math.abs(weight) * Math.max(Math.abs(value - valueAt(f, a)), Math.abs(valueAt(f, b) - value));
}

function largestError(points: readonly number[], party: WeightedFunction): number {
  let largest = 0;
  for (let i = 1; i < points.length; i++)
    largest = Math.max(largest, cellError(party, points[i - 1], points[i]));
  return largest;
}
