/** How the output changes when one input moves by a step of the design, over trajectories. */
export interface ElementaryEffects {
  /** Mean effect per unit of the input: effects of both signs cancel. */
  readonly mean: number;
  /** Mean of their sizes (Campolongo, Cariboni & Saltelli 2007), by which inputs are screened. */
  readonly meanSize: number;
  /** Of the effects: large where the input is curved or acts with others. */
  readonly standardDeviation: number;
  /** The mean size ± 1.96 standard errors. */
  readonly low: number;
  readonly high: number;
  readonly effects: number;
}

/**
 * Morris's (1991) elementary effects of each input, from trajectories one after the other: row-major points in which each
 * differs from the one before in one input. Steps with a failed run are left out. Mean sizes are not total indices, and
 * their order may differ: they say which inputs can be dropped.
 *
 * @example
 * // y = 3x₁ − x₂ on one path.
 * const points = Float64Array.of(0, 0, 0.5, 0, 0.5, 0.5);
 * elementaryEffects(points, Float64Array.of(0, 1.5, 1), 2).map(({ mean }) => mean) // => [3, -1]
 */
export function elementaryEffects(
  points: Float64Array,
  outputs: Float64Array,
  inputs: number,
): readonly ElementaryEffects[] {
  if (points.length !== outputs.length * inputs || outputs.length % (inputs + 1) !== 0)
    throw new Error(
      `${points.length} coordinates and ${outputs.length} outputs of trajectories of ${inputs} inputs`,
    );
  const found: number[][] = Array.from({ length: inputs }, () => []);
  for (let row = 1; row < outputs.length; row++) {
    if (row % (inputs + 1) === 0) continue;
    const moved = movedInput(points, row, inputs);
    const step = points[row * inputs + moved] - points[(row - 1) * inputs + moved];
    const effect = (outputs[row] - outputs[row - 1]) / step;
    if (Number.isFinite(effect)) found[moved].push(effect);
  }
  return found.map(summary);
}

function movedInput(points: Float64Array, row: number, inputs: number): number {
  const [before, at] = [(row - 1) * inputs, row * inputs];
  for (let k = 0; k < inputs; k++) if (points[at + k] !== points[before + k]) return k;
  throw new Error(`row ${row} of a trajectory moves no input`);
}

function summary(effects: readonly number[]): ElementaryEffects {
  const count = effects.length;
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / count;
  const deviation = (values: readonly number[]) => {
    const mean = meanOf(values);
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1));
  };
  const sizes = effects.map(Math.abs);
  const meanSize = meanOf(sizes);
  const half = (1.959964 * deviation(sizes)) / Math.sqrt(count);
  return {
    mean: meanOf(effects),
    meanSize,
    standardDeviation: deviation(effects),
    low: meanSize - half,
    high: meanSize + half,
    effects: count,
  };
}
