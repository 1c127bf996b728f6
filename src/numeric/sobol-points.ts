import { sobolDimensions, sobolStarts } from './sobol-directions.ts';
import { streamKey } from './stream.ts';

/**
 * The 32 direction numbers V_1 … V_32 of a dimension, counted from 0, as 32-bit words (Bratley & Fox 1988, algorithm 659,
 * with the starting numbers of Joe & Kuo 2008). Dimension 0 is the sequence of van der Corput.
 *
 * @example
 * sobolDirections(1).slice(0, 2) // => [0x80000000, 0xc0000000]
 */
export function sobolDirections(dimension: number): Uint32Array {
  if (!Number.isInteger(dimension) || dimension < 0 || dimension >= sobolDimensions)
    throw new Error(`dimension ${dimension} of Sobol' points; those from 0 to ${sobolDimensions - 1} exist`);
  const directions = new Uint32Array(32);
  if (dimension === 0) {
    for (let k = 0; k < 32; k++) directions[k] = 2 ** (31 - k);
    return directions;
  }
  unpacked ??= sobolStarts();
  const { degree, coefficients, m } = unpacked[dimension - 1];
  for (let k = 0; k < degree; k++) directions[k] = m[k] * 2 ** (31 - k);
  for (let k = degree; k < 32; k++) {
    let next = directions[k - degree] ^ (directions[k - degree] >>> degree);
    for (let j = 1; j < degree; j++) if ((coefficients >>> (degree - 1 - j)) & 1) next ^= directions[k - j];
    directions[k] = next;
  }
  return directions;
}

// The table unpacked once: pure memory.
let unpacked: ReturnType<typeof sobolStarts> | undefined;

/**
 * Coordinate `index` of a Sobol' sequence in Gray-code order, times 2^32: any point alone, so that work can be split
 * anywhere. The points of a run of 2^m from a multiple of 2^m on are a net in either order.
 *
 * @example
 * [0, 1, 2, 3].map((index) => sobolWord(sobolDirections(0), index) / 2 ** 32) // => [0, 0.5, 0.75, 0.25]
 */
export function sobolWord(directions: Uint32Array, index: number): number {
  let gray = (index ^ (index >>> 1)) >>> 0;
  let word = 0;
  for (let bit = 0; gray !== 0; bit++, gray >>>= 1) if (gray & 1) word ^= directions[bit];
  return word >>> 0;
}

/** One scramble of Sobol' points: other seeds and other replicates are independent of it. */
export interface SobolKey {
  readonly seed: number;
  readonly replicate: number;
  readonly dimension: number;
}

/**
 * Sobol' points `first`, `first + 1`, … of one dimension under a nested uniform scramble (Owen 1995), in (0, 1). The
 * scramble is a hash in which a bit depends on those above it alone, the permutation of Laine & Karras (2011) with the
 * constants of Vegdahl (2021), twice, keyed by seed, replicate and dimension: every interval of the net keeps its points.
 *
 * @example
 * // Four points, one in each quarter.
 * const out = new Float64Array(4);
 * fillScrambledSobol(out, { seed: 1, replicate: 0, dimension: 5 });
 * out.map((u) => Math.floor(4 * u)).sort() // => [0, 1, 2, 3]
 */
export function fillScrambledSobol(out: Float64Array, key: SobolKey, first = 0): void {
  checkRange(first, out.length);
  const { word0: add0, word1: add1 } = scrambleKey(key, 'add');
  const { word0: times0, word1: times1 } = scrambleKey(key, 'times');
  // The hash carries upwards, so it runs on words whose order of bits is turned round.
  const turned = sobolDirections(key.dimension).map(reversed);
  const [multiplier0, multiplier1] = [times0 | 1, times1 | 1];
  let word = reversed(sobolWord(sobolDirections(key.dimension), first));
  for (let k = 0; k < out.length; k++) {
    let n = word ^ Math.imul(word, 0x3d20adea);
    n = Math.imul((n + add0) | 0, multiplier0);
    n ^= Math.imul(n, 0x05526c56);
    n ^= Math.imul(n, 0x53a22864);
    n = Math.imul((n + add1) | 0, multiplier1);
    n ^= Math.imul(n, 0x05526c56);
    n ^= Math.imul(n, 0x53a22864);
    out[k] = ((reversed(n) >>> 0) + 0.5) * 2 ** -32;
    const next = first + k + 1;
    word ^= turned[31 - Math.clz32(next & -next)];
  }
}

/**
 * The points as Sobol' gave them, (k + ½)/2^32: not random, so that no error can be told from them.
 *
 * @example
 * const out = new Float64Array(2);
 * fillSobol(out, 0, 2);
 * out.map((u) => Math.floor(4 * u)) // => [3, 1]
 */
export function fillSobol(out: Float64Array, dimension: number, first = 0): void {
  checkRange(first, out.length);
  const directions = sobolDirections(dimension);
  let word = sobolWord(directions, first);
  for (let k = 0; k < out.length; k++) {
    out[k] = ((word >>> 0) + 0.5) * 2 ** -32;
    const next = first + k + 1;
    word ^= directions[31 - Math.clz32(next & -next)];
  }
}

function scrambleKey({ seed, replicate, dimension }: SobolKey, part: 'add' | 'times') {
  return streamKey(seed, `scramble/${part}/${replicate}/${dimension}`);
}

function checkRange(first: number, count: number): void {
  if (!Number.isInteger(first) || first < 0 || first + count > 2 ** 31)
    throw new Error(`Sobol' points from ${first} to ${first + count}; there are those from 0 to 2^31`);
}

/** The bits of a word from last to first. */
function reversed(word: number): number {
  let n = ((word >>> 1) & 0x55555555) | ((word & 0x55555555) << 1);
  n = ((n >>> 2) & 0x33333333) | ((n & 0x33333333) << 2);
  n = ((n >>> 4) & 0x0f0f0f0f) | ((n & 0x0f0f0f0f) << 4);
  n = ((n >>> 8) & 0x00ff00ff) | ((n & 0x00ff00ff) << 8);
  return (n >>> 16) | (n << 16);
}
