import type { Claim } from './types.ts';

/**
 * Whether a source says the claim or carries it on.
 *
 * @example
 * isSaidBy({ source: 'ministry', chain: [{ source: 'daily', named: true }] }, 'daily') // => true
 */
export function isSaidBy({ source, chain }: Pick<Claim, 'source' | 'chain'>, asked: string): boolean {
  return source === asked || chain.some((link) => link.source === asked);
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
