/** How many points fall into each of `cells` equal parts. */
export function counts(points: Float64Array, cells: number): Int32Array {
  const found = new Int32Array(cells);
  for (const u of points) {
    const cell = Math.floor(u * cells);
    found[cell] = (found[cell] ?? 0) + 1;
  }
  return found;
}
