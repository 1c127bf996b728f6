import {
  fillPoints,
  fillSamples,
  fillUniform,
  normalCdf,
  normalQuantile,
  quantileFunction,
  streamKey,
} from '../numeric/index.ts';
import type { Compiled, Estimate } from '../situation/index.ts';

/** Draws of all inputs: a column of numbers an input, and in which twentieth of its range of chance each lies. */
export interface Draws {
  readonly samples: number;
  /** Number of the first of them among all draws of the seed; 0 where left out. */
  readonly from?: number;
  /** The number of each among all draws of the seed, where these are some of them that do not follow one another. */
  readonly numbers?: Int32Array;
  readonly columns: readonly Float64Array[];
  /** 0 (lowest twentieth) to 19 of each draw; undefined where nothing varies. */
  readonly strata: readonly (Uint8Array | undefined)[];
}

/**
 * The number of a draw among all draws of the seed: what chance decides in it hangs on that, whichever others it is asked with.
 *
 * @example
 * drawNumber({ ...study.draws, from: 90 }, 3) // => 93
 */
export function drawNumber({ from = 0, numbers }: Draws, s: number): number {
  return numbers?.[s] ?? from + s;
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
  const alike = alikeDraws(seed, samples, from);
  const drawn = inputs.map((input, place) =>
    scrambles === undefined
      ? ownDraws(input, seed, samples, from, alike)
      : scrambledInput({ inputs }, place, { seed, samples, from, scrambles }, alike),
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
): DrawnInput {
  return ownDraws(input, seed, samples, from, alikeDraws(seed, samples, from));
}

interface DrawnInput {
  readonly column: Float64Array;
  readonly stratum: Uint8Array | undefined;
}

function ownDraws(
  input: Pick<Estimate, 'path' | 'distribution' | 'common'>,
  seed: number,
  samples: number,
  from: number,
  alike: AlikeDraws,
): DrawnInput {
  return drawnBy(input, samples, alike, (points) => fillUniform(points, streamKey(seed, input.path), from));
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
  settings: ScrambledSettings,
): DrawnInput {
  const { seed, samples, from } = settings;
  return scrambledInput({ inputs }, place, settings, alikeDraws(seed, samples, from));
}

function scrambledInput(
  { inputs }: Pick<Compiled, 'inputs'>,
  place: number,
  { seed, samples, from, scrambles }: ScrambledSettings,
  alike: AlikeDraws,
): DrawnInput {
  const input = inputs[place] as Estimate;
  return drawnBy(input, samples, alike, (points) => {
    for (let replicate = 0; replicate < scrambles; replicate++) {
      const start = from + ((((replicate - from) % scrambles) + scrambles) % scrambles);
      const own = new Float64Array(Math.max(0, Math.ceil((from + samples - start) / scrambles)));
      const set = { kind: 'scrambled-sobol', seed, replicate, samples } as const;
      fillPoints(own, set, { name: input.path, dimension: place }, Math.floor(start / scrambles));
      for (let k = 0; k < own.length; k++) points[start - from + k * scrambles] = own[k] as number;
    }
  });
}

/** Draws of a number; `fillOwn` says where each lies in its own range of chance. */
function drawnBy(
  { distribution, common }: Pick<Estimate, 'distribution' | 'common'>,
  samples: number,
  alike: AlikeDraws,
  fillOwn: (points: Float64Array) => void,
): DrawnInput {
  if (distribution.kind === 'constant')
    return { column: alike.constant(distribution.value), stratum: undefined };
  // One column throughout: own places, those by what is shared, and the values there.
  const column = new Float64Array(samples);
  setRanks(column, alike, common, fillOwn);
  const stratum = strataOf(column);
  fillSamples(column, distribution);
  return { column, stratum };
}

// Loops of their own: what is done after a loop that runs hot is left by its fast code, and the next input begins slowly again.

function strataOf(ranks: Float64Array): Uint8Array {
  const strata = new Uint8Array(ranks.length);
  for (let s = 0; s < strata.length; s++) strata[s] = (ranks[s] as number) * strataCount;
  return strata;
}

function add(to: Float64Array, what: Float64Array): void {
  for (let s = 0; s < to.length; s++) to[s] = (to[s] as number) + (what[s] as number);
}

/** Normal deviates in the place of ranks. */
function setNormals(ranks: Float64Array): void {
  for (let s = 0; s < ranks.length; s++) ranks[s] = normalQuantile(ranks[s] as number);
}

/** Ranks of a deviate in common with others and one's own, in the place of one's own ranks. */
function mixRanks(own: Float64Array, sum: Float64Array, even: number, correlation: number): void {
  const [together, apart] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  for (let s = 0; s < own.length; s++) {
    const u = normalCdf(together * ((sum[s] as number) / even) + apart * normalQuantile(own[s] as number));
    own[s] = Math.min(1 - least, Math.max(least, u));
  }
}

/** Where each draw lies in its range of chance: by its own stream, or by that and the streams that it shares with others. */
function setRanks(
  column: Float64Array,
  alike: AlikeDraws,
  common: Estimate['common'],
  fillOwn: (points: Float64Array) => void,
): void {
  if (common === undefined || common.correlation === 0) {
    fillOwn(column);
    return;
  }
  const [only] = common.streams;
  if (common.correlation === 1 && common.streams.length === 1 && only !== undefined) {
    alike.fill(column, only);
    return;
  }
  fillOwn(column);
  const sum = new Float64Array(column.length);
  for (const stream of common.streams) add(sum, alike.normals(stream));
  mixRanks(column, sum, Math.sqrt(common.streams.length), common.correlation);
}

/** What several inputs have in common over the same draws. */
interface AlikeDraws {
  /** One column for all inputs that are the same number in every draw. */
  readonly constant: (value: number) => Float64Array;
  /** Draws of a shared stream, in its range of chance. */
  readonly fill: (points: Float64Array, stream: string) => void;
  /** The same as normal deviates, made once for those who share them one after the other. */
  readonly normals: (stream: string) => Float64Array;
}

/** Shared streams whose deviates are kept at once. */
const mostAlike = 4;

function alikeDraws(seed: number, samples: number, from: number): AlikeDraws {
  const constants = new Map<number, Float64Array>();
  const normals = new Map<string, Float64Array>();
  const fill: AlikeDraws['fill'] = (points, stream) => fillUniform(points, streamKey(seed, stream), from);
  return {
    constant(value) {
      // Zeros of both signs are one key, and two numbers.
      const found = Object.is(value, -0) ? undefined : constants.get(value);
      const column = found ?? new Float64Array(samples).fill(value);
      if (!Object.is(value, -0)) constants.set(value, column);
      return column;
    },
    fill,
    normals(stream) {
      const found = normals.get(stream);
      if (found !== undefined) return found;
      const made = new Float64Array(samples);
      fill(made, stream);
      setNormals(made);
      const [oldest] = normals.keys();
      if (normals.size >= mostAlike && oldest !== undefined) normals.delete(oldest);
      normals.set(stream, made);
      return made;
    },
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
