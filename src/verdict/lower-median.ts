import type { Weights } from '../study/index.ts';

/**
 * Weighted median over the draws that have a number, the lower one at a tie; null where none has. Infinities count as numbers.
 */
export function lowerMedian(values: ArrayLike<number>, weights: Weights): number | null {
  const order = Array.from({ length: values.length }, (_, s) => s)
    .filter((s) => !Number.isNaN(values[s] as number))
    .sort((a, b) => (values[a] as number) - (values[b] as number));
  const weight = (s: number) => (weights === null ? 1 : (weights[s] as number));
  let total = 0;
  for (const s of order) total += weight(s);
  let sum = 0;
  for (const s of order) {
    sum += weight(s);
    if (sum >= total / 2 - 1e-12 * total) return values[s] as number;
  }
  return null;
}
