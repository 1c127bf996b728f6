import { slicesOf } from '../given-data/index.ts';
import { meansOf, normalised } from './perfect-information.ts';
import { estimate, type RegressionEstimate, type RegressionOptions, type Statistic } from './regression.ts';

export interface PartialInformation extends RegressionEstimate {
  /** The same from slices of equal count, for a single input; null for several. */
  readonly bySlices: number | null;
}

export interface PartialInformationOptions extends RegressionOptions {
  /**
   * Of the source: the share of reports that show the truth; the others could be of any value, and it is not known which
   * those are. 1 gives the value of perfect information on the inputs (EVPPI), less that of a sample (EVSI).
   */
  readonly reliability?: number;
  readonly slices?: number;
}

/**
 * What knowing some inputs would add to the benefit of the best decision: E[max_d E(NB_d | inputs)] − max_d E[NB_d], from
 * draws that exist, by regression of each benefit on the inputs (Strong, Oakley & Brennan 2014): additive penalised splines
 * with pairwise products. Several inputs are known together, such as those that rest on one claim. A column a decision.
 *
 * @example
 * // Whether to act depends on the sign of x alone: knowing it is worth the mean of its positive part, 1/4.
 * const x = Float64Array.from({ length: 2000 }, (_, run) => (run + 0.5) / 1000 - 1);
 * const found = partialInformation([x], [new Float64Array(2000), x], { resamples: 0, permutations: 0 });
 * Math.abs(found.value - 0.25) < 1e-3 // => true
 */
export function partialInformation(
  inputs: readonly Float64Array[],
  benefits: readonly Float64Array[],
  { reliability = 1, slices = 32, ...options }: PartialInformationOptions = {},
): PartialInformation {
  if (!(reliability >= 0 && reliability <= 1))
    throw new Error(`reliability ${reliability} of a source; it lies from 0 to 1`);
  const open = undominated(benefits);
  const { low, high, ...found } = estimate(inputs, open, informationOf(reliability), options);
  const [only] = inputs;
  return {
    ...found,
    // Information is never worth less than nothing.
    low: low === null ? null : Math.max(0, low),
    high: high === null ? null : Math.max(0, high),
    bySlices:
      inputs.length === 1 && only !== undefined
        ? valueBySlices(only, open, reliability, slices, options.weights ?? null)
        : null,
  };
}

/** Decisions but those that another one equals or beats in every draw: they are the best for nobody, and only add noise. */
function undominated(benefits: readonly Float64Array[]): readonly Float64Array[] {
  return benefits.filter((one, d) => benefits.every((other, e) => e === d || !isBeaten(one, other, e < d)));
}

/** Of two equal decisions the earlier stays. */
function isBeaten(one: Float64Array, other: Float64Array, isEarlier: boolean): boolean {
  let isEqual = true;
  for (let run = 0; run < one.length; run++) {
    if (one[run] > other[run]) return false;
    if (one[run] < other[run]) isEqual = false;
  }
  return !isEqual || isEarlier;
}

function informationOf(reliability: number): Statistic {
  return {
    ofFit: (fits, _, shares) => gainOf(fits, fits, shares, reliability),
    ofOthers: (fits, outputs, shares) => gainOf(fits, outputs, shares, reliability),
  };
}

/** E of `got` under the decision that is best by `expected`, above the best single decision by `got`. */
function gainOf(
  expected: readonly Float64Array[],
  got: readonly Float64Array[],
  shares: Float64Array,
  reliability: number,
): number {
  const [means, gotMeans] = [meansOf(expected, shares), meansOf(got, shares)];
  let sum = 0;
  for (let run = 0; run < shares.length; run++) {
    if (shares[run] === 0) continue;
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let d = 0; d < expected.length; d++) {
      const known = means[d] + reliability * (expected[d][run] - means[d]);
      if (known > most) [best, most] = [d, known];
    }
    sum += shares[run] * (gotMeans[best] + reliability * (got[best][run] - gotMeans[best]));
  }
  return sum - Math.max(...gotMeans);
}

function valueBySlices(
  input: Float64Array,
  benefits: readonly Float64Array[],
  reliability: number,
  slices: number,
  weights: Float64Array | null,
): number {
  const { count, of } = slicesOf(input, slices, weights);
  const shares = normalised(input.length, weights);
  const mass = new Float64Array(count);
  for (let run = 0; run < of.length; run++) mass[of[run]] += shares[run];
  const means = benefits.map((benefit) => {
    const sums = new Float64Array(count);
    for (let run = 0; run < of.length; run++) sums[of[run]] += shares[run] * benefit[run];
    return sums.map((sum, slice) => (mass[slice] > 0 ? sum / mass[slice] : 0));
  });
  return gainOf(means, means, mass, reliability);
}
