import type { ReplicatedIndices } from '../indices/index.ts';

/** When a growing design is large enough. */
export interface ConvergencePlan {
  /** Points of the first look; each look doubles them. */
  readonly first: number;
  /** Points of the last look: what is spent at most. */
  readonly budget: number;
  /** The half width that every total index should have. */
  readonly width?: number;
  /** Inputs with a total index above this are those that matter. */
  readonly matters?: number;
}

/** One look at a design that is growing. */
export interface Look {
  readonly samples: number;
  readonly indices: ReplicatedIndices;
  /** Of the total indices; null where none could be given. */
  readonly worstHalfWidth: number | null;
  /** Inputs that matter, the largest first. */
  readonly mattering: readonly number[];
}

export type Convergence =
  | { readonly kind: 'converged'; readonly looks: readonly Look[] }
  | { readonly kind: 'budget-spent'; readonly looks: readonly Look[] }
  | { readonly kind: 'stopped'; readonly looks: readonly Look[] };

/**
 * The sizes that are looked at: doubled from the first up to the budget. Points of a smaller size are the first of a larger
 * one, so that nothing is asked twice.
 *
 * @example
 * lookSizes({ first: 256, budget: 1024 }) // => [256, 512, 1024]
 */
export function lookSizes({ first, budget }: ConvergencePlan): readonly number[] {
  if (!(Number.isInteger(first) && first >= 1 && budget >= first))
    throw new Error(
      `looks from ${first} to ${budget} points; the first is a whole number from 1 to the budget`,
    );
  const sizes: number[] = [];
  for (let samples = first; samples <= budget; samples *= 2) sizes.push(samples);
  return sizes;
}

/**
 * The level of the intervals of each look, so that all looks together are wrong one time in twenty (Bonferroni): looking
 * again and again until an interval is narrow would otherwise find one that is narrow by chance.
 *
 * @example
 * levelOfLook(5) // => 0.99
 */
export function levelOfLook(looks: number): number {
  return 1 - 0.05 / looks;
}

/**
 * Looks at growing designs until the intervals of all total indices are narrow and the inputs that matter have stayed the
 * same for two doublings, the budget is spent, or it is told to stop; what was found until then stands.
 *
 * @example
 * const one = sobolIndices({ a: Float64Array.of(0, 1), b: Float64Array.of(1, 0), ab: [Float64Array.of(1, 0)] });
 * const found = untilConverged(() => replicatedIndices([one, one]), { first: 2, budget: 64 });
 * [found.kind, found.looks.length] // => ['converged', 3]
 */
export function untilConverged(
  estimateAt: (samples: number, level: number) => ReplicatedIndices,
  plan: ConvergencePlan,
  shouldStop: (looks: readonly Look[]) => boolean = () => false,
): Convergence {
  const { width = 0.05, matters = 0.1 } = plan;
  const sizes = lookSizes(plan);
  const level = levelOfLook(sizes.length);
  const looks: Look[] = [];
  for (const samples of sizes) {
    if (shouldStop(looks)) return { kind: 'stopped', looks };
    looks.push(lookAt(samples, estimateAt(samples, level), matters));
    if (isConverged(looks, width)) return { kind: 'converged', looks };
  }
  return { kind: 'budget-spent', looks };
}

function lookAt(samples: number, indices: ReplicatedIndices, matters: number): Look {
  if (indices.kind !== 'indices') return { samples, indices, worstHalfWidth: null, mattering: [] };
  const totals = indices.inputs.map(({ total }) => total);
  const half = totals.map(({ low, high }) => (low === null || high === null ? Number.NaN : (high - low) / 2));
  const worst = half.reduce((most, one) => Math.max(most, one), 0);
  return {
    samples,
    indices,
    worstHalfWidth: Number.isNaN(worst) ? null : worst,
    mattering: [...totals.keys()]
      .filter((k) => totals[k].value > matters)
      .sort((a, b) => totals[b].value - totals[a].value || a - b),
  };
}

function isConverged(looks: readonly Look[], width: number): boolean {
  const last = looks[looks.length - 1];
  if (last.worstHalfWidth === null || last.worstHalfWidth > width || looks.length < 3) return false;
  const sets = looks.slice(-3).map(({ mattering }) => [...mattering].sort((a, b) => a - b).join());
  return sets.every((one) => one === sets[0]);
}
