import {
  fillPoints,
  normalCdf,
  normalQuantile,
  quantileFunction,
  sampler,
  streamKey,
  uniform,
} from '../numeric/index.ts';
import type { Compiled, Estimate } from '../situation/index.ts';

/** Draws of all inputs: a column of numbers an input, and in which twentieth of its range of chance each lies. */
export interface Draws {
  readonly samples: number;
  /** Number of the first of them among all draws of the seed; 0 where left out. */
  readonly from?: number;
  readonly columns: readonly Float64Array[];
  /** 0 (lowest twentieth) to 19 of each draw; undefined where nothing varies. */
  readonly strata: readonly (Uint8Array | undefined)[];
}

/** Number of strata: enough to see a bend, few enough to hold 500 of 10,000 draws each. */
export const strataCount = 20;

/**
 * The median of every input.
 *
 * @example
 * medianDraw(study.compiled).length === study.compiled.inputs.length // => true
 */
export function medianDraw({ inputs }: Pick<Compiled, 'inputs'>): Float64Array {
  return Float64Array.from(inputs, ({ distribution }) => quantileFunction(distribution)(0.5));
}

/**
 * Draws all inputs. A draw depends on seed, the input's path and its number alone; so 1,000 samples are the first
 * 1,000 of 10,000, in whatever order they are made, and an added input leaves the others as they were. Draws `from` a number on
 * are those of the whole. With `scrambles` they are the points of so many scrambles of one net, in turn: see `scrambledDraws`.
 *
 * @example
 * drawInputs(study.compiled, 1, 100).samples // => 100
 * drawInputs(study.compiled, 1, 10, 90).columns[3][0] === drawInputs(study.compiled, 1, 100).columns[3][90] // => true
 */
export function drawInputs(
  { inputs }: Pick<Compiled, 'inputs'>,
  seed: number,
  samples: number,
  from = 0,
  scrambles?: number,
): Draws {
  const drawn = inputs.map((input, place) =>
    scrambles === undefined
      ? drawInput(input, seed, samples, from)
      : scrambledDraws({ inputs }, place, { seed, samples, from, scrambles }),
  );
  return {
    samples,
    from,
    columns: drawn.map(({ column }) => column),
    strata: drawn.map(({ stratum }) => stratum),
  };
}

/**
 * Draws of one input.
 *
 * @example
 * const salience = { path: 'salience', distribution: { kind: 'uniform', low: 0, high: 1 } };
 * drawInput(salience, 1, 100).column.length // => 100
 */
export function drawInput(
  input: Pick<Estimate, 'path' | 'distribution' | 'common'>,
  seed: number,
  samples: number,
  from = 0,
): { readonly column: Float64Array; readonly stratum: Uint8Array | undefined } {
  const own = streamKey(seed, input.path);
  return drawnBy(input, { seed, samples, from }, (s) => uniform(own, s));
}

/** Draws from a number on that are the points of so many scrambles of one net. */
export interface ScrambledSettings {
  readonly seed: number;
  readonly samples: number;
  readonly from: number;
  readonly scrambles: number;
}

/**
 * One input in draws that are the points of replicated scrambles of a Sobol' net (Owen 1995), in turn: draw i is point ⌊i/R⌋ of
 * scramble i mod R. Any range of draws can so be made alone, and the first n·R are the first n points of each scramble. Dimensions go by
 * the input's place; what inputs share, and what lies beyond the dimensions of the net, is drawn at random.
 *
 * @example
 * // Four points of each of two scrambles: the first scramble has one in each quarter of the range of chance.
 * const { stratum } = scrambledDraws(study.compiled, 3, { seed: 1, samples: 8, from: 0, scrambles: 2 });
 * [0, 2, 4, 6].map((s) => Math.floor(stratum[s] / 5)).sort() // => [0, 1, 2, 3]
 */
export function scrambledDraws(
  { inputs }: Pick<Compiled, 'inputs'>,
  place: number,
  { seed, samples, from, scrambles }: ScrambledSettings,
): ReturnType<typeof drawInput> {
  const input = inputs[place] as Estimate;
  const points = new Float64Array(input.distribution.kind === 'constant' ? 0 : samples);
  for (let replicate = 0; replicate < scrambles && points.length > 0; replicate++) {
    const start = from + ((((replicate - from) % scrambles) + scrambles) % scrambles);
    const own = new Float64Array(Math.max(0, Math.ceil((from + samples - start) / scrambles)));
    const set = { kind: 'scrambled-sobol', seed, replicate, samples } as const;
    fillPoints(own, set, { name: input.path, dimension: place }, Math.floor(start / scrambles));
    for (let k = 0; k < own.length; k++) points[start - from + k * scrambles] = own[k] as number;
  }
  return drawnBy(input, { seed, samples, from }, (s) => points[s - from] as number);
}

/** Draws of a number whose own places in its range of chance are known. */
function drawnBy(
  { distribution, common }: Pick<Estimate, 'distribution' | 'common'>,
  { seed, samples, from }: Omit<ScrambledSettings, 'scrambles'>,
  own: (s: number) => number,
): { readonly column: Float64Array; readonly stratum: Uint8Array | undefined } {
  const column = new Float64Array(samples);
  if (distribution.kind === 'constant')
    return { column: column.fill(distribution.value), stratum: undefined };
  const stratum = new Uint8Array(samples);
  const [rank, draw] = [ranks(seed, own, common), sampler(distribution)];
  for (let s = 0; s < samples; s++) {
    const u = rank(from + s);
    column[s] = draw(u);
    stratum[s] = u * strataCount;
  }
  return { column, stratum };
}

/** Where each draw lies in its range of chance: by its own stream, or by that and the streams that it shares with others. */
function ranks(seed: number, own: (s: number) => number, common: Estimate['common']): (s: number) => number {
  if (common === undefined || common.correlation === 0) return own;
  const shared = common.streams.map((stream) => streamKey(seed, stream));
  const [only] = shared;
  if (common.correlation === 1 && shared.length === 1 && only !== undefined) return (s) => uniform(only, s);
  const even = Math.sqrt(shared.length);
  const [alike, apart] = [Math.sqrt(common.correlation), Math.sqrt(1 - common.correlation)];
  return (s) => {
    let sum = 0;
    for (const one of shared) sum += normalQuantile(uniform(one, s));
    const u = normalCdf(alike * (sum / even) + apart * normalQuantile(own(s)));
    return Math.min(1 - least, Math.max(least, u));
  };
}

/** As near to 0 and 1 as a stream of its own comes, so that no quantile is infinite. */
const least = 2 ** -33;

/**
 * The first of some draws: a question that takes long is asked of fewer.
 *
 * @example
 * firstDraws(study.draws, 50).samples // => 50
 */
export function firstDraws({ columns, strata, ...draws }: Draws, most: number): Draws {
  const samples = Math.min(draws.samples, most);
  return { ...draws, samples, columns, strata: strata.map((of) => of?.subarray(0, samples)) };
}
