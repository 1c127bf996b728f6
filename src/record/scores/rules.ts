/**
 * Squared distance of a probability from what happened, 0 to 1, less being better (Brier 1950, who summed it over both
 * answers: twice this).
 *
 * @example
 * brierScore(0.7, 1) // => 0.09
 */
export function brierScore(probability: number, outcome: 0 | 1): number {
  return (probability - outcome) ** 2;
}

/**
 * Minus the natural logarithm of the probability given to what happened, less being better (Good 1952). A share of draws
 * cannot say less than half a draw: beyond (0 + ½)/(n + 1) and (n + ½)/(n + 1) of n equal draws it counts as there, so that
 * none or all of them is a strong word and not an infinite one. `draws` null: nothing bounds it.
 *
 * @example
 * logScore(0.5, 1, 99) // => Math.log(2)
 * logScore(0, 1, 99) // => Math.log(200)
 * logScore(0, 1, null) // => Infinity
 */
export function logScore(probability: number, outcome: 0 | 1, draws: number | null): number {
  const least = draws === null ? 0 : 0.5 / (draws + 1);
  const bounded = Math.min(1 - least, Math.max(least, probability));
  const given = outcome === 1 ? bounded : 1 - bounded;
  return given === 1 ? 0 : -Math.log(given);
}
