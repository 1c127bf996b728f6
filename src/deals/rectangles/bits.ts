/** Sets of vertices as words of 32 bits. */
export type Bits = Uint32Array<ArrayBuffer>;

export function fullBits(size: number): Bits {
  const bits = new Uint32Array(Math.max(1, (size + 31) >> 5));
  for (let i = 0; i < size; i++) bits[i >> 5] = bits[i >> 5] | (1 << (i & 31));
  return bits;
}

export function hasBit(bits: Bits, i: number): boolean {
  return ((bits[i >> 5] >>> (i & 31)) & 1) === 1;
}

export function clearBit(bits: Bits, i: number): void {
  bits[i >> 5] = bits[i >> 5] & ~(1 << (i & 31));
}

export function sameBits(a: Bits, b: Bits): boolean {
  for (let w = 0; w < a.length; w++) if (a[w] !== b[w]) return false;
  return true;
}

/** Fowler, Noll and Vo's hash (FNV-1a), a word at a time. */
export function hashBits(bits: Bits): number {
  let hash = 0x811c9dc5;
  for (let w = 0; w < bits.length; w++) {
    hash = Math.imul(hash ^ bits[w], 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash;
}
