import type { WorldPart } from './world-part.ts';

/** Working arrays of one solution; `excess` is where the last evaluation left its answer. */
export interface Market {
  readonly wages: Float64Array;
  /** `w^(−θ)`: how cheap each seller has become. */
  readonly cheapness: Float64Array;
  /** `Q_j`, of which the price index is the power −1/θ. */
  readonly access: Float64Array;
  /** `E'_j` */
  readonly spending: Float64Array;
  /** `E'_j / Q_j` */
  readonly demand: Float64Array;
  /** Logarithm of demand over income, less its common part. */
  readonly excess: Float64Array;
}

export function newMarket(size: number): Market {
  const array = () => new Float64Array(size);
  return {
    wages: array(),
    cheapness: array(),
    access: array(),
    spending: array(),
    demand: array(),
    excess: array(),
  };
}

/**
 * How far markets are from clearing at these logarithms of wages, which are shifted so that world output keeps its
 * value: `ln(R_i / (Y_i w_i))` with `R_i = w_i^(−θ) Σ_j A_ij E'_j / Q_j` and `Q_j = Σ_i A_ij w_i^(−θ)` (Baier, Yotov
 * and Zylkin 2019, appendix; Dekle, Eaton and Kortum 2008). Returns the largest less the smallest; NaN where
 * somebody would have to spend less than nothing.
 */
export function excessDemand(part: WorldPart, logWages: Float64Array, market: Market): number {
  const { supply, output, elasticity } = part;
  const { wages, cheapness, access, spending, demand, excess } = market;
  const n = output.length;
  normalise(part, logWages, wages);
  access.fill(0);
  for (let i = 0; i < n; i++) {
    const cheap = Math.exp(-elasticity * logWages[i]);
    cheapness[i] = cheap;
    const row = i * n;
    for (let j = 0; j < n; j++) access[j] = access[j] + supply[row + j] * cheap;
  }
  const common = Math.log(spend(part, wages, spending));
  for (let j = 0; j < n; j++) demand[j] = spending[j] / access[j];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < n; i++) {
    const row = i * n;
    let sold = 0;
    for (let j = 0; j < n; j++) sold += supply[row + j] * demand[j];
    const income = output[i] * wages[i];
    const value = Math.log((sold * cheapness[i]) / income) - common;
    excess[i] = value;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most - least;
}

/** Shifts the logarithms so that world output is worth what it was, and takes their exponentials. */
function normalise({ output }: WorldPart, logWages: Float64Array, wages: Float64Array): void {
  let [before, after] = [0, 0];
  for (let i = 0; i < output.length; i++) {
    const wage = Math.exp(logWages[i]);
    wages[i] = wage;
    before += output[i];
    after += output[i] * wage;
  }
  const shift = Math.log(after / before);
  for (let i = 0; i < output.length; i++) {
    logWages[i] = logWages[i] - shift;
    wages[i] = (wages[i] * before) / after;
  }
}

/** New spending of each country; returns world spending over world output, NaN if anybody's is not positive. */
function spend(
  { output, imbalances, closure }: WorldPart,
  wages: Float64Array,
  spending: Float64Array,
): number {
  let [income, total, isFeasible] = [0, 0, true];
  for (let j = 0; j < output.length; j++) {
    const [earned, gap] = [output[j] * wages[j], imbalances[j]];
    const spent = closure === 'additive' ? earned + gap : earned + gap * wages[j];
    spending[j] = spent;
    income += earned;
    total += spent;
    if (!(spent > 0)) isFeasible = false;
  }
  return isFeasible ? total / income : Number.NaN;
}
