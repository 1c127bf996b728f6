import type { Counts } from './counts.ts';
import { criticalByHalves } from './critical-by-halves.ts';
import { type Halves, sumByHalves } from './halves.ts';

/**
 * Counts by meeting in the middle (Horowitz and Sahni 1974; Klinz and Woeginger 2005 for power indices): subsets of
 * either half sorted by weight, winning pairs counted by size in one pass a half. Swings of a member are the winning
 * coalitions with it, less those without it, one size down: those go on winning when it joins.
 */
export function countByHalves(halves: Halves, withCritical: boolean): Counts {
  const { size, systems } = halves.game;
  const ones = new Float64Array(size).fill(1);
  const { inside, outside } = sumByHalves(halves, ones, ones);
  const winning = Float64Array.from(
    { length: size + 1 },
    (_, s) => (inside[0]?.[s] ?? 0) + (outside[0]?.[s] ?? 0),
  );
  const swings = inside.map((bySize, i) =>
    Array.from(bySize, (count, s) => BigInt(count - (outside[i]?.[s - 1] ?? 0))),
  );
  return {
    size,
    winning: Array.from(winning, BigInt),
    swings,
    critical: withCritical && systems.length < 2 ? criticalByHalves(halves, winning, inside) : null,
  };
}
