import { streamKey, uniform } from '../../numeric/index.ts';
import type { Weights } from '../../study/index.ts';
import {
  isAboveChance,
  isRatioAboveChance,
  ratioOf,
  type Slices,
  slicesOf,
  weighedOutput,
} from '../given-data/index.ts';
import type { IndexEstimate } from '../indices/index.ts';
import { explainedShare, type RegressionEstimate } from '../information/index.ts';
import type { InputGroup } from './input-groups.ts';

/** What one input or group accounts for; `total` only from a design of independent draws. */
export interface AnswerIndex {
  readonly input: string;
  readonly first: IndexEstimate;
  readonly total: IndexEstimate | null;
  /** Whether it is told apart from 0: by more than what the strongest of as many would have by chance. */
  readonly isDistinguishable: boolean;
}

/** Draws of all inputs under their weights, cut into slices once for all outputs. */
export interface SlicedInputs {
  readonly columns: readonly Float64Array[];
  readonly weights: Weights;
  readonly slices: (input: number) => Slices;
  /** How often each draw comes up in a round of the bootstrap. */
  readonly times: (seed: number, round: number) => Uint8Array;
}

const mostSlices = 20;
/** A slice holds so many draws that count, where there are any: with fewer, ratios would be noise, or none at all. */
const drawsASlice = 2;

function sliceCountOf(draws: number, weights: Weights): number {
  let [total, squares] = [draws, draws];
  if (weights !== null) {
    total = squares = 0;
    for (const weight of weights) {
      total += weight;
      squares += weight * weight;
    }
  }
  const effective = (total * total) / squares;
  return Math.max(2, Math.min(mostSlices, Math.floor(effective / drawsASlice)));
}

/**
 * Cuts inputs into slices of equal weight when they are first asked for.
 *
 * @example
 * slicedInputs([Float64Array.of(3, 1, 2)], null).slices(0).of // => [1, 0, 1]
 */
export function slicedInputs(columns: readonly Float64Array[], weights: Weights): SlicedInputs {
  const known = new Map<number, Slices>();
  const rounds = new Map<string, Uint8Array>();
  const draws = columns[0]?.length ?? 0;
  const count = sliceCountOf(draws, weights);
  return {
    columns,
    weights,
    slices: (input) => {
      const found = known.get(input) ?? slicesOf(columns[input] as Float64Array, count, weights);
      known.set(input, found);
      return found;
    },
    times: (seed, round) => {
      const key = `${seed} ${round}`;
      const found = rounds.get(key) ?? timesOf(draws, seed, round);
      if (draws <= mostKept) rounds.set(key, found);
      return found;
    },
  };
}

/** Draws from which on the rounds of a bootstrap are made anew each time: they would fill the memory. */
const mostKept = 100_000;

/** Draws with replacement, as many as there are; none comes up 256 times. */
function timesOf(draws: number, seed: number, round: number): Uint8Array {
  const key = streamKey(seed, 'bootstrap');
  const times = new Uint8Array(draws);
  for (let s = 0; s < draws; s++) {
    const drawn = Math.floor(uniform(key, round * draws + s) * draws);
    times[drawn] = (times[drawn] as number) + 1;
  }
  return times;
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
  const { weights } = sliced;
  const ratios = new Map<number, number>();
  const weighed = weighedOutput(output, weights);
  if (weighed === null) return [];
  for (const place of new Set(groups.flatMap(({ inputs }) => inputs))) {
    const found = ratioOf(sliced.slices(place), weighed);
    if (found === null) return [];
    ratios.set(place, found);
  }
  const strength = ({ inputs }: InputGroup) =>
    inputs.reduce((sum, k) => sum + Math.max(0, ratios.get(k) ?? 0), 0);
  const ranked = [...groups]
    .sort((a, b) => strength(b) - strength(a) || (a.id < b.id ? -1 : 1))
    .slice(0, most);
  const single = ranked.flatMap(({ inputs: [only, ...more] }) =>
    only === undefined || more.length > 0 ? [] : [only],
  );
  const spread = spreadOf(sliced, single, output, seed);
  return ranked
    .map(({ id, inputs }): AnswerIndex => {
      const [only] = inputs;
      if (inputs.length === 1 && only !== undefined) {
        const ratio = ratios.get(only) ?? 0;
        const isDistinguishable = isRatioAboveChance(ratio, sliced.slices(only), weighed, groups.length);
        return {
          input: id,
          first: within(ratio, spread[single.indexOf(only)]),
          total: null,
          isDistinguishable,
        };
      }
      const found = explainedBy(sliced, inputs, ratios, output, seed);
      const { value, low, high } = found;
      const isDistinguishable = isAboveChance({ ...found, share: value }, groups.length);
      return { input: id, first: { value, low, high }, total: null, isDistinguishable };
    })
    .sort((a, b) => b.first.value - a.first.value || (a.input < b.input ? -1 : 1))
    .filter(
      ({ first, isDistinguishable }, place) =>
        place < alwaysListed || (first.low === null ? isDistinguishable : first.low > 0),
    );
}

function explainedBy(
  { columns, weights }: SlicedInputs,
  inputs: readonly number[],
  ratios: ReadonlyMap<number, number>,
  output: Float64Array,
  seed: number,
): RegressionEstimate {
  const strongest = [...inputs]
    .sort((a, b) => (ratios.get(b) ?? 0) - (ratios.get(a) ?? 0) || a - b)
    .slice(0, mostTogether);
  return explainedShare(
    strongest.map((k) => columns[k] as Float64Array),
    output,
    { weights, seed, resamples: 50, permutations: 0, crossFits: false },
  );
}

const alwaysListed = 3;

const resamples = 100;

/** Centred on the estimate: resampled ratios are a little too high. None where it would be wider than all that a share can be: too few draws count. */
function within(value: number, spread: number | null | undefined): IndexEstimate {
  if (spread === null || spread === undefined) return { value, low: null, high: null };
  const half = 1.96 * spread;
  if (half >= 0.5) return { value, low: null, high: null };
  return { value, low: value - half, high: value + half };
}

/** By input, the standard deviation of its ratio by the bootstrap of draws (Efron 1979): the same draws are drawn again for all. */
function spreadOf(
  { slices, times, weights }: SlicedInputs,
  inputs: readonly number[],
  output: Float64Array,
  seed: number,
): readonly (number | null)[] {
  const own = inputs.map(slices);
  const found = own.map((): number[] => []);
  const again = new Float64Array(output.length);
  for (let round = 0; round < (own.length === 0 ? 0 : resamples); round++) {
    const drawn = times(seed, round);
    for (let s = 0; s < again.length; s++)
      again[s] = weights === null ? (drawn[s] as number) : (drawn[s] as number) * (weights[s] as number);
    const weighed = weighedOutput(output, again);
    if (weighed === null) continue;
    for (const [k, one] of own.entries()) {
      const ratio = ratioOf(one, weighed);
      if (ratio !== null) found[k]?.push(ratio);
    }
  }
  return found.map(deviation);
}

function deviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1));
}
