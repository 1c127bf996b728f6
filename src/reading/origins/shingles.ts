/** Words of a text in lower case; Chinese has no spaces, so that each sign counts as one. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every run of so many words as a number, each once, in order of the numbers. */
export function shinglesOf(words: readonly string[], size: number): Uint32Array {
  const hashes = Uint32Array.from(words, hashOf);
  const found = new Set<number>();
  for (let i = 0; i + size <= hashes.length; i++) {
    let hash = 0x811c9dc5;
    for (let k = 0; k < size; k++) hash = mixed(hash ^ (hashes[i + k] ?? 0));
    found.add(hash);
  }
  return Uint32Array.from(found).sort();
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finishing steps of MurmurHash3: every bit of the number moves every other. */
export function mixed(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** How many numbers two ordered lists share. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let [i, j, count] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}
