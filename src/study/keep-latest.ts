/** Numbers of draws of which the latest is kept: all, their first few, and parts of them that are asked once each. */
const mostKept = 8;

/**
 * Keeps what was found last of so many draws, and forgets the number of draws that was asked for longest ago.
 *
 * @example
 * [...keepLatest(new Map([[10, 'a'], [20, 'b']]), 10, 'c').keys()] // => [20, 10]
 */
export function keepLatest<T>(bySamples: Map<number, T>, samples: number, found: T): Map<number, T> {
  bySamples.delete(samples);
  bySamples.set(samples, found);
  const [oldest] = bySamples.keys();
  if (bySamples.size > mostKept && oldest !== undefined) bySamples.delete(oldest);
  return bySamples;
}
