/**
 * Places of equations in an elimination that fills in few zeros: each time the one with the fewest neighbours left is taken,
 * the first at a tie, and its neighbours become neighbours of each other (minimum degree; Tinney and Walker 1967). Links are
 * pairs (equation, variable). Sets of neighbours are rows of bits.
 */
export function eliminationOrder(count: number, links: readonly (readonly [number, number])[]): Int32Array {
  const words = (count + 31) >>> 5;
  const bits = new Int32Array(count * words);
  const set = (i: number, j: number) => {
    bits[i * words + (j >>> 5)] = bits[i * words + (j >>> 5)] | (1 << (j & 31));
  };
  // Each is its own neighbour, so that a row is the clique that its elimination leaves.
  for (let i = 0; i < count; i++) set(i, i);
  for (const [one, other] of links) {
    set(one, other);
    set(other, one);
  }
  const degrees = Int32Array.from({ length: count }, (_, i) => sizeOf(bits, i * words, words));
  const place = new Int32Array(count).fill(-1);
  for (let step = 0; step < count; step++) {
    const next = fewest(degrees, place);
    place[next] = step;
    for (let j = 0; j < count; j++)
      if (place[j] === -1 && (bits[next * words + (j >>> 5)] & (1 << (j & 31))) !== 0)
        degrees[j] = join(bits, j * words, next, words);
  }
  return place;
}

/** Takes over the neighbours of one that is eliminated, without that one; gives how many there are. */
function join(bits: Int32Array, at: number, gone: number, words: number): number {
  for (let w = 0; w < words; w++) bits[at + w] = bits[at + w] | bits[gone * words + w];
  bits[at + (gone >>> 5)] = bits[at + (gone >>> 5)] & ~(1 << (gone & 31));
  return sizeOf(bits, at, words);
}

function sizeOf(bits: Int32Array, at: number, words: number): number {
  let size = 0;
  for (let w = 0; w < words; w++) {
    let word = bits[at + w];
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    size += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return size;
}

function fewest(degrees: Int32Array, place: Int32Array): number {
  let best = -1;
  for (let i = 0; i < degrees.length; i++)
    if (place[i] === -1 && (best < 0 || degrees[i] < degrees[best])) best = i;
  return best;
}
