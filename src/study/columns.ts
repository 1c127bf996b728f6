/**
 * What one column exceeds another by, draw by draw.
 *
 * @example
 * minus(Float64Array.of(3, 1), Float64Array.of(1, 1)) // => [2, 0]
 */
export function minus(column: Float64Array, other: Float64Array): Float64Array {
  const found = new Float64Array(column.length);
  for (let s = 0; s < found.length; s++) found[s] = (column[s] as number) - (other[s] as number);
  return found;
}
