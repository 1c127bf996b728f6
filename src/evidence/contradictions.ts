import type { Claim, Evidence } from './types.ts';

/** Two claims that cannot both be true. Two actors wanting different things `oppose` each other: that is no contradiction. */
export interface Contradiction {
  readonly claims: readonly [string, string];
  readonly note?: string;
}

/**
 * Every pair of contradicting claims once, in the order of the file.
 *
 * @example
 * contradictions(evidence) // => []
 */
export function contradictions(evidence: Evidence): readonly Contradiction[] {
  const pairs = new Map<string, Contradiction>();
  for (const { type, from, to, note } of evidence.relations) {
    const key = [from, to].sort().join(' ');
    if (type !== 'contradicts' || pairs.has(key)) continue;
    pairs.set(key, { claims: [from, to], ...(note === undefined ? {} : { note }) });
  }
  return [...pairs.values()];
}

/**
 * The contradictions that a set of claims is part of.
 *
 * @example
 * contradictionsOf(new Set(['c1']), evidence) // => []
 */
export function contradictionsOf(claims: ReadonlySet<string>, evidence: Evidence): readonly Contradiction[] {
  return contradictions(evidence).filter(({ claims: [a, b] }) => claims.has(a) || claims.has(b));
}

/**
 * Distinct origins of claims: how many independent voices they are.
 *
 * @example
 * independentOrigins(evidence.claims.values()).length // => 2
 */
export function independentOrigins(claims: Iterable<Claim>): readonly string[] {
  return [...new Set([...claims].map(({ origin }) => origin))].sort();
}
