import { part, quotient, remainder } from './whole.ts';

/** Places of a share. */
const unit = 1e12;

/**
 * Splits sums by shares, drawn anew in each draw: every part is the whole number below its share, and what that leaves goes to
 * the largest remainders, ties to the first. The parts are
 * good until the next call. Shares that are `all` are taken in proportion; those that are `at most all` leave
 * the rest where it is.
 */
export function splitterOf(
  shares: readonly Float64Array[],
  draws: number,
  kind: 'all' | 'at most all',
): (amount: number, draw: number) => readonly number[] {
  const parts = shares.map((column) => column.map((share) => Math.round(share * unit)));
  const wholes = new Float64Array(draws);
  for (const column of parts) for (let s = 0; s < draws; s++) wholes[s] = wholes[s] + column[s];
  // Written over in each call: splits are made every month of every draw.
  const [remainders, found] = [shares.map(() => 0), shares.map(() => 0)];
  return (amount, s) => {
    const sum = wholes[s];
    // Thirds are written with twelve digits; shares that miss 1 by a hair are meant to give out everything.
    const isAll = kind === 'all' || sum > unit - unit * 1e-9;
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
}

/** Place of the largest remainder, the first at a tie; it is used up. */
function largestOf(remainders: number[]): number {
  let largest = 0;
  for (let k = 1; k < remainders.length; k++) if (remainders[k] > remainders[largest]) largest = k;
  remainders[largest] = -1;
  return largest;
}
