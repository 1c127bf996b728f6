import type { Factor, ProductGraph } from '../../types.ts';

/** Combinations of options beyond which no graph is built. */
export const mostCombinations = 2 ** 22;

/** Every combination of options that is feasible, as states; every one without a test. Throws beyond 2^22 combinations. */
export function productGraph(
  factors: readonly Factor[],
  isFeasible: (decimal: number) => boolean = () => true,
): ProductGraph {
  const combinations = factors.reduce((product, { options }) => product * options.length, 1);
  if (combinations > mostCombinations)
    throw new Error(`${combinations} combinations of options; at most ${mostCombinations} make a graph`);
  const stateOf = new Int32Array(combinations);
  let states = 0;
  for (let decimal = 0; decimal < combinations; decimal++)
    stateOf[decimal] = isFeasible(decimal) ? states++ : -1;
  const decimals = new Int32Array(states);
  for (let decimal = 0; decimal < combinations; decimal++) {
    const state = stateOf[decimal] as number;
    if (state >= 0) decimals[state] = decimal;
  }
  return { kind: 'product', factors, decimals, ...(states === combinations ? {} : { stateOf }) };
}
