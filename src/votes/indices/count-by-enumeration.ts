import type { Counts } from './counts.ts';
import type { Game } from './game.ts';
import { type CoalitionBits, winningBits } from './winning-bits.ts';

/** Every coalition looked at, 32 at once: any rule whatever. Time and memory double with each member. */
export function countByEnumeration(game: Game): Counts {
  const { size } = game;
  const win = winningBits(game);
  const table = () => Array.from({ length: size }, () => new Float64Array(size + 1));
  const tally: Tally = {
    size,
    winning: new Float64Array(size + 1),
    swings: table(),
    minimal: new Float64Array(size + 1),
    minimalOf: table(),
    vulnerable: new Float64Array(size + 1),
    vulnerableOf: table(),
  };
  const critical = new Uint32Array(size);
  for (let w = 0; w < win.length; w++) {
    const word = win[w];
    if (word === 0) continue;
    const large = count32(w);
    addBySize(tally.winning, word, large);
    const minimal = markCritical(win, w, critical);
    for (let k = 0; k < size; k++) addBySize(tally.swings[k], critical[k], large);
    if (minimal !== 0) addMinimal(tally, minimal, w, large);
    addByCriticalCount(tally, word, critical);
  }
  const exact = (row: Float64Array) => Array.from(row, BigInt);
  return {
    size,
    winning: exact(tally.winning),
    swings: tally.swings.map(exact),
    critical: {
      minimal: exact(tally.minimal),
      minimalOf: tally.minimalOf.map(exact),
      vulnerable: exact(tally.vulnerable),
      vulnerableOf: tally.vulnerableOf.map(exact),
    },
  };
}

interface Tally {
  readonly size: number;
  readonly winning: Float64Array;
  readonly swings: readonly Float64Array[];
  readonly minimal: Float64Array;
  readonly minimalOf: readonly Float64Array[];
  readonly vulnerable: Float64Array;
  readonly vulnerableOf: readonly Float64Array[];
}

/** Places in a word whose mask has member k, for the five members within a word. */
const memberBits = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000];

/** Places in a word whose mask has so many members. */
const sizeBits = [0, 1, 2, 3, 4, 5].map((count) => {
  let bits = 0;
  for (let b = 0; b < 32; b++) if (count32(b) === count) bits |= 1 << b;
  return bits;
});

/** Where in a word each member is critical; returns where everybody inside is. */
function markCritical(win: CoalitionBits, w: number, critical: Uint32Array): number {
  const word = win[w];
  let minimal = word;
  for (let k = 0; k < critical.length; k++) {
    let marks = 0;
    if (k < 5) {
      marks = word & ~(word << (1 << k)) & memberBits[k];
      minimal &= marks | ~memberBits[k];
    } else if (((w >> (k - 5)) & 1) === 1) {
      marks = word & ~win[w ^ (1 << (k - 5))];
      minimal &= marks;
    }
    critical[k] = marks;
  }
  return minimal;
}

function addBySize(sums: Float64Array, word: number, large: number): void {
  if (word === 0) return;
  for (let s = 0; s <= 5 && large + s < sums.length; s++)
    sums[large + s] = sums[large + s] + count32(word & sizeBits[s]);
}

function addMinimal(tally: Tally, minimal: number, w: number, large: number): void {
  addBySize(tally.minimal, minimal, large);
  for (let k = 0; k < tally.size; k++) {
    const inside = k < 5 ? minimal & memberBits[k] : (w >> (k - 5)) & 1 ? minimal : 0;
    addBySize(tally.minimalOf[k], inside, large);
  }
}

/** Counters of critical members, one a coalition, as five planes of bits; then each number that occurs in turn. */
function addByCriticalCount(tally: Tally, word: number, critical: Uint32Array): void {
  const planes = [0, 0, 0, 0, 0];
  for (let k = 0; k < critical.length; k++) {
    let carry = critical[k];
    for (let p = 0; carry !== 0; p++) {
      const plane = planes[p];
      planes[p] = plane ^ carry;
      carry &= plane;
    }
  }
  for (let rest = word; rest !== 0; ) {
    const place = 31 - Math.clz32(rest & -rest);
    let [count, same] = [0, rest];
    for (let p = 0; p < planes.length; p++) {
      const isSet = ((planes[p] >>> place) & 1) === 1;
      if (isSet) count += 1 << p;
      same &= isSet ? planes[p] : ~planes[p];
    }
    rest &= ~same;
    tally.vulnerable[count] = tally.vulnerable[count] + count32(same);
    if (count === 0) continue;
    for (let k = 0; k < critical.length; k++) {
      const marks = same & critical[k];
      const sums = tally.vulnerableOf[k];
      if (marks !== 0) sums[count] = sums[count] + count32(marks);
    }
  }
}

function count32(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
