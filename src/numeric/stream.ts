import { threefry2x32 } from './threefry.ts';

/** One stream of draws: what (seed, name) hash to. */
export interface StreamKey {
  readonly word0: number;
  readonly word1: number;
}

/**
 * The stream of an input. It depends on the seed and the input's *name*, never on its place in a list, so adding an
 * input leaves the draws of all others as they were. Seeds are whole numbers from 0 to 2^53 − 1.
 *
 * @example
 * uniform(streamKey(1, 'salience'), 0) === uniform(streamKey(1, 'salience'), 0) // => true
 */
export function streamKey(seed: number, name: string): StreamKey {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`seed: ${seed}`);
  const words = new Uint32Array(2);
  threefry2x32(hash(name, 0x811c9dc5), hash(name, 0x01000193), seed >>> 0, Math.floor(seed / 2 ** 32), words);
  return { word0: words[0], word1: words[1] };
}

/** FNV-1a over UTF-16 units (Fowler, Noll & Vo) with the final mix of MurmurHash3 (Appleby), from a starting value. */
function hash(name: string, start: number): number {
  let word = start;
  for (let i = 0; i < name.length; i++) {
    word = Math.imul(word ^ (name.charCodeAt(i) & 0xff), 0x01000193);
    word = Math.imul(word ^ (name.charCodeAt(i) >>> 8), 0x01000193);
  }
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}

const words = new Uint32Array(2);

/**
 * Draw number `sample` of a stream, uniform in the open interval (0, 1): (k + ½) / 2^32, so no quantile is infinite.
 *
 * @example
 * const first = uniform(streamKey(1, 'salience'), 0);
 * first > 0 && first < 1 // => true
 */
export function uniform(key: StreamKey, sample: number): number {
  threefry2x32(key.word0, key.word1, sample >>> 0, Math.floor(sample / 2 ** 32), words);
  return (words[0] + 0.5) * 2 ** -32;
}

/**
 * Draws `firstSample`, `firstSample + 1`, … of a stream; the same numbers as `uniform`, one by one.
 *
 * @example
 * const out = new Float64Array(2);
 * fillUniform(out, streamKey(1, 'salience'), 7);
 * out[1] === uniform(streamKey(1, 'salience'), 8) // => true
 */
export function fillUniform(out: Float64Array, key: StreamKey, firstSample = 0): void {
  const { word0, word1 } = key;
  for (let i = 0; i < out.length; i++) {
    const sample = firstSample + i;
    threefry2x32(word0, word1, sample >>> 0, Math.floor(sample / 2 ** 32), words);
    out[i] = (words[0] + 0.5) * 2 ** -32;
  }
}
