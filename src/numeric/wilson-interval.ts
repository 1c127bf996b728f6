/** Standard normal quantile of 0.975. */
const z = 1.959963984540054;

/**
 * 95 % interval of a share of n trials (Wilson 1927): never leaves 0 to 1, and is no point at 0 and 1 either.
 *
 * @example
 * wilsonInterval(0.5, 100) // => { low: 0.403831530366, high: 0.596168469634 }
 */
export function wilsonInterval(share: number, n: number): { readonly low: number; readonly high: number } {
  if (n === 0) return { low: 0, high: 1 };
  const below = 1 + (z * z) / n;
  const centre = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  // What is exactly 0 or 1 must not become a rounding error beside it.
  return {
    low: share <= 0 ? 0 : Math.max(0, (centre - half) / below),
    high: share >= 1 ? 1 : Math.min(1, (centre + half) / below),
  };
}
