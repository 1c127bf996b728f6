/** How far a file accounts for what has happened, and what each draw counts for it. */
export interface PastWeights {
  /** By draw, adding up to 1; null where there is no fact: all draws count alike. */
  readonly weights: Float64Array | null;
  /** Share of the plain draws that meet each fact, in their order. */
  readonly shares: readonly number[];
  /** Share of the plain draws that meet all of them. */
  readonly together: number;
  /** Mean of the likelihood over the likelihood of a draw that meets everything. */
  readonly explained: number;
  /** (Σw)² / Σw²: how many equal draws tell as much. */
  readonly effectiveSample: number;
  /** The facts explain too little of the draws to weigh them by. */
  readonly isUnexplained: boolean;
}

/** Below this share of draws the past counts as not explained. */
const leastExplained = 0.05;

/**
 * Weights of draws by dated facts: L = Π (1 − ε) where a fact is met, ε where not. Facts whose truth agrees in every draw count once
 * (with the smallest ε). `met` holds 0 or 1 by fact and draw; `epsilon` lies in (0, 0.5].
 *
 * @example
 * [...weighByFacts([Uint8Array.of(1, 0)], [0.25], 2).weights] // => [0.75, 0.25]
 */
export function weighByFacts(
  met: readonly Uint8Array[],
  epsilon: readonly number[],
  samples: number,
  mergesEqual = true,
): PastWeights {
  const shares = met.map((column) => meanOf(column));
  const distinct = mergesEqual
    ? distinctFacts(met, epsilon)
    : met.map((column, f) => ({ column, e: epsilon[f] as number }));
  if (distinct.length === 0)
    return {
      weights: null,
      shares,
      together: 1,
      explained: 1,
      effectiveSample: samples,
      isUnexplained: false,
    };
  const likelihood = new Float64Array(samples).fill(1);
  const all = new Uint8Array(samples).fill(1);
  let most = 1;
  for (const { column, e } of distinct) {
    most *= 1 - e;
    for (let s = 0; s < samples; s++) {
      likelihood[s] = (likelihood[s] as number) * (column[s] === 1 ? 1 - e : e);
      if (column[s] === 0) all[s] = 0;
    }
  }
  let [sum, squares] = [0, 0];
  for (const l of likelihood) {
    sum += l;
    squares += l * l;
  }
  const together = meanOf(all);
  const effectiveSample = (sum * sum) / squares;
  return {
    weights: likelihood.map((l) => l / sum),
    shares,
    together,
    explained: sum / samples / most,
    effectiveSample,
    isUnexplained:
      effectiveSample / samples < leastExplained ||
      together < leastExplained ||
      shares.some((share) => share < leastExplained),
  };
}

function distinctFacts(met: readonly Uint8Array[], epsilon: readonly number[]) {
  const found: { readonly column: Uint8Array; e: number }[] = [];
  for (const [f, column] of met.entries()) {
    const e = epsilon[f] as number;
    const same = found.find((one) => one.column.every((value, s) => value === column[s]));
    if (same === undefined) found.push({ column, e });
    else same.e = Math.min(same.e, e);
  }
  return found;
}

function meanOf(column: Uint8Array): number {
  let sum = 0;
  for (const value of column) sum += value;
  return column.length === 0 ? 1 : sum / column.length;
}
