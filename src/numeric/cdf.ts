import { betaCdf } from './beta.ts';
import { type Distribution, pertShape } from './distribution.ts';
import { logNormalTail, normalCdf } from './normal.ts';

/** Probability that the number is at most x. */
export function cdf(distribution: Distribution, x: number): number {
  switch (distribution.kind) {
    case 'constant':
      return x >= distribution.value ? 1 : 0;
    case 'uniform':
      return clamp((x - distribution.low) / (distribution.high - distribution.low));
    case 'triangular':
      return triangular(distribution, x);
    case 'pert': {
      const { alpha, beta } = pertShape(distribution);
      return betaCdf((x - distribution.low) / (distribution.high - distribution.low), alpha, beta);
    }
    case 'beta':
      return betaCdf(
        (x - distribution.low) / (distribution.high - distribution.low),
        distribution.alpha,
        distribution.beta,
      );
    case 'normal':
      return normalCdf((x - distribution.mean) / distribution.sd);
    case 'lognormal':
      return x <= 0 ? 0 : normalCdf(Math.log(x / distribution.median) / distribution.spread);
    case 'truncated-normal':
      return truncated(distribution, x);
    case 'discrete':
      return below(distribution.values, distribution.weights, x);
    case 'mixture': {
      const total = distribution.parts.reduce((sum, { weight }) => sum + weight, 0);
      return distribution.parts.reduce(
        (sum, part) => sum + (part.weight / total) * cdf(part.distribution, x),
        0,
      );
    }
  }
}

function triangular({ low, mode, high }: { low: number; mode: number; high: number }, x: number): number {
  if (x <= low) return 0;
  if (x >= high) return 1;
  return x <= mode
    ? (x - low) ** 2 / ((high - low) * (mode - low))
    : 1 - (high - x) ** 2 / ((high - low) * (high - mode));
}

function truncated(
  { mean, sd, low, high }: { mean: number; sd: number; low: number; high: number },
  x: number,
): number {
  if (x <= low) return 0;
  if (x >= high) return 1;
  // In an upper tail the differences of Φ lose all digits; differences of survival relative to its largest do not.
  const isUpper = low + high > 2 * mean;
  const from = (value: number) => (isUpper ? 1 : -1) * ((value - mean) / sd);
  const near = logNormalTail(from(isUpper ? low : high));
  const far = Math.exp(logNormalTail(from(isUpper ? high : low)) - near);
  const at = Math.exp(logNormalTail(from(x)) - near);
  return isUpper ? (1 - at) / (1 - far) : (at - far) / (1 - far);
}

function below(values: readonly number[], weights: readonly number[], x: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, i) => sum + (value <= x ? (weights[i] ?? 0) : 0), 0) / total;
}

function clamp(x: number): number {
  return Math.min(1, Math.max(0, x));
}
