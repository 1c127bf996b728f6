import { type StreamKey, streamKey } from './stream.ts';

/** Words that choose one order of 0 … length − 1 among the many. */
export interface OrderKey {
  readonly length: number;
  readonly added: Int32Array;
  readonly multiplied: Int32Array;
}

/**
 * The key of a random order.
 *
 * @example
 * orderKey(1, 'salience', 5).length // => 5
 */
export function orderKey(seed: number, name: string, length: number): OrderKey {
  const streams = [0, 1, 2, 3].map((round) => streamKey(seed, `order/${round}/${name}`));
  return {
    length,
    added: Int32Array.from(streams, ({ word0 }) => word0),
    multiplied: Int32Array.from(streams, ({ word1 }) => word1 | 1),
  };
}

/**
 * The place of `index` in a random order of 0 … length − 1: a keyed bijection of the next power of two (four rounds of
 * add, multiply, fold), walked on until it falls into the range (Black & Rogaway 2002, "Ciphers with arbitrary finite
 * domains"). No memory, and any place alone.
 *
 * @example
 * const key = orderKey(1, 'salience', 5);
 * [0, 1, 2, 3, 4].map((index) => placeInOrder(key, index)).sort() // => [0, 1, 2, 3, 4]
 */
export function placeInOrder({ length, added, multiplied }: OrderKey, index: number): number {
  if (length === 1) return 0;
  const bits = 32 - Math.clz32(length - 1);
  const mask = 0xffffffff >>> (32 - bits);
  const fold = (bits + 1) >>> 1;
  let i = index;
  do {
    i = Math.imul(i + added[0], multiplied[0]) & mask;
    i = Math.imul((i ^ (i >>> fold)) + added[1], multiplied[1]) & mask;
    i = Math.imul((i ^ (i >>> fold)) + added[2], multiplied[2]) & mask;
    i = Math.imul((i ^ (i >>> fold)) + added[3], multiplied[3]) & mask;
    i ^= i >>> fold;
  } while (i >= length);
  return i;
}

/** One column of a Latin hypercube of `samples` points. */
export interface LatinHypercubeKey {
  readonly seed: number;
  readonly replicate: number;
  /** Of the input: adding another leaves this column as it is. */
  readonly name: string;
  /** Of the whole hypercube, at most 2^24. */
  readonly samples: number;
}

/**
 * Points `first`, `first + 1`, … of one column of a Latin hypercube (McKay, Beckman & Conover 1979), in (0, 1): of
 * `samples` equal intervals each holds one point, at a random place within it.
 *
 * @example
 * const out = new Float64Array(5);
 * fillLatinHypercube(out, { seed: 1, replicate: 0, name: 'salience', samples: 5 });
 * out.map((u) => Math.floor(5 * u)).sort() // => [0, 1, 2, 3, 4]
 */
export function fillLatinHypercube(out: Float64Array, key: LatinHypercubeKey, first = 0): void {
  const { samples } = key;
  if (!Number.isInteger(samples) || samples < 1 || samples > 2 ** 24)
    throw new Error(`${samples} points of a Latin hypercube; from 1 to 2^24 can be made`);
  if (!Number.isInteger(first) || first < 0 || first + out.length > samples)
    throw new Error(`points ${first} to ${first + out.length} of a Latin hypercube of ${samples}`);
  const order = orderKey(key.seed, `${key.replicate}/${key.name}`, samples);
  const jitter = streamKey(key.seed, `jitter/${key.replicate}/${key.name}`);
  for (let k = 0; k < out.length; k++) {
    const index = first + k;
    out[k] = (placeInOrder(order, index) + withinStratum(jitter, index)) / samples;
  }
}

/**
 * (k + ½) / 2^24: with at most 2^24 strata the sum keeps its digits, so that no point leaves its stratum. A 32-bit mix
 * (Wellons 2018, "Prospecting for hash functions") of the index with two words of the stream: a place in a stratum need
 * not be the best of random numbers, and Threefry would be half of the cost.
 */
function withinStratum({ word0, word1 }: StreamKey, index: number): number {
  let x = (index + word0) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad) ^ word1;
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (((x ^ (x >>> 15)) >>> 8) + 0.5) * 2 ** -24;
}
