import { type Distribution, pertShape } from './distribution.ts';
import { brokenLineQuantile } from './piecewise.ts';
import { type QuantileFunction, quantileFunction } from './quantile-function.ts';

/**
 * The quantile function to sample with: exact where that is cheap, otherwise a monotone table (2,049 knots, finer
 * towards the ends) read linearly; the table's error is below 2e-5 of the range in the body, far below the sampling error.
 *
 * @example
 * sampler({ kind: 'uniform', low: 0, high: 100 })(0.3) // => 30
 */
export function sampler(distribution: Distribution): QuantileFunction {
  const found = known.get(distribution) ?? makeSampler(distribution);
  known.set(distribution, found);
  return found;
}

/**
 * Places in the range of chance as the values of a distribution there, all at once and in their own place: as `sampler`, one by one.
 *
 * @example
 * const values = Float64Array.of(0.3);
 * fillSamples(values, { kind: 'uniform', low: 0, high: 100 });
 * values[0] // => 30
 */
export function fillSamples(values: Float64Array, distribution: Distribution): void {
  // Most inputs are of this kind, and its formula is shorter than a call.
  if (distribution.kind === 'uniform') {
    const { low, high } = distribution;
    for (let s = 0; s < values.length; s++) values[s] = low + values[s] * (high - low);
    return;
  }
  const draw = sampler(distribution);
  for (let s = 0; s < values.length; s++) values[s] = draw(values[s]);
}

/** Pure memory: a sweep asks for the same distributions in every one of its parts. */
const known = new WeakMap<Distribution, QuantileFunction>();

function makeSampler(distribution: Distribution): QuantileFunction {
  switch (distribution.kind) {
    case 'pert': {
      const { alpha, beta } = pertShape(distribution);
      return stretched(betaTable(alpha, beta), distribution.low, distribution.high);
    }
    case 'beta':
      return stretched(betaTable(distribution.alpha, distribution.beta), distribution.low, distribution.high);
    case 'mixture':
      return brokenLineQuantile(distribution.parts) ?? readTable(makeTable(quantileFunction(distribution)));
    case 'truncated-normal':
      return readTable(makeTable(quantileFunction(distribution)));
    default:
      return quantileFunction(distribution);
  }
}

function stretched(table: Float64Array, low: number, high: number): QuantileFunction {
  const read = readTable(table);
  return (u) => low + (high - low) * read(u);
}

const cells = 2048;

/** Knots are even in t, u = t²(3 − 2t): dense at both ends, where quantile functions are steep. */
function knot(t: number): number {
  return t * t * (3 - 2 * t);
}

/** Inverse of `knot` on [0, 1]: the middle root of the cubic, by its cosine form. */
function knotInverse(u: number): number {
  return 0.5 - Math.sin(Math.asin(1 - 2 * u) / 3);
}

function makeTable(quantile: QuantileFunction): Float64Array {
  const table = new Float64Array(cells + 1);
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i <= cells; i++) {
    // The quantile at 0 and 1 may be infinite; the ends stand for the outermost draws instead.
    const u = Math.min(1 - 2 ** -33, Math.max(2 ** -33, knot(i / cells)));
    last = Math.max(last, quantile(u));
    table[i] = last;
  }
  return table;
}

function readTable(table: Float64Array): QuantileFunction {
  return (u) => {
    const at = knotInverse(u) * cells;
    const below = Math.min(cells - 1, Math.floor(at));
    const low = table[below];
    const high = table[below + 1];
    const from = knot(below / cells);
    const to = knot((below + 1) / cells);
    return low + ((high - low) * (u - from)) / (to - from);
  };
}

// Situations repeat shapes (a mode in the middle, a mode at an end): one table serves them all. Pure memory: the same
// key always holds the same numbers.
const tables = new Map<string, Float64Array>();

function betaTable(alpha: number, beta: number): Float64Array {
  const key = `${alpha},${beta}`;
  const kept = tables.get(key);
  if (kept !== undefined) return kept;
  const exact = quantileFunction({ kind: 'beta', alpha, beta, low: 0, high: 1 });
  const table = makeTable(exact);
  if (tables.size > 512) tables.clear();
  tables.set(key, table);
  return table;
}
