/**
 * Gains this near to zero are rounding: the one tolerance of every test of a gain. Equality counts as no worse off. (The
 * frontier of `deals` compares whole packages on its own grid of 1e-10.)
 */
export const tolerance = 1e-9;

/**
 * Is an actor with this gain no worse off?
 *
 * @example
 * accepts(0) // => true
 * accepts(-1e-12) // => true
 * accepts(-0.01) // => false
 */
export function accepts(gain: number): boolean {
  return gain >= -tolerance;
}

/**
 * Is an actor with this gain better off?
 *
 * @example
 * profits(0) // => false
 * profits(0.01) // => true
 */
export function profits(gain: number): boolean {
  return gain > tolerance;
}
