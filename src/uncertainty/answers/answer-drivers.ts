import { streamKey, uniform } from '../../numeric/index.ts';
import type { Weights } from '../../study/index.ts';
import { ratioBySlices, type Slices, slicesOf } from '../given-data/index.ts';
import type { IndexEstimate } from '../indices/index.ts';
import { explainedShare } from '../information/index.ts';
import type { InputGroup } from './input-groups.ts';

/** What one input or group accounts for; `total` only from a design of independent draws. */
export interface AnswerIndex {
  readonly input: string;
  readonly first: IndexEstimate;
  readonly total: IndexEstimate | null;
}

/** Draws of all inputs under their weights, cut into slices once for all outputs. */
export interface SlicedInputs {
  readonly columns: readonly Float64Array[];
  readonly weights: Weights;
  readonly slices: (input: number) => Slices;
}

const sliceCount = 20;

/**
 * Cuts inputs into slices of equal weight when they are first asked for.
 *
 * @example
 * slicedInputs([Float64Array.of(3, 1, 2)], null).slices(0).of // => [2, 0, 1]
 */
export function slicedInputs(columns: readonly Float64Array[], weights: Weights): SlicedInputs {
  const known = new Map<number, Slices>();
  return {
    columns,
    weights,
    slices: (input) => {
      const found = known.get(input) ?? slicesOf(columns[input] as Float64Array, sliceCount, weights);
      known.set(input, found);
      return found;
    },
  };
}

export interface DriversSettings {
  readonly seed: number;
  /** How many are listed at most. */
  readonly most: number;
}

/** Inputs of one group that are looked at: beyond that a regression on some thousand draws says nothing. */
const mostTogether = 6;

/**
 * The groups that account for most of an output's variance, from draws that exist: of a single input its correlation ratio with a
 * bootstrap interval, of several the share that an additive spline explains. Beyond the first three, what chance alone may explain is
 * left out. Nothing where the output does not vary.
 *
 * @example
 * const groups = inputGroups(study.situation, study.compiled.inputs, 'input');
 * const output = study.draws.columns[groups[0].inputs[0]];
 * const [most] = answerDrivers(slicedInputs(study.draws.columns, null), output, groups, { seed: 1, most: 3 });
 * [most.input === groups[0].id, most.first.value > 0.99] // => [true, true]
 */
export function answerDrivers(
  sliced: SlicedInputs,
  output: Float64Array,
  groups: readonly InputGroup[],
  { seed, most }: DriversSettings,
): readonly AnswerIndex[] {
  const { columns, weights } = sliced;
  const ratios = new Map<number, number>();
  for (const place of new Set(groups.flatMap(({ inputs }) => inputs))) {
    const found = ratioBySlices(sliced.slices(place), output, weights);
    if (found === null) return [];
    ratios.set(place, found);
  }
  const strength = ({ inputs }: InputGroup) =>
    inputs.reduce((sum, k) => sum + Math.max(0, ratios.get(k) ?? 0), 0);
  const ranked = [...groups]
    .sort((a, b) => strength(b) - strength(a) || (a.id < b.id ? -1 : 1))
    .slice(0, most);
  return ranked
    .map(({ id, inputs }): AnswerIndex => {
      const [only] = inputs;
      if (inputs.length === 1 && only !== undefined)
        return {
          input: id,
          first: ratioWithInterval(sliced.slices(only), output, weights, seed),
          total: null,
        };
      const strongest = [...inputs]
        .sort((a, b) => (ratios.get(b) ?? 0) - (ratios.get(a) ?? 0) || a - b)
        .slice(0, mostTogether);
      const { value, low, high } = explainedShare(
        strongest.map((k) => columns[k] as Float64Array),
        output,
        { weights, seed, resamples: 50, permutations: 0 },
      );
      return { input: id, first: { value, low, high }, total: null };
    })
    .sort((a, b) => b.first.value - a.first.value || (a.input < b.input ? -1 : 1))
    .filter(({ first }, place) => place < alwaysListed || (first.low ?? 1) > 0);
}

const alwaysListed = 3;

const resamples = 100;

/** 95 % by the bootstrap of draws (Efron 1979), centred on the estimate: resampled ratios are a little too high. */
function ratioWithInterval(
  slices: Slices,
  output: Float64Array,
  weights: Weights,
  seed: number,
): IndexEstimate {
  const value = ratioBySlices(slices, output, weights) ?? 0;
  const draws = output.length;
  const key = streamKey(seed, 'bootstrap');
  const spread: number[] = [];
  for (let round = 0; round < resamples; round++) {
    const times = new Float64Array(draws);
    for (let s = 0; s < draws; s++) {
      const drawn = Math.floor(uniform(key, round * draws + s) * draws);
      times[drawn] = (times[drawn] as number) + 1;
    }
    const again = weights === null ? times : times.map((count, s) => count * (weights[s] as number));
    const found = ratioBySlices(slices, output, again);
    if (found !== null) spread.push(found);
  }
  if (spread.length < 2) return { value, low: null, high: null };
  const mean = spread.reduce((sum, one) => sum + one, 0) / spread.length;
  const variance = spread.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (spread.length - 1);
  const half = 1.96 * Math.sqrt(variance);
  return { value, low: value - half, high: value + half };
}
