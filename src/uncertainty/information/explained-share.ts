import { estimate, type RegressionEstimate, type RegressionOptions, type Statistic } from './regression.ts';

/**
 * The share of an output's variance that knowing some inputs would take away, Var(E[y | inputs]) / Var(y), by the same
 * regression: the closed index of the group, and the worth of checking it where no decision is at stake.
 *
 * @example
 * const x = Float64Array.from({ length: 500 }, (_, run) => run);
 * explainedShare([x], x.map((value) => 3 * value), { resamples: 0, permutations: 0 }).value > 0.999 // => true
 */
export function explainedShare(
  inputs: readonly Float64Array[],
  output: Float64Array,
  options: RegressionOptions = {},
): RegressionEstimate {
  const found = estimate(inputs, [output], share, options);
  const within = (value: number | null) => (value === null ? null : Math.min(1, Math.max(0, value)));
  return { ...found, low: within(found.low), high: within(found.high) };
}

const share: Statistic = {
  ofFit: ([fit], [output], shares) => {
    const total = varianceOf(output, shares);
    return total > 0 ? varianceOf(fit, shares) / total : 0;
  },
  ofOthers: ([fit], [output], shares) => {
    const total = varianceOf(output, shares);
    const left = output.reduce((sum, y, run) => sum + shares[run] * (y - fit[run]) ** 2, 0);
    return total > 0 ? 1 - left / total : 0;
  },
};

/** 0 for what varies by rounding alone. */
function varianceOf(values: Float64Array, shares: Float64Array): number {
  let mean = 0;
  for (let run = 0; run < values.length; run++) mean += shares[run] * values[run];
  let sum = 0;
  for (let run = 0; run < values.length; run++) sum += shares[run] * (values[run] - mean) ** 2;
  return sum > 1e-14 * mean * mean ? sum : 0;
}
