import { betaQuantiles } from './beta.ts';
import { cdf } from './cdf.ts';
import { type Distribution, type MixturePart, pertShape, support } from './distribution.ts';
import { logNormalTail, normalQuantile, normalUpperQuantile } from './normal.ts';
import { brokenLineQuantile } from './piecewise.ts';

/** The inverse of a distribution's cdf, for u in the open interval (0, 1). */
export type QuantileFunction = (u: number) => number;

/**
 * The exact quantile function: closed forms, and root finding for beta, PERT and mixtures (about 1e-12). It costs
 * microseconds a call; sampling uses `sampler`.
 *
 * @example
 * quantileFunction({ kind: 'uniform', low: 10, high: 20 })(0.25) // => 12.5
 */
export function quantileFunction(distribution: Distribution): QuantileFunction {
  switch (distribution.kind) {
    case 'constant':
      return () => distribution.value;
    case 'uniform': {
      const { low, high } = distribution;
      return (u) => low + u * (high - low);
    }
    case 'triangular':
      return triangular(distribution.low, distribution.mode, distribution.high);
    case 'pert': {
      const { alpha, beta } = pertShape(distribution);
      return stretchedBeta(alpha, beta, distribution.low, distribution.high);
    }
    case 'beta':
      return stretchedBeta(distribution.alpha, distribution.beta, distribution.low, distribution.high);
    case 'normal':
      return (u) => distribution.mean + distribution.sd * normalQuantile(u);
    case 'lognormal':
      return (u) => distribution.median * Math.exp(distribution.spread * normalQuantile(u));
    case 'truncated-normal':
      return truncated(distribution.mean, distribution.sd, distribution.low, distribution.high);
    case 'discrete':
      return discrete(distribution.values, distribution.weights);
    case 'mixture':
      return brokenLineQuantile(distribution.parts) ?? mixture(distribution.parts);
  }
}

/** Median of a distribution. */
export function median(distribution: Distribution): number {
  return quantileFunction(distribution)(0.5);
}

function triangular(low: number, mode: number, high: number): QuantileFunction {
  const atMode = (mode - low) / (high - low);
  return (u) =>
    u < atMode
      ? low + Math.sqrt(u * (high - low) * (mode - low))
      : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
}

function stretchedBeta(alpha: number, beta: number, low: number, high: number): QuantileFunction {
  const quantile = betaQuantiles(alpha, beta);
  return (u) => low + (high - low) * quantile(u);
}

/** Works with the logarithm of the nearer tail, so that a cut 50 sd away keeps its digits. */
function truncated(mean: number, sd: number, low: number, high: number): QuantileFunction {
  const isUpper = low + high > 2 * mean;
  const sign = isUpper ? 1 : -1;
  const logNear = logNormalTail((sign * ((isUpper ? low : high) - mean)) / sd);
  const farShare = Math.exp(logNormalTail((sign * ((isUpper ? high : low) - mean)) / sd) - logNear);
  const logMass = logNear + Math.log1p(-farShare);
  return (u) => {
    const fromLow = sd * distanceFromEdge((low - mean) / sd, Math.log(u) + logMass);
    if (fromLow < 0.01 * sd) return Math.min(high, low + fromLow);
    const fromHigh = sd * distanceFromEdge((mean - high) / sd, Math.log1p(-u) + logMass);
    if (fromHigh < 0.01 * sd) return Math.max(low, high - fromHigh);
    const upper = isUpper ? 1 - u : u;
    const logTail = logNear + Math.log(upper + (1 - upper) * farShare);
    const x = mean + sign * sd * normalUpperQuantile(logTail);
    return Math.min(high, Math.max(low, x));
  };
}

/**
 * How far above `edge` a standard normal has the mass `exp(logMass)` between; infinite beyond a tenth. Next to a cut the
 * difference of two tails has few digits, and a quantile near a cut at 0 would have none: t solves φ(edge) G(t) = mass with
 * G(t) = ∫ exp(−edge s − s²/2) ds from 0 to t, by Newton's method, the integral by Gauss and Legendre's rule of five points.
 */
function distanceFromEdge(edge: number, logMass: number): number {
  const wanted = Math.exp(logMass + 0.5 * edge * edge + 0.5 * Math.log(2 * Math.PI));
  if (!(wanted * (1 + Math.abs(edge)) < 0.1)) return Number.POSITIVE_INFINITY;
  const density = (s: number) => Math.exp(-edge * s - 0.5 * s * s);
  let t = wanted;
  for (let step = 0; step < 20; step++) {
    const half = t / 2;
    let integral = (128 / 225) * density(half);
    for (const [x, weight] of legendre)
      integral += weight * (density(half * (1 - x)) + density(half * (1 + x)));
    const change = (integral * half - wanted) / density(t);
    t -= change;
    if (Math.abs(change) <= 1e-16 * t) break;
  }
  return t;
}

/** Places and weights of the rule of five points, without its middle. */
const legendre = [
  [0.5384693101056831, 0.47862867049936647],
  [0.906179845938664, 0.23692688505618908],
] as const;

function discrete(values: readonly number[], weights: readonly number[]): QuantileFunction {
  const order = values
    .map((value, i) => ({ value, weight: weights[i] ?? 0 }))
    .sort((a, b) => a.value - b.value);
  const total = order.reduce((sum, { weight }) => sum + weight, 0);
  const last = order.findLast(({ weight }) => weight > 0)?.value ?? Number.NaN;
  return (u) => {
    let sum = 0;
    for (const { value, weight } of order) {
      sum += weight / total;
      if (u <= sum && weight > 0) return value;
    }
    return last;
  };
}

/** Bisection on the mixture's cdf between the lowest and the highest of its parts' quantiles. */
function mixture(parts: readonly MixturePart[]): QuantileFunction {
  const whole: Distribution = { kind: 'mixture', parts };
  const inverses = parts.map(({ distribution }) => quantileFunction(distribution));
  const { low: least, high: most } = support(whole);
  return (u) => {
    const ends = inverses.map((inverse) => inverse(u));
    let low = Math.max(least, Math.min(...ends));
    let high = Math.min(most, Math.max(...ends));
    for (
      let step = 0;
      step < 100 && high - low > 1e-13 * Math.max(1e-3, Math.abs(high), Math.abs(low));
      step++
    ) {
      const middle = (low + high) / 2;
      if (cdf(whole, middle) < u) low = middle;
      else high = middle;
    }
    return high;
  };
}
