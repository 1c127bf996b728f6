/**
 * Gains this near to zero are rounding: the one tolerance of every test of a gain. Equality counts as no worse off. (The
 * frontier of `deals` compares whole packages on its own grid of 1e-10.)
 */
export const tolerance = 1e-9;

/** Is an actor with this gain no worse off? */
export function accepts(gain: number): boolean {
  return gain >= -tolerance;
}

/** Is an actor with this gain better off? */
export function profits(gain: number): boolean {
  return gain > tolerance;
}
