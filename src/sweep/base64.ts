/** Bytes as text and back, wherever this runs. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += block) {
    text += String.fromCharCode(...bytes.subarray(at, at + block));
  }
  return btoa(text);
}

/** Arguments of one call: engines take some ten thousand. */
const block = 4096;

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** Flags as bits, the first draw in the lowest bit of the first byte. */
export function packBits(flags: Uint8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(flags.length / 8));
  for (let s = 0; s < flags.length; s++)
    if (flags[s] === 1) bits[s >> 3] = (bits[s >> 3] as number) | (1 << (s & 7));
  return bits;
}

export function unpackBits(bits: Uint8Array, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, s) => ((bits[s >> 3] as number) >> (s & 7)) & 1);
}

/** Doubles, the lowest byte first on every machine. */
export function packNumbers(values: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8));
  for (let s = 0; s < values.length; s++) view.setFloat64(s * 8, values[s] as number, true);
  return new Uint8Array(view.buffer);
}

export function unpackNumbers(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: bytes.length / 8 }, (_, s) => view.getFloat64(s * 8, true));
}
