import type { Claim } from './types.ts';

/**
 * Who says a claim, and who carries it on, each once.
 *
 * @example
 * sourcesOf({ source: 'ministry', chain: [{ source: 'daily', named: true }, { source: 'ministry', named: true }] }) // => ['ministry', 'daily']
 */
export function sourcesOf({ source, chain }: Pick<Claim, 'source' | 'chain'>): readonly string[] {
  return [...new Set([source, ...chain.map((link) => link.source)])];
}

/**
 * Whether a source says the claim or carries it on.
 *
 * @example
 * isSaidBy({ source: 'ministry', chain: [{ source: 'daily', named: true }] }, 'daily') // => true
 */
export function isSaidBy(claim: Pick<Claim, 'source' | 'chain'>, asked: string): boolean {
  return sourcesOf(claim).includes(asked);
}

/**
 * Whether a claim goes back to an origin: `wsj/2025-12`, or all of `wsj`.
 *
 * @example
 * isOfOrigin({ origin: 'wsj/2025-12' }, 'wsj') // => true
 */
export function isOfOrigin({ origin }: Pick<Claim, 'origin'>, asked: string): boolean {
  return origin === asked || origin.split('/')[0] === asked;
}
