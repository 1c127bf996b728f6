/**
 * Ranks from ordered statements, the most important first (Fraser & Hipel 1988; Hipel, Kilgour, Fang & Peng 1997): the
 * order of Σ_j 2^(k−j) [w_j holds], refined statement by statement so that no weight overflows.
 *
 * @example
 * // One statement, which holds in the second state.
 * ranksFromTruths(2, 1, (statement, state) => state === 1) // => [0, 1]
 */
export function ranksFromTruths(
  states: number,
  statements: number,
  holds: (statement: number, state: number) => boolean,
): Int32Array {
  const ranks = new Int32Array(states);
  for (let statement = 0; statement < statements; statement++) {
    const isUsed = new Uint8Array(2 * states + 2);
    for (let state = 0; state < states; state++) {
      const rank = 2 * ranks[state] + (holds(statement, state) ? 1 : 0);
      ranks[state] = rank;
      isUsed[rank] = 1;
    }
    const compressed = new Int32Array(isUsed.length);
    let next = 0;
    for (let rank = 0; rank < isUsed.length; rank++) {
      compressed[rank] = next;
      next += isUsed[rank];
    }
    for (let state = 0; state < states; state++) ranks[state] = compressed[ranks[state]];
  }
  return ranks;
}
