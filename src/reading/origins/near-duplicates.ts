import { mixed, shared, shinglesOf, wordsOf } from './shingles.ts';

/** Two texts that share runs of words, and how much. */
export interface NearDuplicate {
  readonly a: number;
  readonly b: number;
  /** Shared runs of four words by all that either has (Jaccard). */
  readonly jaccard: number;
  /** Share of the runs of the shorter that the longer has. */
  readonly containment: number;
}

/** From here on two texts count as one (measured on a corpus of news; conventions). */
const leastJaccard = 0.2;
const leastContainment = 0.5;

const [hashes, bands, rows, runLength] = [128, 64, 2, 4];

/**
 * Pairs of texts that are near-duplicates. MinHash (Broder 1997) with 128 hashes in 64 bands of two finds the candidates without comparing
 * all pairs; each is then checked exactly.
 *
 * @example
 * const text = 'The canal will open before the winter, the minister said.';
 * nearDuplicates([text, `${text} She smiled.`, 'Fish are dear this year in every port.']).length // => 1
 */
export function nearDuplicates(texts: readonly string[]): readonly NearDuplicate[] {
  const shingles = texts.map((text) => shinglesOf(wordsOf(text), runLength));
  return candidates(shingles.map(signatureOf)).flatMap(([a, b]) => {
    const [x, y] = [shingles[a], shingles[b]];
    if (x === undefined || y === undefined || x.length === 0 || y.length === 0) return [];
    const both = shared(x, y);
    const jaccard = both / (x.length + y.length - both);
    const containment = both / Math.min(x.length, y.length);
    return jaccard >= leastJaccard || containment >= leastContainment ? [{ a, b, jaccard, containment }] : [];
  });
}

function signatureOf(shingles: Uint32Array): Uint32Array {
  const least = new Uint32Array(hashes).fill(0xffffffff);
  for (const shingle of shingles)
    for (let i = 0; i < hashes; i++) {
      const value = mixed(shingle ^ Math.imul(i + 1, 0x9e3779b1));
      if (value < (least[i] ?? 0)) least[i] = value;
    }
  return least;
}

/** Pairs with a band in common. In a crowded band each text meets the first and the one before it: a chain joins as well. */
function candidates(signatures: readonly Uint32Array[]): readonly (readonly [number, number])[] {
  const pairs = new Map<string, readonly [number, number]>();
  for (let band = 0; band < bands; band++) {
    const buckets = new Map<string, number[]>();
    for (const [i, signature] of signatures.entries()) {
      const key = signature.subarray(band * rows, (band + 1) * rows).join(' ');
      const bucket = buckets.get(key) ?? [];
      const met = bucket.length < 50 ? bucket : [bucket[0] ?? 0, bucket.at(-1) ?? 0];
      for (const other of met) pairs.set(`${other} ${i}`, [other, i]);
      bucket.push(i);
      buckets.set(key, bucket);
    }
  }
  return [...pairs.values()].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}
