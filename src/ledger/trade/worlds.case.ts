import type { NewWorld, NoWorld, TradeChange } from './index.ts';

/** Own case: three countries with imbalances, home trade largest. */
export const three = [
  [80, 12, 7],
  [9, 150, 14],
  [8, 10, 60],
] as const;

/** The world, where there is one. */
export function solved(world: NewWorld | NoWorld): NewWorld {
  if (world.kind !== 'solved') throw new Error(JSON.stringify(world));
  return world;
}

/** A table as the solver takes it. */
export function flat(matrix: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(matrix.flat());
}

/** Multipliers between different countries; home trade stays. */
export function costs(n: number, between: (i: number, j: number) => number): TradeChange {
  const multipliers = Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    return i === j ? 1 : between(i, j);
  });
  return { kind: 'trade-cost', multipliers };
}

/** Largest difference. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.max(...Array.from(a, (value, i) => Math.abs(value - (b[i] as number))));
}
