import type { Room } from './room.ts';
import { part, quotient, quotients, remainder, roundParts } from './whole.ts';

/** Places of a share. */
const unit = 1e12;

/** A splitter of sums: in one draw, and in all; the parts are good until the next call. */
export interface Splitter {
  readonly inDraw: (amount: number, draw: number) => readonly number[];
  /** Columns, one a share. */
  readonly inAll: (amounts: Float64Array) => readonly Float64Array[];
}

/**
 * Splits sums by shares, drawn anew in each draw: every part is the whole number below its share, and what that leaves goes to
 * the largest remainders, ties to the first. Shares that are `all` are taken in proportion; those that are `at most all` leave
 * the rest where it is.
 */
export function splitterOf(
  shares: readonly Float64Array[],
  room: Room,
  kind: 'all' | 'at most all',
): Splitter {
  const parts = shares.map(() => room.column());
  const wholes = room.column();
  room.atStart(() => {
    for (const [k, column] of parts.entries()) {
      const share = shares[k] as Float64Array;
      for (let s = 0; s < wholes.length; s++) {
        column[s] = Math.round(share[s] * unit);
        wholes[s] = wholes[s] + column[s];
      }
    }
  });
  // Written over in each call: splits are made every month of every draw.
  const [remainders, found] = [shares.map(() => 0), shares.map(() => 0)];
  // Thirds are written with twelve digits; shares that miss 1 by a hair are meant to give out everything.
  const givesAll = (sum: number) => kind === 'all' || sum > unit - unit * 1e-9;
  const inDraw = (amount: number, s: number) => {
    const sum = wholes[s];
    const isAll = givesAll(sum);
    const denominator = isAll ? sum : unit;
    if (sum === 0) return found.fill(0);
    let left = isAll ? amount : part(amount, sum, unit);
    for (let k = 0; k < parts.length; k++) {
      const floor = quotient(amount, parts[k]?.[s], 0, denominator);
      found[k] = floor;
      remainders[k] = remainder();
      left -= floor;
    }
    for (; left > 0; left--) {
      const k = largestOf(remainders);
      found[k] = found[k] + 1;
    }
    return found;
  };
  return { inDraw, inAll: columnsOf(parts, wholes, givesAll, room) };
}

/** The same in all draws at once, column by column. */
function columnsOf(
  parts: readonly Float64Array[],
  wholes: Float64Array,
  givesAll: (sum: number) => boolean,
  { column, atStart }: Room,
): Splitter['inAll'] {
  const [none, units, left, rest] = [column(), column(), column(), column()];
  const [taken, denominators] = [column(), column()];
  atStart(() => {
    units.fill(unit);
    for (let s = 0; s < wholes.length; s++) {
      const sum = wholes[s];
      taken[s] = Math.min(sum, unit);
      // Shares that are all 0 give out nothing, by whatever they are divided.
      denominators[s] = sum > 0 && givesAll(sum) ? sum : unit;
    }
  });
  const [found, remainders] = [parts.map(() => column()), parts.map(() => column())];
  return (amounts) => {
    quotients(amounts, taken, none, units, left, rest);
    roundParts(left, rest, units);
    for (let s = 0; s < left.length; s++) if (denominators[s] === wholes[s]) left[s] = amounts[s];
    for (const [k, share] of parts.entries()) {
      const floors = found[k] as Float64Array;
      quotients(amounts, share, none, denominators, floors, remainders[k] as Float64Array);
      for (let s = 0; s < left.length; s++) left[s] -= floors[s];
    }
    for (let s = 0; s < left.length; s++)
      for (; left[s] > 0; left[s]--) {
        const k = largestIn(remainders, s);
        (found[k] as Float64Array)[s]++;
      }
    return found;
  };
}

function largestIn(remainders: readonly Float64Array[], s: number): number {
  let largest = 0;
  for (let k = 1; k < remainders.length; k++)
    if ((remainders[k]?.[s] ?? 0) > (remainders[largest]?.[s] ?? 0)) largest = k;
  (remainders[largest] as Float64Array)[s] = -1;
  return largest;
}

/** Place of the largest remainder, the first at a tie; it is used up. */
function largestOf(remainders: number[]): number {
  let largest = 0;
  for (let k = 1; k < remainders.length; k++) if (remainders[k] > remainders[largest]) largest = k;
  remainders[largest] = -1;
  return largest;
}
