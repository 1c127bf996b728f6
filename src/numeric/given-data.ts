/**
 * Sensitivity from runs that exist already, whatever their design: the runs are put into classes by one input, and the
 * output is compared between classes. Runs with equal inputs share a class, so ties need no rule.
 */
export interface Classes {
  readonly count: number;
  /** Class of each run, 0 the lowest. */
  readonly of: Uint8Array;
}

/**
 * Classes of (nearly) equal count by the input's own quantiles; at most 200.
 *
 * @example
 * classify(Float64Array.of(3, 1, 4, 2), 2).of // => [1, 0, 1, 0]
 */
export function classify(input: Float64Array, count = 20): Classes {
  const sorted = Float64Array.from(input).sort();
  const bounds = Float64Array.from(
    { length: count - 1 },
    (_, k) => sorted[Math.floor(((k + 1) * input.length) / count)],
  );
  const of = new Uint8Array(input.length);
  for (let run = 0; run < input.length; run++) {
    const value = input[run];
    let low = 0;
    let high = bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bounds[middle] <= value) low = middle + 1;
      else high = middle;
    }
    of[run] = low;
  }
  return { count, of };
}

/** By class: sums of the runs' weights and of their squares. */
export interface ClassWeights {
  readonly weight: Float64Array;
  readonly weightSquares: Float64Array;
}

