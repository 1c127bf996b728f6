import { ascending } from '../numeric/index.ts';
import type { Weights } from '../study/index.ts';

/**
 * Weighted median over the draws that have a number, the lower one at a tie; null where none has. Infinities count as numbers.
 */
export function lowerMedian(values: ArrayLike<number>, weights: Weights): number | null {
  const places: number[] = [];
  for (let s = 0; s < values.length; s++) if (!Number.isNaN(values[s] as number)) places.push(s);
  const own = Float64Array.from(places, (s) => values[s] as number);
  const order = ascending(own);
  const weight = (k: number) =>
    weights === null ? 1 : (weights[places[order[k] as number] as number] as number);
  let total = 0;
  for (let k = 0; k < order.length; k++) total += weight(k);
  let sum = 0;
  for (let k = 0; k < order.length; k++) {
    sum += weight(k);
    if (sum >= total / 2 - 1e-12 * total) return own[order[k] as number] as number;
  }
  return null;
}
