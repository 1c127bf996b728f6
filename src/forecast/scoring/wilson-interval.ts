/** 95 % interval of a share from counts (Wilson 1927): never leaves 0 to 1, also for none or all. */
export function wilsonInterval(hits: number, count: number): { readonly low: number; readonly high: number } {
  if (count === 0) return { low: 0, high: 1 };
  const z = 1.959963984540054;
  const share = hits / count;
  const below = 1 + (z * z) / count;
  const centre = (share + (z * z) / (2 * count)) / below;
  const half = (z / below) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return {
    low: hits === 0 ? 0 : Math.max(0, centre - half),
    high: hits === count ? 1 : Math.min(1, centre + half),
  };
}