/** The same with the sums of the output and its square under them. */
interface Moments extends ClassWeights {
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

/**
 * What the classes of an input weigh, whatever the output: where many outputs are asked about, worked out once.
 *
 * @example
 * classWeights({ count: 2, of: Uint8Array.of(0, 1, 1) }, null).weight // => [1, 2]
 */
export function classWeights({ count, of }: Classes, weights: Float64Array | null): ClassWeights {
  const weight = new Float64Array(count);
  if (weights === null) {
    for (let run = 0; run < of.length; run++) weight[of[run]]++;
    return { weight, weightSquares: weight };
  }
  const [weightSquares, squares] = [new Float64Array(count), new Float64Array(of.length)];
  for (let run = 0; run < squares.length; run++) squares[run] = weights[run] * weights[run];
  addByClass(of, weights, weight);
  addByClass(of, squares, weightSquares);
  return { weight, weightSquares };
}

/** Nothing but the sums: what is done after a loop that runs hot would be left by its fast code each time. */
function addByClass(of: Uint8Array, values: Float64Array, into: Float64Array): void {
  for (let run = 0; run < of.length; run++) into[of[run]] = into[of[run]] + values[run];
}

/** Two sums at once: each addition waits for the one before it, and the other can go on meanwhile. */
function addBothByClass(
  of: Uint8Array,
  first: Float64Array,
  second: Float64Array,
  intoFirst: Float64Array,
  intoSecond: Float64Array,
): void {
  for (let run = 0; run < of.length; run++) {
    const k = of[run];
    intoFirst[k] = intoFirst[k] + first[run];
    intoSecond[k] = intoSecond[k] + second[run];
  }
}

/** The same where all other runs add nothing. */
function addSomeByClass(
  of: Uint8Array,
  runs: Uint32Array,
  first: Float64Array,
  second: Float64Array,
  intoFirst: Float64Array,
  intoSecond: Float64Array,
): void {
  for (let n = 0; n < runs.length; n++) {
    const run = runs[n];
    const k = of[run];
    intoFirst[k] = intoFirst[k] + first[run];
    intoSecond[k] = intoSecond[k] + second[run];
  }
}

/** Runs that add something, where that spares half of them: what nobody lacks, or nobody gains, is often 0. */
function notZero(values: Float64Array): Uint32Array | null {
  let count = 0;
  for (let run = 0; run < values.length; run++) if (values[run] !== 0) count++;
  if (2 * count > values.length) return null;
  const found = new Uint32Array(count);
  for (let run = 0, n = 0; n < count; run++) if (values[run] !== 0) found[n++] = run;
  return found;
}

/** How far the output moves with an input. */
export interface Sensitivity {
  /** Mean output in the highest fifth of the input's runs minus that in the lowest fifth. */
  readonly swing: number;
  readonly standardError: number;
  /**
   * Correlation ratio Var(E[y|x]) / Var(y), less the bias (M − 1)/(n − M) times the variance within classes: the
   * first-order Sobol' index from given data, 0 to 1. 0 for a constant output, and where chance alone would put as much
   * between the classes.
   */
  readonly share: number;
}

/**
 * Swing and correlation ratio of an output over one input's classes; runs count by their weights where there are any.
 *
 * @example
 * // Two classes of an input; the output is 0 in the first and 1 in the second.
 * const classes = { count: 2, of: Uint8Array.of(0, 0, 1, 1) };
 * sensitivity(classes, Float64Array.of(0, 0, 1, 1)).swing // => 1
 */
export function sensitivity(
  classes: Classes,
  output: Float64Array,
  weights: Float64Array | null = null,
): Sensitivity {
  return sensitivityOf(output, weights)(classes);
}

/**
 * The same of one output, for many inputs: what each run counts for is worked out once.
 *
 * @example
 * const over = sensitivityOf(Float64Array.of(0, 0, 1, 1), null);
 * over({ count: 2, of: Uint8Array.of(0, 0, 1, 1) }).share // => 1
 */
export function sensitivityOf(
  output: Float64Array,
  weights: Float64Array | null,
): (classes: Classes, weighed?: ClassWeights) => Sensitivity {
  const [first, second] = [new Float64Array(output.length), new Float64Array(output.length)];
  for (let run = 0; run < output.length; run++) {
    const y = output[run];
    first[run] = y === 0 ? 0 : (weights === null ? 1 : weights[run]) * y;
    second[run] = first[run] * y;
  }
  const telling = notZero(first);
  return (classes, weighed = classWeights(classes, weights)) => {
    const [sum, squares] = [new Float64Array(classes.count), new Float64Array(classes.count)];
    if (telling === null) addBothByClass(classes.of, first, second, sum, squares);
    else addSomeByClass(classes.of, telling, first, second, sum, squares);
    return answerOf({ ...weighed, sum, squares }, classes.count);
  };
}

function answerOf(found: Moments, count: number): Sensitivity {
  const fifth = Math.max(1, Math.round(count / 5));
  const lowest = pooled(found, 0, fifth);
  const highest = pooled(found, count - fifth, count);
  const isComparable = lowest.count > 0 && highest.count > 0;
  return {
    swing: isComparable ? highest.mean - lowest.mean : 0,
    standardError: isComparable
      ? Math.sqrt(lowest.variance / lowest.count + highest.variance / highest.count)
      : 0,
    share: correlationRatio(found, count),
  };
}

function correlationRatio(found: Moments, classes: number): number {
  const all = pooled(found, 0, classes);
  let between = 0;
  let within = 0;
  let used = 0;
  for (let k = 0; k < classes; k++) {
    const part = pooled(found, k, k + 1);
    if (part.count === 0) continue;
    used++;
    between += part.weight * (part.mean - all.mean) ** 2;
    within += part.weight * part.variance;
  }
  const total = between + within;
  // Constant outputs leave rounding noise only; one class leaves nothing to compare.
  if (used < 2 || all.count <= used || total <= 1e-14 * all.weight * all.mean ** 2 || total === 0) return 0;
  // Corrected for what chance alone puts between classes; where that is more than there is, nothing is explained.
  return Math.max(0, (between - ((used - 1) / (all.count - used)) * within) / total);
}

function pooled({ weight, weightSquares, sum, squares }: Moments, from: number, to: number) {
  let [w, ww, s, q] = [0, 0, 0, 0];
  for (let k = from; k < to; k++) {
    w += weight[k];
    ww += weightSquares[k];
    s += sum[k];
    q += squares[k];
  }
  if (w === 0) return { count: 0, weight: 0, mean: 0, variance: 0 };
  const mean = s / w;
  // Runs of unequal weight tell as much as (Σw)² / Σw² equal ones.
  return { count: (w * w) / ww, weight: w, mean, variance: Math.max(0, q / w - mean * mean) };
}
