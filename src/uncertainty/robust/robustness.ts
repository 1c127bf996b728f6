import { sortedQuantile } from '../../numeric/index.ts';

/** How a deal does across scenarios, by criteria that need not agree. */
export interface DealRobustness {
  /** Of what the best deal of each scenario would give beyond this one (Savage 1951). */
  readonly maxRegret: number;
  readonly meanRegret: number;
  readonly regret90: number;
  /** Utility in its worst scenario (Wald 1950). */
  readonly worst: number;
  /** `optimism` times the best plus the rest times the worst (Hurwicz 1951). */
  readonly hurwicz: number;
}

export interface RobustnessOptions {
  /** Of the scenarios; without them every scenario counts the same, and shares are of sampled cases and no probabilities. */
  readonly weights?: Float64Array | null;
  readonly optimism?: number;
}

/**
 * DealRobustness of each deal: a row a deal, a place in it a scenario, all deals on the same scenarios. Regret is towards the
 * deals that are compared: with another deal beside them it may be another (`rankReversals`).
 *
 * @example
 * const found = robustness([Float64Array.of(10, 4), Float64Array.of(6, 8)]);
 * found.map(({ maxRegret, worst }) => [maxRegret, worst]) // => [[4, 4], [4, 6]]
 */
export function robustness(
  utilities: readonly Float64Array[],
  { weights = null, optimism = 0.5 }: RobustnessOptions = {},
): readonly DealRobustness[] {
  if (!(optimism >= 0 && optimism <= 1)) throw new Error(`optimism ${optimism}; it lies from 0 to 1`);
  return regrets(utilities).map((regret, deal): DealRobustness => {
    const utility = utilities[deal];
    let [best, worst] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let s = 0; s < utility.length; s++)
      if (weights === null || weights[s] > 0) {
        best = Math.max(best, utility[s]);
        worst = Math.min(worst, utility[s]);
      }
    const counted = weights === null ? regret : regret.filter((_, s) => weights[s] > 0);
    return {
      maxRegret: counted.reduce((most, one) => Math.max(most, one), 0),
      meanRegret: weightedMean(regret, weights),
      regret90: weightedQuantile(regret, weights, 0.9),
      worst,
      hurwicz: optimism * best + (1 - optimism) * worst,
    };
  });
}

/**
 * What each deal gives less than the best deal of each scenario.
 *
 * @example
 * regrets([Float64Array.of(10, 4), Float64Array.of(6, 8)]) // => [[0, 4], [4, 0]]
 */
export function regrets(utilities: readonly Float64Array[]): readonly Float64Array[] {
  const scenarios = utilities[0]?.length ?? 0;
  const best = new Float64Array(scenarios).fill(Number.NEGATIVE_INFINITY);
  for (const utility of utilities) {
    if (utility.length !== scenarios)
      throw new Error(`${utility.length} and ${scenarios} scenarios of two deals`);
    for (let s = 0; s < scenarios; s++) best[s] = Math.max(best[s], utility[s]);
  }
  return utilities.map((utility) => utility.map((value, s) => best[s] - value));
}

/**
 * The share of scenarios in which all actors get at least what they would have without the deal (satisficing, Simon 1956).
 *
 * @example
 * satisficingShare([Float64Array.of(1, 0, 2), Float64Array.of(1, 1, 0)], Float64Array.of(1, 0.5)) // => 1/3
 */
export function satisficingShare(
  utilities: readonly Float64Array[],
  least: Float64Array,
  weights: Float64Array | null = null,
): number {
  const scenarios = utilities[0]?.length ?? 0;
  const passes = Float64Array.from({ length: scenarios }, (_, s) =>
    utilities.every((utility, actor) => utility[s] >= least[actor]) ? 1 : 0,
  );
  return weightedMean(passes, weights);
}

function weightedMean(values: Float64Array, weights: Float64Array | null): number {
  let [sum, total] = [0, 0];
  for (let s = 0; s < values.length; s++) {
    const weight = weights === null ? 1 : weights[s];
    sum += weight * values[s];
    total += weight;
  }
  return sum / total;
}

/** Type 7 where all count the same; the least value at which the weight reaches the share otherwise. */
function weightedQuantile(values: Float64Array, weights: Float64Array | null, share: number): number {
  if (weights === null) return sortedQuantile(Float64Array.from(values).sort(), share);
  const order = Int32Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  for (const s of order) {
    sum += weights[s];
    if (sum >= share * total * (1 - 1e-12)) return values[s];
  }
  return values[order[order.length - 1]];
}
