import { part, quotient, remainder } from './whole.ts';

/** Places of a share. */
const unit = 1e12;

/**
 * Splits sums by shares, drawn anew in each draw: every part is the whole number below its share, and what that leaves goes to
 * the largest remainders, ties to the first. Shares that are `all` are taken in proportion; those that are `at most all` leave
 * the rest where it is.
 */
export function splitterOf(
  shares: readonly Float64Array[],
  draws: number,
  kind: 'all' | 'at most all',
): (amount: number, draw: number) => readonly number[] {
  const parts = shares.map((column) => column.map((share) => Math.round(share * unit)));
  const wholes = new Float64Array(draws);
  for (const column of parts)
    for (let s = 0; s < draws; s++) wholes[s] = (wholes[s] as number) + (column[s] as number);
  const remainders = shares.map(() => 0);
  return (amount, s) => {
    const sum = wholes[s] as number;
    // Thirds are written with twelve digits; shares that miss 1 by a hair are meant to give out everything.
    const isAll = kind === 'all' || sum > unit - unit * 1e-9;
    const denominator = isAll ? sum : unit;
    if (sum === 0) return remainders.map(() => 0);
    let left = isAll ? amount : part(amount, sum, unit);
    const found = parts.map((column, k) => {
      const floor = quotient(amount, column[s] as number, 0, denominator);
      remainders[k] = remainder();
      left -= floor;
      return floor;
    });
    for (; left > 0; left--) {
      const largest = remainders.indexOf(Math.max(...remainders));
      remainders[largest] = -1;
      found[largest] = (found[largest] as number) + 1;
    }
    return found;
  };
}
