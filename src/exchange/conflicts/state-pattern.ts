import { optionsIn } from '../../stability/index.ts';
import type { ConflictFile, FactorNames } from './types.ts';

/**
 * What holds in a state: `YN-N` where all is taken or not, else `yes/short/no`; the name of a state without factors.
 *
 * @example
 * statePattern({ conflict: dilemma, factors: dilemma.graph.factors }, 1).length > 0 // => true
 */
export function statePattern({ conflict, factors, merged }: ConflictFile, state: number): string {
  const { graph, stateNames } = conflict;
  if (graph.kind === 'arcs') return merged?.patterns[state] ?? stateNames?.[state] ?? '';
  return patternOf(
    factors,
    optionsIn(graph, state).map((option) => [option]),
  );
}

/** The same for what may hold of each factor; `-` where it may be more than one option. */
export function patternOf(factors: readonly FactorNames[], options: readonly (readonly number[])[]): string {
  const isLetters = factors.every(({ isBinary }) => isBinary);
  return factors
    .map((factor, f) => {
      const own = options[f] ?? [];
      if (own.length !== 1) return '-';
      return isLetters ? (own[0] === 1 ? 'Y' : 'N') : factor.options[own[0] as number];
    })
    .join(isLetters ? '' : '/');
}
