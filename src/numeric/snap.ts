/** Steps of the comparison grid: sums of decimals carry noise near 1e-16 that would break ties. */
export const gridSteps = 1e10;

/**
 * A value on the 1e-10 grid, as a whole number of steps, on which packages are compared.
 *
 * @example
 * snap(0.1 + 0.2) === snap(0.3) // => true
 */
export function snap(value: number): number {
  return Math.round(value * gridSteps);
}
