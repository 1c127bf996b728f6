import type { ProductGraph } from '../types.ts';
import { type PreferenceStatement, truthOf } from './statement.ts';

/**
 * Ranks from ordered statements, the most important first (Fraser & Hipel 1988; Hipel, Kilgour, Fang & Peng 1997): the order
 * of Σ_j 2^(k−j) [w_j holds], refined statement by statement, so that any number of them can be given.
 */
export function ranksFromStatements(
  statements: readonly PreferenceStatement[],
  graph: ProductGraph,
): Int32Array {
  const ranks = new Int32Array(graph.decimals.length);
  let levels = 1;
  for (const statement of statements) levels = refine(ranks, levels, truthOf(statement, graph));
  return ranks;
}

/** Splits every rank into those where the statement fails and, above, those where it holds; returns how many there are. */
function refine(ranks: Int32Array, levels: number, truth: Uint8Array): number {
  const newRank = new Int32Array(2 * levels);
  for (let s = 0; s < ranks.length; s++) newRank[2 * (ranks[s] as number) + (truth[s] as number)] = 1;
  let count = 0;
  for (let k = 0; k < newRank.length; k++) if (newRank[k] === 1) newRank[k] = count++;
  for (let s = 0; s < ranks.length; s++)
    ranks[s] = newRank[2 * (ranks[s] as number) + (truth[s] as number)] as number;
  return Math.max(count, 1);
}
