/**
 * The compromise model: the mean of the positions weighted by capability × salience (Van den Bos 1991; Achen 2006
 * found it hard to beat). 50 where nobody weighs anything: there is nothing to go by.
 */
export function compromise(positions: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  let total = 0;
  for (const [i, position] of positions.entries()) {
    sum += position * (weights[i] ?? 0);
    total += weights[i] ?? 0;
  }
  return total > 0 ? sum / total : 50;
}

/**
 * The weighted median (Black 1948): the smallest position with at least half of the weight at or below it. With
 * single-peaked preferences no other position beats it in a weighted vote.
 */
export function weightedMedian(positions: readonly number[], weights: readonly number[]): number {
  const order = positions.map((_, i) => i).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0) || a - b);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  for (const i of order) {
    below += weights[i] ?? 0;
    if (total > 0 && below >= total / 2) return positions[i] ?? 50;
  }
  return 50;
}
