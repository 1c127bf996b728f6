import type { Factor, ProductGraph } from '../../stability/index.ts';
import type { Cube } from './types.ts';

/**
 * Patterns that bar exactly the combinations which are no states: found by splitting on the slowest factors first, so
 * that neighbours with the same options of the rest share a pattern.
 */
export function barring({ factors, decimals, stateOf }: ProductGraph): readonly Cube[] {
  if (stateOf === undefined) return [];
  const sizes = factors.map(({ options }) => options.length);
  const found: Cube[] = [];
  const split = (f: number, decimal: number, width: number, cube: Cube): void => {
    const states = countBetween(decimals, decimal, decimal + width);
    if (states === width) return;
    if (states === 0) {
      found.push(cube);
      return;
    }
    const step = width / (sizes[f] as number);
    for (let option = 0; option < (sizes[f] as number); option++)
      split(f - 1, decimal + option * step, step, [{ factor: f, options: [option] }, ...cube]);
  };
  split(factors.length - 1, 0, stateOf.length, []);
  return merged(found, factors);
}

/** Number of states whose decimals lie in [from, to). */
function countBetween(decimals: ProductGraph['decimals'], from: number, to: number): number {
  return below(decimals, to) - below(decimals, from);
}

function below(decimals: ProductGraph['decimals'], decimal: number): number {
  let [low, high] = [0, decimals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((decimals[middle] as number) < decimal) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Joins patterns that differ in one factor only, factor by factor. */
function merged(cubes: readonly Cube[], factors: readonly Factor[]): readonly Cube[] {
  let left = cubes;
  for (let f = 0; f < factors.length; f++) {
    const groups = new Map<string, { rest: Cube; options: number[]; isFree: boolean }>();
    for (const cube of left) {
      const own = cube.find(({ factor }) => factor === f);
      const rest = cube.filter((part) => part !== own);
      const key = `${own === undefined}|${rest.map(({ factor, options }) => `${factor}:${options.join(',')}`).join(';')}`;
      const group = groups.get(key) ?? { rest, options: [], isFree: own === undefined };
      group.options.push(...(own?.options ?? []));
      groups.set(key, group);
    }
    const size = (factors[f] as Factor).options.length;
    left = [...groups.values()].map(({ rest, options, isFree }) =>
      isFree || options.length === size
        ? rest
        : [...rest, { factor: f, options: options.sort((a, b) => a - b) }].sort(
            (a, b) => a.factor - b.factor,
          ),
    );
  }
  return left;
}
