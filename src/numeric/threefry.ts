/**
 * Threefry2x32-20, a counter-based generator (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as
 * 1, 2, 3"): two 32-bit words out of a two-word key and a two-word counter, no state. Any draw can be made alone, in
 * any order, on any machine.
 *
 * The words are written to `out` (both unsigned 32 bit), so that hot loops allocate nothing.
 */
export function threefry2x32(key0: number, key1: number, counter0: number, counter1: number, out: Uint32Array): void {
  const key2 = parity ^ key0 ^ key1;
  let x0 = (counter0 + key0) | 0;
  let x1 = (counter1 + key1) | 0;
  for (let group = 0; group < 5; group++) {
    const even = (group & 1) === 0;
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, even ? 13 : 17) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, even ? 15 : 29) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, even ? 26 : 16) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, even ? 6 : 24) ^ x0;
    // Keys are injected after every four rounds, in the cyclic order k1 k2 | k2 k0 | k0 k1 | …
    const first = (group + 1) % 3;
    x0 = (x0 + (first === 0 ? key0 : first === 1 ? key1 : key2)) | 0;
    x1 = (x1 + (first === 2 ? key0 : first === 0 ? key1 : key2) + group + 1) | 0;
  }
  out[0] = x0;
  out[1] = x1;
}

/** The constant C240 that keeps an all-zero key from giving an all-zero schedule. */
const parity = 0x1bd11bda;

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
