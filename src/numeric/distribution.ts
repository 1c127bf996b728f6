/** What is known of a number. All have a finite mean; only the lognormal and the normal have open ends. */
export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | PertDistribution
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'lognormal'; readonly median: number; readonly spread: number }
  | {
      readonly kind: 'beta';
      readonly alpha: number;
      readonly beta: number;
      readonly low: number;
      readonly high: number;
    }
  | {
      readonly kind: 'truncated-normal';
      readonly mean: number;
      readonly sd: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: 'discrete'; readonly values: readonly number[]; readonly weights: readonly number[] }
  | { readonly kind: 'mixture'; readonly parts: readonly MixturePart[] };

/** Malcolm et al. (1959): a beta on [low, high] whose mean is (low + shape·mode + high) / (shape + 2); shape is 4. */
export interface PertDistribution {
  readonly kind: 'pert';
  readonly low: number;
  readonly mode: number;
  readonly high: number;
  readonly shape?: number;
}

export interface MixturePart {
  readonly weight: number;
  readonly distribution: Distribution;
}

/** The beta that a PERT distribution is: α = 1 + λ(m − a)/(b − a), β = 1 + λ(b − m)/(b − a). */
export function pertShape({ low, mode, high, shape = 4 }: PertDistribution): {
  readonly alpha: number;
  readonly beta: number;
} {
  const width = high - low;
  // A range without width is a constant, whatever the shape.
  if (width === 0) return { alpha: 1, beta: 1 };
  return { alpha: 1 + (shape * (mode - low)) / width, beta: 1 + (shape * (high - mode)) / width };
}

/**
 * Lowest and highest possible value; infinite for open ends.
 *
 * @example
 * support({ kind: 'uniform', low: 2, high: 5 }) // => { low: 2, high: 5 }
 */
export function support(distribution: Distribution): { readonly low: number; readonly high: number } {
  switch (distribution.kind) {
    case 'constant':
      return { low: distribution.value, high: distribution.value };
    case 'normal':
      return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    case 'lognormal':
      return { low: 0, high: Number.POSITIVE_INFINITY };
    case 'discrete':
      return { low: Math.min(...distribution.values), high: Math.max(...distribution.values) };
    case 'mixture': {
      const parts = distribution.parts.map((part) => support(part.distribution));
      return {
        low: Math.min(...parts.map(({ low }) => low)),
        high: Math.max(...parts.map(({ high }) => high)),
      };
    }
    default:
      return { low: distribution.low, high: distribution.high };
  }
}
